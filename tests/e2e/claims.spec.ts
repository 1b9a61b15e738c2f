import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import { freshHome, launch, type Lectern, saved } from './support/lectern';

let home: string;
let forget: () => Promise<void>;
let lectern: Lectern;
let window: Page;

test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home, ['--sample']);
  window = lectern.page;
  await window.waitForSelector('.reading');
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

/** The reading of the sample that has no tags. */
const untagged = 2;

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.keyboard.press(key);
};
const dialog = () => window.getByRole('dialog', { name: 'Who claims what' });
const line = () => window.locator('.note .claim');
const words = 'Mira Holt, Ferry Union: Fares must fall (supports)';

/** Tags a sentence of the reading without tags. */
async function tagged(): Promise<void> {
  await window.locator('.src').nth(untagged).click();
  await expect(window.locator('.reading')).toBeFocused();
  await press('P', 'P', 'J', '2');
  await expect(window.locator('.note')).toHaveCount(1);
}

/** Says who claims what in the words at the caret, by keys alone. */
async function claimed(): Promise<void> {
  await press('Shift+C');
  await expect(dialog().getByLabel('Person')).toBeFocused();
  await window.keyboard.type('Mira Holt');
  await press('Tab');
  await window.keyboard.type('Ferry Union');
  await press('Tab');
  await window.keyboard.type('Fares must fall');
  await press('Tab', 'S', 'Enter');
  await dialog().getByRole('button', { name: 'Save the claim' }).click();
  await expect(dialog()).toBeHidden();
  await expect(line()).toHaveText(words);
}

test('a claim is made by keys, stands in the margin, is undone in one step, and is there after a restart', async () => {
  await tagged();
  await claimed();
  await expect(window.locator('.reading')).toBeFocused();
  await press('Control+z');
  await expect(line()).toHaveCount(0);
  await expect(window.locator('.note')).toHaveCount(1);
  await press('Control+Shift+z');
  await expect(line()).toHaveText(words);
  await saved(window);
  await lectern.app.close();
  lectern = await launch(home);
  window = lectern.page;
  await window.locator('.src').nth(untagged).click();
  await expect(line()).toHaveText(words);

  await window.getByRole('button', { name: `Claim: ${words}` }).click();
  await dialog().getByRole('button', { name: 'Remove the claim' }).click();
  await expect(line()).toHaveCount(0);
  await expect(window.locator('.note')).toHaveCount(1);
});

test('words of other claims complete what is typed, and Escape closes only their list', async () => {
  await tagged();
  await claimed();
  await press('J', '3', 'Shift+C');
  await expect(dialog().getByLabel('Person')).toBeFocused();
  await press('Tab');
  const field = dialog().getByRole('combobox', { name: 'Organisation' });
  await expect(field).toBeFocused();
  await window.keyboard.type('fer');
  const offered = window
    .getByRole('listbox', { name: 'Organisation: used before' })
    .getByRole('option');
  await expect(offered).toHaveText(['Ferry Union']);
  await expect.poll(() => violations(window)).toEqual([]);
  await press('Escape');
  await expect(offered).toHaveCount(0);
  await expect(field).toHaveValue('fer');
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(field).toHaveValue('Ferry Union');
  await press('Enter');
  await expect(line()).toHaveText([words, 'Ferry Union']);
});

test('the menu of the passage offers it, and without a tag it is said what to do', async () => {
  await window.locator('.src').nth(untagged).click();
  await expect(window.locator('.reading')).toBeFocused();
  await press('P', 'P', 'Shift+C');
  await expect(window.locator('.notice')).toContainText('A claim belongs to a tag.');
  await press('J', '2');
  await expect(window.locator('.note')).toHaveCount(1);
  await press('Shift+F10');
  await window.getByRole('menuitem', { name: 'Who claims what' }).click();
  await expect(dialog()).toBeVisible();
  await press('Escape');
  await expect(dialog()).toBeHidden();
});
