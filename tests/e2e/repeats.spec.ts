import { expect, type Page, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialogs, freshHome, importAll, launch, saved } from './support/lectern';

const riders = 'Nobody asked the riders, who want later trams. They have said so for years.';
const council = 'The council wants a camera in each tram before the summer.';
const page = ['Trams and Their Cameras', riders, council, riders, 'So it stands.'].join('\n\n');

test('a paragraph that stands twice is tagged once, and shows its tag in both places', async () => {
  const { home, forget } = await freshHome();
  const file = path.join(home, 'trams.txt');
  await writeFile(file, page);
  const lectern = await launch(home);
  const { page: window } = lectern;
  await chooseInDialogs(lectern, { open: [file] });
  await window.getByRole('button', { name: 'Choose files…' }).click();
  await importAll(window, 1);
  await expect(window.locator('.block')).toHaveCount(4);

  await choose(window, /Show what was left out/);
  const copy = window.locator('.block.repeat');
  await expect(copy).toHaveText(riders);
  await window.locator('.reading').focus();
  for (const key of ['P', 'P', 'P', 'J', 'J', '2']) await window.keyboard.press(key);

  // One tag, with one note, in the sentence of the copy and in that of the first.
  const marks = window.locator('mark.a-H');
  await expect(marks).toHaveText(['They have said so for years.', 'They have said so for years.']);
  await expect(copy.locator('mark')).toHaveCount(1);
  await expect(window.locator('.stripe')).toHaveCount(2);
  await expect(window.locator('.note')).toHaveCount(1);
  await expect(window.getByRole('status').last()).toContainText('on the first copy');
  const [note, first] = await Promise.all([
    window.locator('.note').boundingBox(),
    marks.first().boundingBox(),
  ]);
  expect(Math.abs((note?.y ?? 0) - (first?.y ?? 999))).toBeLessThan(12);

  // The same key takes it off again, from the copy too; a note is written on it from there.
  await window.keyboard.press('2');
  await expect(marks).toHaveCount(0);
  await window.keyboard.press('2');
  await window.keyboard.press('Escape');
  await window.keyboard.press('N');
  await expect(window.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await window.keyboard.type('Who says so?');
  await window.keyboard.press('Escape');
  await expect(window.locator('.note .nb')).toHaveText('Who says so?');
  await saved(window);

  // Kept in the text, the copy shows the tag as before; left out, it takes nothing away.
  await choose(window, 'Keep this paragraph in the text');
  await expect(copy).not.toHaveClass(/left-out/);
  await choose(window, /Show what was left out/);
  await expect(marks).toHaveCount(2);
  await choose(window, 'Leave this paragraph out');
  await expect(marks).toHaveCount(1);
  await expect(window.locator('.note')).toHaveCount(1);

  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

/** Chooses from the menu on what is read. */
async function choose(window: Page, name: string | RegExp): Promise<void> {
  await window.getByRole('button', { name: /what was left out/ }).click();
  await window.getByRole('menuitem', { name }).click();
}
