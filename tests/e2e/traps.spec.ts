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
import { openManyTags, textOfBlocks } from './support/manyTags';

/* What other readers of long and tagged texts fell into: docs/decisions/0018. */

let lectern: Lectern;
let home: string;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home);
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

async function openText(text: string): Promise<void> {
  const { page } = lectern;
  const file = path.join(home, 'text.txt');
  await writeFile(file, text);
  await chooseInDialogs(lectern, { open: [file] });
  await page.keyboard.press('Control+o');
  await importAll(page, 1);
  await page.locator('.reading').focus();
}

/** Returns the numbers of the paragraphs in the window in which no tag is painted; each has some. */
async function unpainted(page: Page): Promise<(string | null)[]> {
  return page.locator('.scroll').evaluate((scroller) => {
    const port = scroller.getBoundingClientRect();
    const there = [...scroller.querySelectorAll('.block[data-number]')].filter((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > port.top && top < port.bottom;
    });
    if (there.length < 3) return ['too few paragraphs'];
    return there
      .filter((block) => !block.querySelector('mark'))
      .map((block) => block.getAttribute('data-number'));
  });
}

/** Returns the offset that main would open the reading at. */
async function keptPlace(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = JSON.parse(await window.lectern.call('app.state', null)) as {
      value: { opened: { place: { offset: number } | null } };
    };
    return answer.value.opened.place?.offset ?? 0;
  });
}

test('what is in the window is painted when heights that were guessed become real, without a scroll', async () => {
  const { page } = lectern;
  expect(await openManyTags(lectern, home, 1500)).toBeGreaterThan(7000);
  await expect(page.locator('.reading.virtual')).toBeVisible();
  for (const share of [0.7, 0.2, 0.6]) {
    await page.locator('.scroll').evaluate((element, at) => {
      element.scrollTop = at * element.scrollHeight;
    }, share);
    await expect.poll(() => unpainted(page)).toEqual([]);
  }
  // Other heights of every line, with no scrolling that would tell of it.
  await page.getByRole('button', { name: 'Text size and theme' }).click();
  for (const _ of [1, 2, 3]) {
    await page.getByRole('menuitem', { name: 'Smaller text' }).click();
    await page.getByRole('button', { name: 'Text size and theme' }).click();
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => unpainted(page)).toEqual([]);
  await resize(lectern, 1024, 700);
  await expect.poll(() => unpainted(page)).toEqual([]);
});

test('going to a far place ends at its words, though everything above them was never drawn', async () => {
  const { page } = lectern;
  await openManyTags(lectern, home, 1500);
  for (const number of [1200, 40, 1490]) {
    await page.locator('.reading').focus();
    await page.keyboard.press('g');
    await page.locator('.modal input').fill(String(number));
    await page.keyboard.press('Enter');
    const block = page.locator(`.block[data-number="${String(number)}"]`);
    await expect(block).toBeInViewport();
    await page.keyboard.press('.');
    await expect(block.locator('mark.act').first()).toBeInViewport();
    await expect(page.locator('.note.act')).toBeInViewport();
  }
});

test('the words at the top of the window stay there when it gets another size', async () => {
  const { page } = lectern;
  const text = textOfBlocks(60);
  await openText(text);
  await resize(lectern, 1440, 900);
  await page.keyboard.press('g');
  await page.locator('.modal input').fill('30');
  await page.keyboard.press('Enter');
  await expect(page.locator('.block[data-number="30"]')).toBeInViewport();
  await page.keyboard.press('Space');
  const first = () =>
    page.evaluate(() => {
      const port = document.querySelector('.scroll')?.getBoundingClientRect().top ?? 0;
      const blocks = [...document.querySelectorAll<HTMLElement>('.block')];
      const line = blocks.find((block) => block.getBoundingClientRect().bottom > port + 32);
      return Number(line?.dataset.number);
    });
  const before = await first();
  expect(before).toBeGreaterThan(30);
  // The place is known when the scrolling has rested.
  const above = text.indexOf(`In ${String(before - 2)} and 0`);
  await expect.poll(() => keptPlace(page)).toBeGreaterThan(above);
  // A line that begins elsewhere may be the last one of the paragraph above.
  const away = async () => before - (await first());
  await resize(lectern, 1024, 700);
  await expect.poll(away).toBeLessThanOrEqual(1);
  expect(await away()).toBeGreaterThanOrEqual(0);
  await resize(lectern, 1440, 900);
  await expect.poll(away).toBeLessThanOrEqual(1);
  expect(await away()).toBeGreaterThanOrEqual(0);
});

test('a note is written on words that were scrolled away, of so many that theirs was not drawn', async () => {
  const { page } = lectern;
  await openManyTags(lectern, home, 100);
  await page.locator('.reading').focus();
  for (const key of ['P', 'P', '.']) await page.keyboard.press(key);
  const note = page.locator('.note.act');
  await expect(note).toBeInViewport();
  await page.locator('.scroll').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(note).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.locator('.note-field')).toBeFocused();
  await expect(page.locator('.note-field')).toBeInViewport();
});

test('a selection over parts that are not drawn is copied whole', async () => {
  const { app, page } = lectern;
  const paragraphs = Array.from(
    { length: 6000 },
    (_, at) => `Paragraph ${String(at)} says that ${'nobody asked '.repeat(4)}the riders.`,
  );
  const text = ['A Long Reading', ...paragraphs].join('\n\n');
  await openText(text);
  await expect(page.locator('.reading.virtual')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => app.evaluate(async ({ clipboard }) => (await clipboard.readText()).length))
    .toBe(text.length);
  expect(await app.evaluate(async ({ clipboard }) => clipboard.readText())).toBe(text);
});

test('words that run from right to left are tagged, striped and found under the pointer', async () => {
  const { page } = lectern;
  const hebrew = 'שלום לכל הנוסעים בחשמלית, אמר השופט.';
  const mixed = `The court wrote “الحقوق لا تُلغى في القطار” and then adjourned.`;
  await openText(
    ['A Ruling', 'The first paragraph.', hebrew, mixed, 'The end of it.'].join('\n\n'),
  );
  for (const key of ['P', 'P', 'P', '1', 'P', '2', 'Escape']) await page.keyboard.press(key);
  await saved(page);
  for (const [look, words] of [
    ['L', hebrew],
    ['H', mixed],
  ] as const) {
    const marks = page.locator(`mark.a-${look}`);
    expect((await marks.allTextContents()).join('')).toBe(words);
    const [mark, stripe] = await Promise.all([
      marks.first().boundingBox(),
      page.locator(`.stripe.v-${look}`).boundingBox(),
    ]);
    expect(Math.abs((mark?.y ?? 0) - (stripe?.y ?? 999))).toBeLessThan(8);
    // Under every part of the words, also where the direction changes.
    for (const share of [0.02, 0.3, 0.5, 0.7, 0.98]) {
      await page.mouse.move(5, 5);
      await page.keyboard.press('Escape');
      await page.mouse.move(
        (mark?.x ?? 0) + (mark?.width ?? 0) * share,
        (mark?.y ?? 0) + (mark?.height ?? 0) / 2,
      );
      await expect(page.locator('.note.act')).toHaveClass(new RegExp(`v-${look}`));
    }
  }
});

test('an input method cannot change the text, and the next key acts at the caret', async () => {
  const { page } = lectern;
  await openText(['A Ruling', 'The first paragraph.', 'The second one is longer.'].join('\n\n'));
  for (const key of ['P', 'P', 'P']) await page.keyboard.press(key);
  const before = await page.locator('.reading').innerText();
  const session = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: 0,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: '日本' });
  await session.detach();
  expect(await page.locator('.reading').innerText()).toBe(before);
  await page.keyboard.press('1');
  await saved(page);
  await expect(page.locator('mark.a-L')).toHaveText('The second one is longer.');
});
