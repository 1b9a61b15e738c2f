import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialogs, freshHome, launch, type Lectern } from '../../e2e/support/lectern';
import { textOf } from '../longTexts';

/*
 * How long a text of ten megabytes takes from the moment its file is chosen until the dialog shows
 * it, and whether the window answers while a thousand files are read, listed and imported.
 */

declare global {
  /** Put into the page: what kept its thread busy, in milliseconds. */
  var longTasks: number[] | undefined;
  /** Put into main: when the file dialog was answered. */
  var chosenAt: number | undefined;
}

let home: string;
let forget: () => Promise<void>;
let lectern: Lectern;

test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home);
});
test.afterEach(async () => {
  await lectern.app.close();
  await forget();
});

/** Begins to watch the window’s thread; what is returned tells the longest task so far, in ms. */
async function watched(): Promise<() => Promise<number>> {
  await lectern.page.evaluate(() => {
    const tasks: number[] = [0];
    globalThis.longTasks = tasks;
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  return () => lectern.page.evaluate(() => Math.max(...(globalThis.longTasks?.splice(1) ?? []), 0));
}

/** Answers the next file dialog as somebody who looks for the file; what is returned tells when. */
async function chooseSlowly(file: string): Promise<() => Promise<number>> {
  await lectern.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        setTimeout(() => {
          globalThis.chosenAt = Date.now();
          resolve({ canceled: false, filePaths: [path] });
        }, 3000);
      });
  }, file);
  return () => lectern.app.evaluate(() => globalThis.chosenAt ?? NaN);
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

test('10 MB of text open in the dialog', async () => {
  const files = await Promise.all(
    ['cold', 'second', 'third', 'fourth'].map(async (name, at) => {
      const file = path.join(home, `${name}.txt`);
      await writeFile(file, textOf(10 * 1024 * 1024, at + 1));
      return file;
    }),
  );
  const { page } = lectern;
  for (const file of files) {
    const chosen = await chooseSlowly(file);
    const longest = await watched();
    await page.keyboard.press('Control+o');
    await page.locator('.bl').first().waitFor();
    const took = Date.now() - (await chosen());
    const name = path.basename(file, '.txt');
    console.log(
      `10 MB, ${name}: ${seconds(took)} to the first line; longest task of the window ${(await longest()).toFixed(0)} ms.`,
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('1,000 files are read, listed and imported', async () => {
  const folder = path.join(home, 'articles');
  await mkdir(folder);
  const names = Array.from({ length: 1000 }, (_, at) => `article ${String(at)}.txt`);
  await Promise.all(
    names.map((name, at) => writeFile(path.join(folder, name), textOf(6000, at * 100 + 2))),
  );
  const { page } = lectern;
  await chooseInDialogs(lectern, { open: [folder] });
  const longest = await watched();
  const began = performance.now();
  await page.keyboard.press('Control+o');
  // Asked for by selectors: roles and names of a thousand rows are dear to find out, and would be measured.
  await page
    .locator('.modal-foot .pri:enabled', { hasText: '1,000' })
    .waitFor({ timeout: 300_000 });
  const read = performance.now();
  console.log(
    `1,000 files: read and listed in ${seconds(read - began)}; longest task of the window ${(await longest()).toFixed(0)} ms.`,
  );
  // The keys of the dialog answer with all of them in it.
  await page.keyboard.press('Control+Enter');
  await page.locator('.modal.import').waitFor({ state: 'detached', timeout: 300_000 });
  console.log(
    `Imported in ${seconds(performance.now() - read)}; longest task of the window ${(await longest()).toFixed(0)} ms.`,
  );
});
