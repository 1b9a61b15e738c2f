import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { freshHome, launch, type Lectern, resize } from './support/lectern';
import { screens } from './support/screens';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let lectern: Lectern;
let forget: () => Promise<void>;
test.beforeAll(async () => {
  const fresh = await freshHome();
  forget = fresh.forget;
  lectern = await launch(fresh.home, ['--sample']);
  await lectern.page.waitForSelector('.note');
  await lectern.page.evaluate(source);
});
test.afterAll(async () => {
  await lectern.app.close();
  await forget();
});

/** Returns what axe finds wrong on the page, one line a violation. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { violations: found } = await engine.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
    );
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong on any screen, ${theme}`, async () => {
    const { page } = lectern;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [name, show] of screens) {
      await show(lectern);
      // Notes make room for each other a moment after one has grown.
      await expect.poll(() => violations(page), { message: name }).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('a planted fault is found, so that finding nothing means something', async () => {
  const { page } = lectern;
  await page.evaluate(() => {
    document.querySelector('.titlebar .ib')?.removeAttribute('aria-label');
    document.querySelector('.titlebar .ib')?.removeAttribute('title');
  });
  expect((await violations(page)).join()).toContain('button-name');
});

test('at the smallest window nothing hangs over the edge', async () => {
  await resize(lectern, 1024, 700);
  const over = await lectern.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  const column = await lectern.page.locator('.reading').boundingBox();
  expect(column?.width).toBeGreaterThan(400);
});

test('F6 goes round the panes', async () => {
  const { page } = lectern;
  await page.locator('.reading').focus();
  await page.keyboard.press('F6');
  await expect(page.locator('.note-name').first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('#filter-readings')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('.reading')).toBeFocused();
});
