import { expect, type Page, test } from '@playwright/test';
import path from 'node:path';
import { chooseInDialogs, freshHome, importAll, launch, root, saved } from './support/lectern';

const article = path.join(root, 'sample/readings/1-article.txt');
const summary = path.join(root, 'sample/readings/3-report-summary.txt');

let home: string;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
});
test.afterEach(async () => {
  await forget();
});

/** Names everything as it is now, by keys alone. */
async function nameVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Name this version' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.notice')).toContainText(`Version named “${name}”.`);
}

/** Opens the list of versions; it has the focus, and "Now" is chosen. */
async function openVersions(page: Page) {
  await page.keyboard.press('Control+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Earlier versions' });
  const list = dialog.getByRole('listbox', { name: 'Versions' });
  await expect(list).toBeFocused();
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(list.getByRole('option', { selected: true })).toContainText('Now');
  return { dialog, list };
}

test('a named version is looked into, gone back to, left again by Undo, and outlives the app', async () => {
  let lectern = await launch(home, [article, summary]);
  let { page } = lectern;
  await expect(page.locator('.src')).toHaveCount(2);
  await page.locator('.src').first().click();
  await expect(page.locator('.reading')).toBeFocused();
  for (const key of ['P', 'J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(1);
  await saved(page);

  await nameVersion(page, 'End of first reading');
  await expect(page.locator('.reading')).toBeFocused();
  for (const [count, keys] of [
    [2, ['J', '2']],
    [3, ['J', '3']],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.locator('.note')).toHaveCount(count);
  }

  const { dialog, list } = await openVersions(page);
  const kept = await list.getByRole('option').count();
  const named = list.getByRole('option', { name: 'End of first reading' });
  await expect(named).toContainText('named by');
  await named.click();
  await expect(dialog.locator('.version-pane p b')).toHaveText(['2 tags']);
  await expect(dialog.locator('.inside li')).toHaveCount(1);
  await expect(dialog.locator('.inside li')).toContainText('Legal argument');
  await dialog.getByRole('button', { name: /^Go back to \d\d:\d\d$/ }).click();

  await expect(dialog).toBeHidden();
  await expect(page.locator('.note')).toHaveCount(1);
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.locator('.notice')).toContainText(/Back at \d\d:\d\d\./);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.note')).toHaveCount(3);
  await saved(page);
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();

  lectern = await launch(home);
  ({ page } = lectern);
  await expect(page.locator('.note')).toHaveCount(3);
  await page.locator('.reading').focus();
  const after = await openVersions(page);
  await expect(after.list.locator('b', { hasText: 'End of first reading' })).toHaveCount(1);
  // What was there before going back was kept as well.
  expect(await after.list.getByRole('option').count()).toBeGreaterThan(kept);
  await page.keyboard.press('Escape');
  await expect(after.dialog).toBeHidden();
  await expect(page.locator('.reading')).toBeFocused();
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
});

test('going back before an import takes its reading off the list, and Undo puts it back', async () => {
  const lectern = await launch(home, [article]);
  const { page } = lectern;
  await expect(page.locator('.src')).toHaveCount(1);
  await page.locator('.reading').focus();
  await nameVersion(page, 'Only the article');
  await chooseInDialogs(lectern, { open: [summary] });
  await page.keyboard.press('Control+o');
  await importAll(page, 1);
  await expect(page.locator('.src')).toHaveCount(2);
  await expect(page.locator('.src').nth(1)).toHaveAttribute('aria-current', 'true');

  await page.locator('.reading').focus();
  const { dialog, list } = await openVersions(page);
  await list.getByRole('option', { name: 'Only the article' }).click();
  await expect(dialog.locator('.version-pane')).toContainText('1 reading');
  await dialog.getByRole('button', { name: /^Go back to/ }).click();
  await expect(page.locator('.src')).toHaveCount(1);
  await expect(page.locator('.src')).toHaveAttribute('aria-current', 'true');
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.src')).toHaveCount(2);
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
});

test('a version can be named while a note is being written, and the note is in it', async () => {
  const lectern = await launch(home, [article]);
  const { page } = lectern;
  await page.locator('.reading').focus();
  for (const key of ['P', 'J', '1', 'N']) await page.keyboard.press(key);
  await expect(page.locator('.note textarea')).toBeFocused();
  await page.keyboard.type('Words that are not saved yet');
  await nameVersion(page, 'With a note');
  await saved(page);
  await expect(page.locator('.note')).toContainText('Words that are not saved yet');

  const { dialog, list } = await openVersions(page);
  await list.getByRole('option', { name: 'With a note' }).click();
  await expect(dialog.locator('.version-pane')).toContainText('Nothing came after this version.');
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
});

test('a copy of a version is a workspace of its own; the one it came from stays as it was', async () => {
  const lectern = await launch(home, [article]);
  const { page } = lectern;
  await page.locator('.reading').focus();
  await nameVersion(page, 'Before any tag');
  for (const key of ['P', 'J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(1);
  await saved(page);

  const { dialog, list } = await openVersions(page);
  await list.getByRole('option', { name: 'Before any tag' }).click();
  await chooseInDialogs(lectern, {});
  await dialog.getByRole('button', { name: 'Open a copy' }).click();
  await expect(dialog).toBeVisible();
  await chooseInDialogs(lectern, { save: path.join(home, 'The copy') });
  await dialog.getByRole('button', { name: 'Open a copy' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.note')).toHaveCount(0);
  await expect(page.locator('.src')).toHaveCount(1);

  await page.locator('.proj').click();
  await page.getByRole('menuitem', { name: /Untitled workspace/ }).click();
  await expect(page.locator('.note')).toHaveCount(1);
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
});
