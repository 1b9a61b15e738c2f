import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chooseInDialogs, freshHome, launch, type Lectern, resize, root } from './support/lectern';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const discussed = path.join(root, 'sample/readings/4-article-with-comments.txt');

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

/** Replaces the words of the paragraph at the first tag. */
async function correctHere(page: Page, words: string): Promise<void> {
  await page.locator('.note-name').first().click();
  await page.keyboard.press('r');
  await page.locator('.correct-words').fill(words);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.to-place');
}

/** Every screen: its name, and how to get there and back. */
const screens: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'reading',
    async (page) => {
      await page.locator('.reading').focus();
    },
  ],
  [
    'selected words',
    async (page) => {
      for (const key of ['P', 'P', 'P', 'P', 'J']) await page.keyboard.press(key);
    },
  ],
  [
    'writing a note',
    async (page) => {
      for (const key of ['4', 'N']) await page.keyboard.press(key);
    },
  ],
  [
    'export',
    async (page) => {
      await page.keyboard.press('Control+e');
      await page.waitForSelector('.preview-line');
    },
  ],
  [
    'find in this reading',
    async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('tram');
      await page.waitForSelector('.found.now');
    },
  ],
  [
    'find in all readings',
    async (page) => {
      await page.keyboard.press('Control+Shift+F');
      await page.waitForSelector('.hit');
      for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
    },
  ],
  [
    'earlier versions',
    async (page) => {
      await page.keyboard.press('Control+Shift+H');
      await page.waitForSelector('.versions[aria-busy=false]');
      await page.keyboard.press('End');
      await page.waitForSelector('.version-pane:not([aria-busy=true])');
    },
  ],
  [
    'import',
    async (page) => {
      await chooseInDialogs(lectern, { open: [discussed] });
      await page.keyboard.press('Control+o');
      await page.waitForSelector('.bl');
    },
  ],
  [
    'naming a version',
    async (page) => {
      await page.keyboard.press('Control+s');
      await page.waitForSelector('.modal input');
    },
  ],
  [
    'keyboard help',
    async (page) => {
      await page.keyboard.press('F1');
    },
  ],
  [
    'settings',
    async (page) => {
      await page.keyboard.press('Control+,');
    },
  ],
  [
    'search or run a command',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('t');
    },
  ],
  [
    'going to a number',
    async (page) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('g');
      await page.waitForSelector('.modal input');
    },
  ],
  [
    'the menu of a passage',
    async (page) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu', { name: 'Menu for this passage' }).waitFor();
    },
  ],
  [
    'where a tag starts and ends',
    async (page) => {
      await page.locator('.note-name').first().click();
      await page.keyboard.press('e');
      await page.waitForSelector('.bounds');
    },
  ],
  [
    'a new tag',
    async (page) => {
      await page.getByRole('button', { name: 'New tag' }).click();
    },
  ],
  [
    'details',
    async (page) => {
      await page.locator('.src').first().focus();
      await page.keyboard.press('F2');
    },
  ],
  [
    'correcting the text',
    async (page) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('r');
      await page.waitForSelector('.correct-words');
    },
  ],
  [
    'an earlier text',
    async (page) => {
      // Its words are replaced: a tag of the text before has to be placed.
      await correctHere(page, 'Nobody can say any more what stood in these lines.');
      await page.getByRole('button', { name: /what was left out/ }).click();
      await page.getByRole('menuitem', { name: 'Show the earlier text' }).click();
      await page.waitForSelector('.notice-bar');
      await page.keyboard.press('j');
    },
  ],
  [
    'tags to place',
    async (page) => {
      await page.getByRole('button', { name: 'Go to the newest' }).click();
      await page.waitForSelector('.to-place');
      await page.locator('.reading').focus();
      await page.keyboard.press('w');
      await page.waitForSelector('.waiting-tag');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'the menu of the workspace',
    async (page) => {
      await page.locator('.proj').click();
      await page.waitForSelector('.menu');
    },
  ],
];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong on any screen, ${theme}`, async () => {
    const { page } = lectern;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [name, show] of screens) {
      await show(page);
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
