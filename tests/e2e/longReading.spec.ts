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

test('words stay under the eye: going up through what was never drawn, with larger letters and in a narrower window', async () => {
  const { app, page } = lectern;
  await scrollTo(0.6);
  await expect.poll(() => wordsAt(0.5)).not.toBe('');
  // Each step moves all words by what was scrolled, whatever comes in above them.
  const strays = await page.locator('.scroll').evaluate(async (scroller) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const stray: number[] = [];
    for (let step = 0; step < 60; step += 1) {
      const { top, height } = scroller.getBoundingClientRect();
      const block = [...scroller.querySelectorAll('.block')].find(
        (one) => one.getBoundingClientRect().bottom > top + height / 3,
      );
      const before = block?.getBoundingClientRect().top ?? NaN;
      scroller.scrollTop -= 150;
      await frame();
      await frame();
      stray.push(Math.abs((block?.getBoundingClientRect().top ?? NaN) - before - 150));
    }
    return stray.filter((by) => !(by < 2));
  });
  expect(strays).toEqual([]);

  // The paragraph that the upper edge cuts may come lower: its lines are broken anew.
  const first = Number(await wordsAt(0.05));
  const isThere = async () => Math.abs(Number(await wordsAt(0.05)) - first) <= 1;
  const column = page.locator('.reading');
  for (const size of ['18px', '19px']) {
    await page.getByRole('button', { name: 'Text size and theme' }).click();
    await page.getByRole('menuitem', { name: 'Larger text' }).click();
    await expect(column).toHaveCSS('font-size', size);
  }
  await expect.poll(isThere).toBe(true);
  const width = await column.evaluate((element) => element.clientWidth);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(1024, 700);
  });
  await expect.poll(() => column.evaluate((element) => element.clientWidth)).toBeLessThan(width);
  await expect.poll(isThere).toBe(true);
});

/** The number of the paragraph that is at a share of the window's height; empty when none is there. */
const wordsAt = (share: number) =>
  lectern.page.locator('.scroll').evaluate((scroller, at) => {
    const { top, height } = scroller.getBoundingClientRect();
    const y = top + height * at;
    const block = [...scroller.querySelectorAll<HTMLElement>('.block')].find((one) => {
      const rect = one.getBoundingClientRect();
      return rect.top <= y && rect.bottom > y - 15;
    });
    return block?.dataset.number ?? '';
  }, share);
