import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { freshHome, launch, type Lectern, resize } from './support/lectern';
import { openManyTags } from './support/manyTags';
import { screens } from './support/screens';

let lectern: Lectern;
let forget: () => Promise<void>;
test.beforeAll(async () => {
  const fresh = await freshHome();
  forget = fresh.forget;
  lectern = await launch(fresh.home, ['--sample']);
  await lectern.page.waitForSelector('.note');
});
test.afterAll(async () => {
  await lectern.app.close();
  await forget();
});

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

test('axe finds nothing wrong with more passages than are listed', async () => {
  const fresh = await freshHome();
  const many = await launch(fresh.home);
  const { page } = many;
  expect(await openManyTags(many, fresh.home, 100)).toBeGreaterThan(400);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const share of [0, 0.5]) {
      await page.locator('.scroll').evaluate((element, at) => {
        element.scrollTop = at * element.scrollHeight;
      }, share);
      await expect.poll(() => violations(page), { message: theme }).toEqual([]);
    }
    await page.locator('.reading').focus();
    for (const key of ['P', 'P', 'P', 'J', '3', 'N']) await page.keyboard.press(key);
    await expect.poll(() => violations(page), { message: `${theme}, a note` }).toEqual([]);
    await page.keyboard.press('Escape');
    // Passages name their notes also while these are not there.
    await page.keyboard.press('m');
    await expect.poll(() => violations(page), { message: `${theme}, no notes` }).toEqual([]);
    await page.keyboard.press('m');
  }
  expect(many.errors).toEqual([]);
  await many.app.close();
  await fresh.forget();
});

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
