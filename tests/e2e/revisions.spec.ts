import { expect, type Page, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  chooseInDialogs,
  freshHome,
  importAll,
  launch,
  type Lectern,
  resize,
  saved,
} from './support/lectern';

const riders = 'Nobody asked the riders, who want later trams and lights at every stop.';
const council = 'The council wants a camera in each tram before the summer, whatever it costs.';
const cost =
  'A camera costs as much as a bench, says the mayor, and a bench lasts for thirty years.';
const more =
  'The drivers were asked last year and said that a conductor would help more than a lens.';
const judge = 'A judge in the capital has called such cameras a search without any suspicion.';
const filler = Array.from(
  { length: 14 },
  (_, at) =>
    `In part ${String(at + 1)} of its report the commission weighs the arguments of the people who live along the line, street by street, and finds that number ${String(at + 1)} of them is as divided as the others were before the last election.`,
);
const page = (...paragraphs: string[]) =>
  ['Trams and Their Cameras', ...paragraphs, ...filler].join('\n\n');
const first = page(council, riders, cost, more, judge);
/** What the riders said is gone, and a paragraph came in before what the judge said. */
const second = page(
  council,
  'So it was in May.',
  cost,
  more,
  'The benches stay where they are until the snow has gone from all of the platforms.',
  judge,
);

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

const notice = () => window.locator('.notice');
const toPlace = () => window.getByRole('region', { name: 'To place' });
const marks = (look: string) => window.locator(`mark.a-${look}`);
const press = async (...keys: string[]) => {
  for (const key of keys) await window.keyboard.press(key);
};

async function importFile(name: string, text: string): Promise<void> {
  const file = path.join(home, name);
  await writeFile(file, text);
  await chooseInDialogs(lectern, { open: [file] });
  await press('Control+o');
}

/** Imports the first text, and tags the council, the riders and the judge. */
async function tagged(): Promise<void> {
  await importFile('trams.txt', first);
  await importAll(window, 1);
  await window.locator('.reading').focus();
  for (const [paragraphs, key] of [
    [2, '1'],
    [1, '2'],
    [3, '3'],
  ] as const) {
    await press(...Array<string>(paragraphs).fill('P'), key);
    await expect(window.locator('mark.hl')).not.toHaveCount(0);
  }
  await expect(window.locator('.note')).toHaveCount(3);
}

/** Imports the changed text as its new version. */
async function revised(): Promise<void> {
  await importFile('trams-2.txt', second);
  const dialog = window.getByRole('dialog', { name: /^Import/ });
  await dialog.getByRole('radio', { name: /A new version of/ }).check();
  await importAll(window, 1);
}

test('a new version takes the tags over; what has no place is listed, placed by keys, and taken back', async () => {
  await tagged();
  await revised();
  await expect(notice()).toHaveText(
    '2 tags moved with their words. 1 could not be placed and is listed under “To place”.',
  );
  await expect(marks('L')).toHaveText(council);
  await expect(marks('S')).toHaveText(judge);
  await expect(marks('H')).toHaveCount(0);
  await expect(window.locator('.src')).toHaveCount(1);

  // The list, with what waits and why.
  await expect(toPlace()).toContainText('1 tag to place.');
  await expect(window.locator('.reading')).toBeFocused();
  await press('w');
  const waiting = toPlace().getByRole('listitem').first();
  await expect(waiting).toContainText('Human-rights concern');
  await expect(waiting).toContainText(`“${riders}”`);
  await expect(waiting).toContainText('Its words no longer stand in the text.');
  const show = waiting.getByRole('button', { name: /^Show/ });
  await expect(show).toBeFocused();
  await press('Enter');
  await expect(window.locator('.found.now')).toContainText('So it was in May');
  await expect(show).toHaveAttribute('aria-pressed', 'true');

  // On words of somebody’s choice: nothing is selected yet.
  const onSelected = waiting.getByRole('button', { name: 'Place on the selected words' });
  await expect(onSelected).toHaveAttribute('aria-disabled', 'true');
  await press('Escape');
  await expect(window.locator('.reading')).toBeFocused();
  await press(...Array<string>(12).fill('Shift+p'), 'p', 'p', 'w');
  await expect(onSelected).toHaveAttribute('aria-disabled', 'false');
  await onSelected.focus();
  await press('Enter');
  await expect(toPlace()).toHaveCount(0);
  await expect(notice()).toContainText('Tag placed in ¶2.');
  await expect(marks('H')).toHaveText('So it was in May.');
  await expect(window.locator('.reading')).toBeFocused();

  // Each is one command.
  await press('Control+z');
  await expect(toPlace()).toBeVisible();
  await expect(marks('H')).toHaveCount(0);
  await toPlace().getByRole('button', { name: 'Let it go' }).focus();
  await press('Enter');
  await expect(toPlace()).toHaveCount(0);
  await expect(window.locator('.reading')).toBeFocused();
  await press('Control+z');
  await expect(toPlace()).toBeVisible();
  await toPlace()
    .getByRole('button', { name: /^Place here/ })
    .focus();
  await press('Enter');
  await expect(toPlace()).toHaveCount(0);
  await expect(marks('H')).toContainText(['So it was in May']);
  await saved(window);

  // Undo of the whole brings the old text back, at its place; Redo the new one.
  await press('Control+z', 'Control+z');
  await expect(marks('H')).toHaveText(riders);
  await press('Control+Shift+z');
  await expect(toPlace()).toBeVisible();
  expect(lectern.errors).toEqual([]);
});

test('an earlier text is shown as it was, and changed by nothing', async () => {
  await tagged();
  await revised();
  await window.locator('.src').focus();
  await press('F2');
  const details = window.getByRole('dialog', { name: 'Details of the reading' });
  await expect(details).toContainText(/A new version of this reading came on \d+ \w+ \d{4} at/);
  await details.getByRole('button', { name: 'Show the earlier text' }).click();
  const bar = window.getByRole('region', { name: 'Earlier text' });
  await expect(bar).toContainText('Its tags are shown as they were.');
  await expect(marks('H')).toHaveText(riders);
  await expect(window.locator('.src')).toHaveAttribute('aria-current', 'true');

  await expect(window.locator('.reading')).toBeFocused();
  await press('p', 'p', 'p', '3');
  await expect(notice()).toContainText('This is an earlier text: nothing is changed in it.');
  await press('r', 'Delete', 'n');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(window.getByRole('toolbar', { name: 'Selected words' })).not.toContainText('Legal');
  await expect(window.locator('.note')).toHaveCount(3);
  await bar.getByRole('button', { name: 'Go to the newest' }).click();
  await expect(bar).toHaveCount(0);
  await expect(toPlace()).toBeVisible();
  await expect(marks('H')).toHaveCount(0);
  expect(lectern.errors).toEqual([]);
});

test('a paragraph is corrected where it stands; the tags stay on their words, also after a restart', async () => {
  await tagged();
  await resize(lectern, 1024, 700);
  const judged = window.locator('.block', { hasText: 'A judge in the capital' });
  await window.locator('.reading').focus();
  await press('Escape');
  const before = await judged.boundingBox();

  await press('r');
  const dialog = window.getByRole('dialog', { name: /^Correct the text/ });
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(judge);
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(window.locator('.reading')).toBeFocused();

  await press('r');
  await field.fill('');
  await press('Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText('A paragraph cannot be without words.');
  await press('Escape');
  await expect(dialog.getByRole('alert').last()).toContainText('Leave without saving');
  await expect(dialog.getByRole('button', { name: 'Go on correcting' })).toBeFocused();
  await press('Enter');
  await expect(field).toBeFocused();
  await field.fill(judge.replace('suspicion', 'suspicion at all'));
  await press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(notice()).toContainText('The text was corrected.');
  await expect(marks('S')).toHaveText(judge.replace('suspicion', 'suspicion at all'));
  await expect(window.locator('.reading')).toBeFocused();
  const after = await judged.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(60);
  await expect(window.locator('.note')).toHaveCount(3);

  // The text before is kept, and says where its tags are.
  const more = window.getByRole('button', { name: 'Corrections, comments and what was left out' });
  await more.click();
  await window.getByRole('menuitem', { name: 'Show the earlier text' }).click();
  const bar = window.getByRole('region', { name: 'Earlier text' });
  await expect(bar).toContainText('Its tags moved on with their words, to the corrected text.');
  await bar.getByRole('button', { name: 'Go to the newest' }).click();
  await expect(window.locator('.note')).toHaveCount(3);
  await window.locator('.note-name').last().click();

  // The caret is in the paragraph still: all its words are replaced, and its tag waits.
  await press('r');
  await field.fill('No court has said a thing about them.');
  await press('Control+Enter');
  await expect(notice()).toContainText('could not be placed and is listed under “To place”');
  await expect(toPlace()).toContainText('1 tag to place.');
  await saved(window);

  await lectern.app.close();
  lectern = await launch(home);
  window = lectern.page;
  await expect(toPlace()).toContainText('1 tag to place.');
  await expect(window.locator('.block').nth(5)).toHaveText('No court has said a thing about them.');
  await expect(window.locator('.note')).toHaveCount(2);
  await window.locator('.reading').focus();
  await press('Control+z', 'Control+z');
  await expect(marks('S')).toHaveText(judge);
  await expect(toPlace()).toHaveCount(0);
  expect(lectern.errors).toEqual([]);
});
