import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { textOf } from '../bench/longTexts';
import {
  chooseInDialogs,
  freshHome,
  importAll,
  launch,
  type Lectern,
  saved,
} from './support/lectern';

let lectern: Lectern;
let home: string;
let forget: () => Promise<void>;
const length = 600_000;

test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home);
  const file = path.join(home, 'long.txt');
  await writeFile(file, textOf(length, 1));
  await chooseInDialogs(lectern, { open: [file] });
  await lectern.page.keyboard.press('Control+o');
  await importAll(lectern.page, 1);
  await lectern.page.waitForSelector('.reading.virtual');
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

const drawn = () => lectern.page.locator('.part:not(.away)');
const scrollTo = (share: number) =>
  lectern.page.locator('.scroll').evaluate((element, at) => {
    element.scrollTop = at * element.scrollHeight;
  }, share);

test('of a long text, only what is near the window is drawn, wherever one goes', async () => {
  const { page } = lectern;
  const all = await page.locator('.part').count();
  expect(all).toBeGreaterThan(30);
  for (const share of [0, 0.3, 0.95, 0.1]) {
    await scrollTo(share);
    // There are words in the middle of the window, and few paragraphs in the page.
    await expect
      .poll(() =>
        page.locator('.scroll').evaluate((scroller) => {
          const { top, height } = scroller.getBoundingClientRect();
          const middle = [top + height * 0.4, top + height * 0.6] as const;
          return [...scroller.querySelectorAll('.block')].some((block) => {
            const rect = block.getBoundingClientRect();
            return rect.bottom > middle[0] && rect.top < middle[1];
          });
        }),
      )
      .toBe(true);
    expect(await drawn().count()).toBeLessThan(8);
  }
});

test('the caret stays where it is while one looks elsewhere, and the next key tags its sentence', async () => {
  const { page } = lectern;
  await page.keyboard.press('J');
  const chosen = await page.evaluate(() => getSelection()?.toString());
  await scrollTo(0.6);
  await expect.poll(() => page.locator('.away').count()).toBeGreaterThan(20);
  // Whatever is drawn, the browser's own selection is still there: what is typed goes to it.
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(chosen);
  await page.keyboard.press('1');
  await saved(page);
  await scrollTo(0);
  await expect(page.locator('mark.a-L').first()).toBeVisible();
  const words = (await page.locator('mark.a-L').allTextContents()).join('');
  expect(words).toBe(chosen);
});

test('what is found far away is shown, painted and tagged there', async () => {
  const { page } = lectern;
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in this reading' }).fill(' 900.');
  await expect(page.locator('.found.now')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await saved(page);
  await expect(page.locator('mark.a-S')).toBeVisible();
  await expect(page.locator('.stripe')).toHaveCount(1);
  await expect(page.locator('.note')).toHaveCount(1);
  await scrollTo(0);
  await page.keyboard.press('.');
  // The tag lies behind the caret or before it: one of the two keys leads there.
  await page.keyboard.press(',');
  await expect(page.locator('mark.a-S')).toBeVisible();
});
