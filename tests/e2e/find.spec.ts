import { expect, test } from '@playwright/test';
import { freshHome, launch, type Lectern, saved } from './support/lectern';

let lectern: Lectern;
let home: string;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home, ['--sample']);
  await lectern.page.waitForSelector('.reading');
  await lectern.page.locator('.reading').focus();
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

/** How many passages have the human-rights tag, by the list of tags. */
const rights = () => lectern.page.locator('.trow', { hasText: 'Human-rights concern' });

test('what the search in a reading finds is tagged in one step, by keys alone', async () => {
  const { page } = lectern;
  const bar = page.getByRole('search');
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Find in this reading')).toBeFocused();
  await page.keyboard.type('THE');
  await expect(bar).toContainText(/1 of [0-9]+/);
  const all = Number(/of ([0-9]+)/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1]);
  await page.keyboard.press('Alt+w');
  await expect(bar.getByRole('button', { name: 'Whole word' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(bar).not.toContainText(`of ${String(all)}`);
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('2 of');
  await page.keyboard.press('Shift+Enter');
  await expect(bar).toContainText('1 of');
  const whole = Number(
    /of ([0-9]+)/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1],
  );
  expect(whole).toBeLessThan(all);

  const before = await rights().textContent();
  await page.keyboard.press('Alt+t');
  await expect(page.getByRole('menu', { name: 'Tag all the places' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.locator('.notice')).toContainText(
    new RegExp(`^Human-rights concern added to [0-9]+ passages?\\.`),
  );
  await expect(rights()).not.toHaveText(before ?? '');
  await expect(page.getByLabel('Find in this reading')).toBeFocused();
  // What has the tag keeps it, and is counted.
  await page.keyboard.press('Alt+Shift+t');
  await page.keyboard.press('2');
  await expect(page.locator('.notice')).toContainText('It has Human-rights concern already.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.reading')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.notice')).toContainText('Undone: tags on what was found.');
  await expect(rights()).toHaveText(before ?? '');
});

test('a regular expression is mended, searched for, and stopped when it takes for ever', async () => {
  const { page } = lectern;
  const bar = page.getByRole('search');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('camera(s');
  await expect(bar).toContainText('This is not a regular expression: unterminated group.');
  await page.keyboard.type(')?');
  await expect(bar).toContainText(/1 of [0-9]+/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('((\\w|\\W)*)*%%');
  await expect(bar).toContainText('took longer than 4 seconds and was stopped.', {
    timeout: 30_000,
  });
  // The window answers, and so does the next search.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tram');
  await expect(bar).toContainText(/1 of [0-9]+/);
  await page.keyboard.press('Alt+r');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('no such words');
  await expect(bar).toContainText('No passage says “no such words”.');
});

test('all readings are searched; some places are tagged at once, and one is opened, by keys alone', async () => {
  const { page } = lectern;
  await page.keyboard.press('Control+Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Find in all readings' });
  await expect(dialog.getByLabel('Find in all readings')).toBeFocused();
  await page.keyboard.type('camera');
  await expect(dialog.getByRole('status')).toContainText(/[0-9]+ places in [2-9] readings\./);
  const list = dialog.getByRole('listbox', { name: 'Places' });
  await expect(list.getByRole('group')).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeFocused();
  await page.keyboard.press('Space');
  // The last one is in another reading.
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('PageDown');
  const last = list.locator('.hit.on');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('status')).toContainText('2 chosen.');
  const words = (await last.locator('.hit-right').textContent()) ?? '';
  const reading = await last.locator('xpath=..').getAttribute('aria-label');
  const before = await rights().textContent();
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('2');
  await expect(page.locator('.notice')).toContainText(
    /^Human-rights concern added to [12] passage/,
  );
  await expect(rights()).not.toHaveText(before ?? '');
  await expect(list).toBeFocused();
  await expect(last.locator('[data-letter=H]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.head .ht')).toHaveText(reading ?? '');
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).not.toBe('');
  expect(words.startsWith(selected)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.notice')).toContainText('Undone: tags on what was found.');
  await expect(rights()).toHaveText(before ?? '');
  await saved(page);
});
