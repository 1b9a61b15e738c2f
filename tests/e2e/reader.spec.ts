import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { freshHome, launch, type Lectern, saved } from './support/lectern';

let lectern: Lectern;
let home: string;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home, ['--sample']);
  await lectern.page.waitForSelector('.reading');
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

/** The reading of the sample that has no tags. */
const untagged = 2;

async function openUntagged(): Promise<void> {
  await lectern.page.locator('.src').nth(untagged).click();
  await expect(lectern.page.locator('.reading')).toBeFocused();
  await expect(lectern.page.locator('.note')).toHaveCount(0);
}

test('a tag key gives the sentence its tag and takes it off again', async () => {
  const { page } = lectern;
  await openUntagged();
  await page.keyboard.press('J');
  await page.keyboard.press('2');
  await expect(page.locator('mark.a-H')).toHaveCount(1);
  await expect(page.getByRole('status').last()).toContainText('Human-rights concern added');
  await page.keyboard.press('2');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a selection by mouse grows to whole words and gets its toolbar', async () => {
  const { page } = lectern;
  await openUntagged();
  const block = page.locator('.block.paragraph').first();
  const box = await block.boundingBox();
  if (!box) throw new Error('The paragraph is not on the page.');
  await page.mouse.move(box.x + 30, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 190, box.y + 14, { steps: 5 });
  await page.mouse.up();
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(toolbar).toBeVisible();
  await toolbar.getByRole('button', { name: /Security/ }).click();
  await expect(page.locator('mark.a-S')).toHaveCount(1);
  const words = await page.locator('mark.a-S').textContent();
  const text = (await block.textContent()) ?? '';
  const at = text.indexOf(words ?? '');
  expect(text.charAt(at - 1) + text.charAt(at + (words?.length ?? 0))).toMatch(/^\s?[\s.,;:]?$/);
  // The toolbar stays, so that several tags can be given.
  await toolbar.getByRole('button', { name: /Legal/ }).click();
  await expect(page.locator('mark[class*=" b-"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(toolbar).toBeHidden();
});

test('the text cannot be changed by typing, pasting, deleting or cutting', async () => {
  const { app, page } = lectern;
  await openUntagged();
  const before = await page.locator('.reading').innerText();
  await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('PASTED');
  });
  for (const keys of ['x', 'Enter', 'Backspace', 'Control+a', 'Control+x', 'Delete']) {
    await page.keyboard.press(keys);
  }
  await page.keyboard.insertText('inserted');
  // What is pasted can only become a reading of its own.
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: /^Import/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await page.locator('.reading').innerText()).toBe(before);
});

test('copying gives the words as they stand in the source', async () => {
  const { app, page } = lectern;
  await openUntagged();
  await page.keyboard.press('J');
  await page.keyboard.press('Control+c');
  const title = (await page.locator('.reading h1').textContent()) ?? '';
  await expect.poll(() => app.evaluate(async ({ clipboard }) => clipboard.readText())).toBe(title);
  await page.keyboard.press('C');
  await expect
    .poll(() => app.evaluate(async ({ clipboard }) => clipboard.readText()))
    .toMatch(new RegExp(`^“${title}” .*title\\.$`));
});

test('a note is written beside its passage, saved, and undone', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1', 'N']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Who says so?');
  await page.keyboard.press('Escape');
  await expect(page.locator('.note .nb')).toHaveText('Who says so?');
  await expect(page.locator('.reading')).toBeFocused();
  await saved(page);
  const [passage, note] = await Promise.all([
    page.locator('mark').first().boundingBox(),
    page.locator('.note').first().boundingBox(),
  ]);
  expect(Math.abs((passage?.y ?? 0) - (note?.y ?? 999))).toBeLessThan(12);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.note .nb')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.note .nb')).toHaveText('Who says so?');
});

test('undo goes back across readings, to where it happened', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(1);
  await page.locator('.src').nth(0).click();
  await expect(page.locator('.src').nth(0)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.src').nth(untagged)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.note')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.note')).toHaveCount(1);
});

test('an own tag is made, used, changed, deleted and put back with its passages', async () => {
  const { page } = lectern;
  await openUntagged();
  await page.getByRole('button', { name: 'New tag' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Fee and cost');
  await page.locator('.swatch').nth(1).click();
  await page.getByRole('button', { name: 'Add the tag' }).click();
  const row = page.locator('.side .trow', { hasText: 'Fee and cost' });
  await expect(row).toBeVisible();
  await page.locator('.reading').focus();
  for (const key of ['J', '5']) await page.keyboard.press(key);
  await expect(page.locator('mark')).toHaveCount(1);

  await row.click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Fee');
  await page.keyboard.press('Enter');
  await expect(page.locator('.note')).toContainText('Fee');

  await page.locator('.side .trow', { hasText: /^Fee/ }).click();
  await page.getByRole('button', { name: 'Delete the tag' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  await page.getByText('Deleted tags').click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.locator('mark')).toHaveCount(1);
});

test('a letter that another tag has is refused in words', async () => {
  const { page } = lectern;
  await page.getByRole('button', { name: 'New tag' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Liability');
  await page.getByRole('textbox', { name: 'Letter' }).fill('L');
  await expect(page.getByText('“Legal argument” has this letter.')).toBeVisible();
  await page.getByRole('button', { name: 'Add the tag' }).click();
  await expect(page.getByRole('dialog', { name: 'New tag' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a tag stands below another in the list, and a tag never below itself', async () => {
  const { page } = lectern;
  await page.getByRole('button', { name: 'New tag' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Night rides');
  await page.getByLabel('Below').selectOption({ label: 'Security claim' });
  await page.getByRole('button', { name: 'Add the tag' }).click();
  const below = page.locator('.codes .codes .trow');
  await expect(below).toHaveText(/Night rides/);
  expect(await violations(page)).toEqual([]);

  await page.locator('.side .trow', { hasText: 'Security claim' }).click();
  await expect(page.getByLabel('Below').locator('option')).toHaveText([
    'At the top',
    'Legal argument',
    'Human-rights concern',
    'Reader comment',
  ]);
  await page.getByLabel('Below').selectOption({ label: 'Legal argument' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the tag' }).click();
  await expect(below).toHaveText([/Security claim/, /Night rides/]);

  await page.locator('.reading').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(below).toHaveCount(0);
});

test('a reading moved to the bin comes back with its tags', async () => {
  const { page } = lectern;
  const first = page.locator('.src').nth(0);
  const title = await first.locator('.ti').textContent();
  const notes = await page.locator('.note').count();
  await first.focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.src')).toHaveCount(3);
  await page.locator('.bin summary', { hasText: 'Bin' }).click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.locator('.src')).toHaveCount(4);
  await expect(page.locator('.src[aria-current] .ti')).toHaveText(title ?? '');
  await expect(page.locator('.note')).toHaveCount(notes);
});

test('hiding a tag hides its passages in the text, the margin and the gutter only', async () => {
  const { page } = lectern;
  const all = await page.locator('.note').count();
  await page.getByRole('group', { name: 'Show tags' }).getByRole('button').first().click();
  await expect(page.locator('mark.a-L, mark.b-L')).toHaveCount(0);
  expect(await page.locator('.note').count()).toBeLessThan(all);
  await page.locator('.reading').focus();
  await page.keyboard.press('H');
  await expect(page.locator('.note')).toHaveCount(all);
});

test('every key of the help sheet does something in the text', async () => {
  const { page } = lectern;
  await openUntagged();
  await page.keyboard.press('M');
  await expect(page.locator('.marg')).toHaveCount(0);
  await page.keyboard.press('M');
  await expect(page.locator('.marg')).toHaveCount(1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.reading').focus();
  await page.keyboard.press('O');
  await expect(page.locator('#filter-readings')).toBeFocused();
});

test('T chooses a tag by typing its name', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['P', 'P', 'T']) await page.keyboard.press(key);
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  // Below the toolbar, or above it where the window has no room below.
  await expect
    .poll(async () => {
      const toolbar = await page.getByRole('toolbar').boundingBox();
      const choices = await menu.boundingBox();
      if (!toolbar || !choices) return Infinity;
      const below = choices.y - (toolbar.y + toolbar.height);
      const above = toolbar.y - (choices.y + choices.height);
      return Math.max(below, above);
    })
    .toBeLessThan(20);
  await page.keyboard.type('sec');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark.a-S').first()).toBeVisible();
  await expect(page.locator('.reading')).toBeFocused();
  // By its number too, as the menu says.
  for (const key of ['J', 'T', '2']) await page.keyboard.press(key);
  await expect(page.locator('mark.a-H').first()).toBeVisible();
  await expect(page.locator('.reading')).toBeFocused();
});

test('notes make room for one that grows while it is written', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1', 'J', '2', 'K', 'N']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: 'Note' }).fill('one\ntwo\nthree\nfour\nfive\nsix');
  await expect
    .poll(async () => {
      const boxes = await page.locator('.note').all();
      const [first, second] = await Promise.all(boxes.map((note) => note.boundingBox()));
      return (second?.y ?? 0) - ((first?.y ?? 0) + (first?.height ?? 0));
    })
    .toBeGreaterThanOrEqual(4);
});

test('what is typed right after N belongs to the note, however fast', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1', 'N']) await page.keyboard.press(key);
  await page.keyboard.type('2nd thought: ToO many cameras, 4 me');
  await page.keyboard.press('Escape');
  await expect(page.locator('.note .nb')).toHaveText('2nd thought: ToO many cameras, 4 me');
  await expect(page.locator('.note')).toHaveCount(1);
});

test('N shows the notes when they are hidden', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1', 'M', 'N']) await page.keyboard.press(key);
  await page.keyboard.type('3x');
  await page.keyboard.press('Escape');
  await expect(page.locator('.note .nb')).toHaveText('3x');
});

test('keys do nothing to tags that are hidden, and tagging shows the tag', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(1);
  for (const key of ['H', 'Delete']) await page.keyboard.press(key);
  await expect(page.locator('.notice')).toContainText('There is no tag here.');
  for (const key of ['J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(2);
});

test('find goes to the words whatever their case and quotation marks', async () => {
  const { page } = lectern;
  await page.locator('.reading').focus();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Find in this reading')).toBeFocused();
  await page.keyboard.type("Ellery's");
  await expect(page.getByRole('search')).toContainText(/1 of [1-9]/);
  await expect(page.locator('.found.now')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.found')).toHaveCount(0);
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('no such words');
  await expect(page.getByRole('search')).toContainText('Not found');
  await page.keyboard.press('Escape');
});

test('the caret raises the passage it comes into, and lets it go again', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const key of ['J', '1', 'J']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.note.act')).toHaveCount(0);
  await page.keyboard.press(',');
  await expect(page.locator('.note.act')).toHaveCount(1);
  await expect(page.locator('mark.act')).toHaveCount(1);
});

test('the pointer raises what it is moved onto; what scrolls under it stays as it is', async () => {
  const { page } = lectern;
  const active = page.locator('.note.act');
  await page.locator('.note').nth(1).hover();
  await expect(page.locator('.note').nth(1)).toHaveClass(/\bact\b/);
  const first = page.locator('mark.hl').first();
  await first.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  const at = await first.evaluate((element) => {
    const { left = 0, top = 0 } = element.getClientRects()[0] ?? {};
    return { x: left + 20, y: top + 8 };
  });
  await page.mouse.move(at.x, at.y);
  const tag = (await first.getAttribute('data-tags')) ?? '';
  await expect(active).toHaveAttribute('data-tag', tag);
  // Another passage comes under the pointer, which rests.
  await page.locator('.scroll').evaluate((scroller, { x, y }) => {
    const over = document.elementFromPoint(x, y)?.getAttribute('data-tags');
    const lines = [...scroller.querySelectorAll<HTMLElement>('mark.hl')]
      .filter((mark) => mark.dataset.tags !== over)
      .flatMap((mark) => [...mark.getClientRects()]);
    const line = lines.find(({ left, right, top }) => left < x - 4 && right > x + 4 && top > y);
    if (!line) throw new RangeError('No other passage crosses this line.');
    scroller.scrollTop += line.top + 8 - y;
  }, at);
  const hovered = page.locator('mark.hl:hover');
  await expect(hovered).toHaveCount(1);
  await expect(hovered).not.toHaveAttribute('data-tags', tag);
  await expect(active).toHaveAttribute('data-tag', tag);
});
