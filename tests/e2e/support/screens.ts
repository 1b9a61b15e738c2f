import type { Page } from '@playwright/test';
import path from 'node:path';
import { chooseInDialogs, type Lectern, root } from './lectern';

const annotated = path.join(root, 'tests/fixtures/annotated');
const discussed = path.join(root, 'sample/readings/4-article-with-comments.txt');

/** Goes to the first tag by its note; where there is little room, the notes have to be shown first. */
async function toFirstTag(page: Page): Promise<void> {
  if ((await page.locator('.marg').count()) === 0) await page.keyboard.press('Control+Shift+|');
  await page.locator('.note-name').first().click();
}

/** Shows the reading list where there is no room for it beside the text. */
async function showList(page: Page): Promise<void> {
  if ((await page.locator('.side').count()) === 0) await page.keyboard.press('Control+\\');
  await page.waitForSelector('.side');
}

/** Opens one of the readings of the sample. */
async function openReading(page: Page, which: number): Promise<void> {
  await showList(page);
  await page.locator('.src').nth(which).click();
  await page.waitForSelector('.reading:focus');
}

/** Replaces the words of the paragraph at the first tag. */
async function correctHere(page: Page, words: string): Promise<void> {
  await toFirstTag(page);
  await page.keyboard.press('r');
  await page.locator('.correct-words').fill(words);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.to-place');
}

/** Every screen: its name, and how to get there from the text; Esc goes back. */
export const screens: readonly (readonly [string, (lectern: Lectern) => Promise<void>])[] = [
  [
    'reading',
    async ({ page }) => {
      await page.locator('.reading').focus();
    },
  ],
  [
    'selected words',
    async ({ page }) => {
      for (const key of ['P', 'P', 'P', 'P', 'J']) await page.keyboard.press(key);
    },
  ],
  [
    'writing a note',
    async ({ page }) => {
      for (const key of ['4', 'N']) await page.keyboard.press(key);
    },
  ],
  [
    'export',
    async ({ page }) => {
      await page.keyboard.press('Control+e');
      await page.waitForSelector('.preview-line');
    },
  ],
  [
    'find in this reading',
    async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('tram');
      await page.waitForSelector('.found.now');
    },
  ],
  [
    'tagging what was found',
    async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.locator('#find-words').fill('tram');
      await page.waitForSelector('.found.now');
      await page.getByRole('button', { name: /^Tag all/ }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'the comment that one answers',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await openReading(page, 3);
      for (const key of ['B', 'B', 'Shift+A']) await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'reader comments',
    async ({ page }) => {
      await page.locator('.reading').focus();
      await page.waitForSelector('.block.whole');
    },
  ],
  [
    'what can be done with a tag',
    async ({ page }) => {
      await openReading(page, 0);
      await toFirstTag(page);
      await page.locator('.note.act').getByRole('button', { name: 'What to do' }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'who claims what',
    async ({ page }) => {
      await toFirstTag(page);
      await page.keyboard.press('Shift+C');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'only the text',
    async ({ page }) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('f');
      await page.waitForSelector('.text-only');
    },
  ],
  [
    'changing keys',
    async ({ page }) => {
      await page.keyboard.press('F1');
      await page.getByRole('button', { name: 'Change keys…' }).click();
      await page.locator('.key-button').first().click();
      await page.waitForSelector('.key-choices');
    },
  ],
  [
    'find in all readings',
    async ({ page }) => {
      // The first Esc left the key that was being chosen.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+F');
      await page.waitForSelector('.hit');
      for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
    },
  ],
  [
    'earlier versions',
    async ({ page }) => {
      await page.keyboard.press('Control+Shift+H');
      await page.waitForSelector('.versions[aria-busy=false]');
      await page.keyboard.press('End');
      await page.waitForSelector('.version-pane:not([aria-busy=true])');
    },
  ],
  [
    'import',
    async (lectern) => {
      await chooseInDialogs(lectern, { open: [discussed] });
      await lectern.page.keyboard.press('Control+o');
      await lectern.page.waitForSelector('.bl');
    },
  ],
  [
    'naming a version',
    async ({ page }) => {
      await page.keyboard.press('Control+s');
      await page.waitForSelector('.modal input');
    },
  ],
  [
    'keyboard help',
    async ({ page }) => {
      await page.keyboard.press('F1');
    },
  ],
  [
    'settings',
    async ({ page }) => {
      await page.keyboard.press('Control+,');
    },
  ],
  [
    'search or run a command',
    async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('t');
    },
  ],
  [
    'going to a number',
    async ({ page }) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('g');
      await page.waitForSelector('.modal input');
    },
  ],
  [
    'the menu of a passage',
    async ({ page }) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu', { name: 'Menu for this passage' }).waitFor();
    },
  ],
  [
    'where a tag starts and ends',
    async ({ page }) => {
      await toFirstTag(page);
      await page.keyboard.press('e');
      await page.waitForSelector('.bounds');
    },
  ],
  [
    'a new tag',
    async ({ page }) => {
      await showList(page);
      await page.getByRole('button', { name: 'New tag' }).click();
    },
  ],
  [
    'details',
    async ({ page }) => {
      await showList(page);
      await page.locator('.src').first().focus();
      await page.keyboard.press('F2');
    },
  ],
  [
    'correcting the text',
    async ({ page }) => {
      await page.locator('.reading').focus();
      await page.keyboard.press('r');
      await page.waitForSelector('.correct-words');
    },
  ],
  [
    'an earlier text',
    async ({ page }) => {
      // Its words are replaced: a tag of the text before has to be placed.
      await correctHere(page, 'Nobody can say any more what stood in these lines.');
      await page.getByRole('button', { name: /what was left out/ }).click();
      await page.getByRole('menuitem', { name: 'Show the earlier text' }).click();
      await page.waitForSelector('.notice-bar');
      await page.keyboard.press('j');
    },
  ],
  [
    'tags to place',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Go to the newest' }).click();
      await page.waitForSelector('.to-place');
      await page.locator('.reading').focus();
      await page.keyboard.press('w');
      await page.waitForSelector('.waiting-tag');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'the menu of the workspace',
    async ({ page }) => {
      await page.locator('.proj').click();
      await page.waitForSelector('.menu');
    },
  ],
  [
    'what an export leaves behind',
    async ({ page }) => {
      await page.keyboard.press('Control+e');
      await page.locator('.format[data-format=csv]').click();
      await page.locator('.losses summary').click();
      await page.waitForSelector('.loss-report table');
    },
  ],
  [
    'a table of tags',
    async (lectern) => {
      await chooseInDialogs(lectern, { open: [path.join(annotated, 'table.csv')] });
      await lectern.page.keyboard.press('Control+o');
      await lectern.page.waitForSelector('.project-found select');
    },
  ],
  [
    'tagged work of another program',
    async (lectern) => {
      await chooseInDialogs(lectern, { open: [path.join(annotated, 'label-studio-min.json')] });
      await lectern.page.keyboard.press('Control+o');
      await lectern.page.waitForSelector('.project-found');
    },
  ],
  [
    'what became of tagged work',
    async (lectern) => {
      const { page } = lectern;
      await chooseInDialogs(lectern, { open: [path.join(annotated, 'label-studio-min.json')] });
      await page.keyboard.press('Control+o');
      await page.waitForSelector('.project-found');
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('.outcomes');
    },
  ],
];
