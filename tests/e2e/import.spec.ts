import { expect, type Page, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialogs, freshHome, launch, type Lectern } from './support/lectern';

const article =
  'The council wants a camera in each tram before the summer, whatever it costs, and the riders were not asked what they think of that.';
const page = [
  'Trams and Their Cameras',
  article,
  'Please log in to post comments',
  'A bench would be better than a lens.',
  'I ride line four each day and nobody has ever looked at me.',
  'Then look up, there are six of them.',
].join('\n\n');

let home: string;
let forget: () => Promise<void>;
let lectern: Lectern;
let window: Page;

test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home);
  window = lectern.page;
});
test.afterEach(async () => {
  await lectern.app.close();
  await forget();
});

const press = async (...keys: string[]) => {
  for (const key of keys) await window.keyboard.press(key);
};
const facts = () => window.locator('.block[data-facts]');
const numbered = () => window.locator('.block.comment[data-comment]');

test('Comments are put right with the keyboard alone, in the import and later in the reader', async () => {
  const file = path.join(home, 'trams.txt');
  await writeFile(file, page);
  await chooseInDialogs(lectern, { open: [file] });
  await press('Control+o');
  const grid = window.getByRole('grid');
  // The keys work as soon as there is something to look at.
  await expect(grid).toBeFocused();
  await press('End', 'a');
  await window.keyboard.type('2');
  await press('Enter');
  await expect(grid).toBeFocused();
  await expect(grid.getByText('answers 2')).toBeVisible();
  await press('Control+Enter');
  await expect(window.getByRole('dialog')).toBeHidden();

  await window.locator('.reading').focus();
  await expect(numbered()).toHaveCount(3);
  await expect(facts()).toHaveAttribute('data-facts', 'answers 2');
  await press('p', 'p', 'p', 'p', 'p', 'Shift+M');
  await expect(numbered()).toHaveCount(2);
  await press('Control+z');
  await expect(numbered()).toHaveCount(3);
  await press('Shift+A');
  const dialog = window.getByRole('dialog', { name: /answers/ });
  await dialog.getByLabel('Answers').selectOption('Comment 1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(facts()).toHaveAttribute('data-facts', 'answers 1');
  await press('Shift+D');
  await expect(numbered()).toHaveCount(2);
});
