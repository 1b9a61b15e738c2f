import { expect, test } from '@playwright/test';
import { eachInSample } from './support/inSample';
import { type Lectern } from './support/lectern';

let lectern: Lectern;
eachInSample('.reading', (made) => {
  lectern = made;
});

/** The reading of the sample that has no tags. */
const untagged = 2;

async function openUntagged(): Promise<void> {
  await lectern.page.locator('.src').nth(untagged).click();
  await expect(lectern.page.locator('.reading')).toBeFocused();
  await expect(lectern.page.locator('.note')).toHaveCount(0);
}

/** Presses keys one after another. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await lectern.page.keyboard.press(key);
}

const said = () => lectern.page.getByRole('status').last();

/** The words that are painted with a tag. */
const painted = async () => (await lectern.page.locator('mark').allTextContents()).join('');

test('where a tag starts and ends is changed by keys, kept by Enter and given up by Escape', async () => {
  const { page } = lectern;
  await openUntagged();
  await press('P', 'P', 'J', '2');
  await expect(said()).toContainText('Human-rights concern added');
  const sentence = await painted();
  await press('E');
  const bar = page.getByRole('region', { name: 'Where the tag starts and ends' });
  await expect(bar).toBeVisible();
  await press('ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight');
  await expect(said()).toContainText('Starts with');
  const shorter = await painted();
  expect(sentence).toContain(shorter);
  expect(shorter.length).toBeLessThan(sentence.length);
  await press('Escape');
  await expect(bar).toBeHidden();
  expect(await painted()).toBe(sentence);

  await press('E', 'Shift+ArrowRight', 'Enter');
  await expect(said()).toContainText('kept');
  const kept = await painted();
  expect(sentence.endsWith(kept)).toBe(true);
  expect(kept).not.toBe(sentence);
  await press('Control+z');
  await expect.poll(painted).toBe(sentence);
  // Without any key or drag: every step has a button.
  await press('E');
  await bar.getByRole('button', { name: 'End a word earlier' }).click();
  await bar.getByRole('button', { name: /Keep/ }).click();
  await expect.poll(painted).not.toBe(sentence);
  await expect(page.locator('.note')).toHaveCount(1);
});

test('the selection grows and shrinks, a tag is repeated, and what has no tag is found', async () => {
  const { page } = lectern;
  await openUntagged();
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await press('P', 'P', 'J');
  const sentence = await selected();
  await press('Alt+ArrowUp');
  const larger = await selected();
  expect(larger.length).toBeGreaterThan(sentence.length);
  await press('Alt+ArrowDown');
  expect(await selected()).toBe(sentence);
  await press('3');
  await expect(said()).toContainText('Security claim added');
  await press('U');
  expect(await selected()).not.toBe(sentence);
  await press(';');
  await expect(page.locator('.note')).toHaveCount(2);
  await expect(said()).toContainText('Security claim added');
  // The one before both has no tag either.
  await press('Shift+U');
  const before = await selected();
  expect([sentence, larger]).not.toContain(before);
});

test('a number is gone to, all but the text is hidden, and the passage has a menu', async () => {
  const { page } = lectern;
  await press('G');
  const dialog = page.getByRole('dialog', { name: /^Go to/ });
  await dialog.getByLabel('Number').fill('¶999');
  await press('Enter');
  await expect(dialog).toContainText('There is no ¶999');
  await dialog.getByLabel('Number').fill('3');
  await press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.status')).toContainText('¶3 of');
  await expect(page.locator('.reading')).toBeFocused();

  await press('F');
  await expect(page.locator('.side')).toHaveCount(0);
  await expect(page.locator('.marg')).toHaveCount(0);
  await press('Escape');
  await expect(page.locator('.side')).toBeVisible();
  await expect(page.locator('.marg')).toBeVisible();

  await press('J', 'Shift+F10');
  const menu = page.getByRole('menu', { name: 'Menu for this passage' });
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: /^Human-rights concern/ }).click();
  await expect(said()).toContainText('Human-rights concern added');
  await expect(page.locator('.reading')).toBeFocused();
});

test('a note and the filter of the list are gone to while only the text is shown', async () => {
  const { page } = lectern;
  await openUntagged();
  await press('P', 'P', '1', 'F');
  await expect(page.locator('.marg')).toHaveCount(0);
  // What is typed before the field is there belongs to the note.
  await press('N', 'S', 'o');
  await expect(page.locator('.note-field')).toHaveValue('So');
  await press('Escape');
  await expect(page.locator('.reading')).toBeFocused();
  await press('F', 'O');
  await expect(page.locator('#filter-readings')).toBeFocused();
});

test('a menu opens where it is seen, also when its words were scrolled away', async () => {
  const { page } = lectern;
  await openUntagged();
  await press('J', 'Space', 'Space');
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).not.toBeInViewport();
  await press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Menu for this passage' })).toBeInViewport();
  await press('Escape', 'Space', 'Space');
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).not.toBeInViewport();
  await press('T');
  await expect(page.getByRole('menu', { name: 'Choose a tag by name' })).toBeInViewport();
});

test('the toolbar of a selection that fills the page is in sight, also after scrolling through it', async () => {
  const { page } = lectern;
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
  const edge = async () => {
    const box = await toolbar.boundingBox();
    const port = await page.locator('.scroll').boundingBox();
    return box && port ? port.y + port.height - box.y - box.height : null;
  };
  await press('Control+a');
  await expect(toolbar).toBeInViewport({ ratio: 1 });
  await expect.poll(edge).toBeCloseTo(4, 0);
  await press('Control+Home', 'Control+a');
  await page.locator('.scroll').evaluate((scroller) => {
    scroller.scrollTop = 300;
  });
  await expect.poll(edge).toBeCloseTo(4, 0);
  await expect(toolbar).toBeInViewport({ ratio: 1 });
});

test('an open menu lies over a notice: every line of it can be read and pressed', async () => {
  const { page } = lectern;
  await openUntagged();
  await press('J');
  const notice = page.locator('.notice');
  const menus = {
    'Choose a tag by name': 'T',
    'Menu for this passage': 'Shift+F10',
  };
  for (const [name, keys] of Object.entries(menus)) {
    await press('9');
    await expect(notice).toBeVisible();
    await press(keys);
    const menu = page.getByRole('menu', { name });
    await expect(menu).toBeVisible();
    const covered = await menu.evaluate((element) => {
      // The two meet, however the text is laid out here.
      const bar = document.querySelector<HTMLElement>('.notice');
      const last = [...element.querySelectorAll('[role=menuitem]')].at(-1);
      if (!bar || !last) return ['nothing to compare'];
      const to = last.getBoundingClientRect();
      const from = bar.getBoundingClientRect();
      bar.style.translate = `${String(to.left - from.left)}px ${String(to.top - from.top)}px`;
      return [...element.querySelectorAll('[role=menuitem], [role=menuitemcheckbox]')]
        .filter((line) => {
          const { left, top, height } = line.getBoundingClientRect();
          const hit = document.elementFromPoint(left + 8, top + height / 2);
          return !line.contains(hit);
        })
        .map((line) => line.textContent);
    });
    expect(covered, name).toEqual([]);
    await press('Escape');
    await expect(menu).toBeHidden();
  }
});

test('a notice lies over a dialog, where its button can be pressed', async () => {
  const { page } = lectern;
  await press('.', 'Delete');
  await press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.notices [role=status]')).toContainText('Undone');
});

test('after a dialog the keys go on in the text, also when the note that was written is closed', async () => {
  const { page } = lectern;
  await press('.');
  for (const keys of ['Control+k', 'Control+,', 'Control+Shift+F', 'F1']) {
    await press('N');
    await expect(page.locator('.note-field')).toBeFocused();
    await press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await press('Escape');
    await expect(page.locator('.reading')).toBeFocused();
  }
});

test('Tab goes from note to note while one is written', async () => {
  const { page } = lectern;
  await openUntagged();
  for (const words of ['First note', 'Second note']) {
    await press('P', 'P', '1');
    await expect(said()).toContainText('added');
    await press('N');
    await page.locator('.note-field').fill(words);
    await press('Control+Enter');
    await expect(page.locator('.note-field')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'First note' }).click();
  await expect(page.locator('.note-field')).toHaveValue('First note');
  await press('Tab');
  await expect(page.locator('.note-field')).toHaveValue('Second note');
  await expect(page.locator('.note-field')).toBeFocused();
  await press('Tab');
  await expect(said()).toContainText('No note after this one');
  await press('Shift+Tab');
  await expect(page.locator('.note-field')).toHaveValue('First note');
});

test('Ctrl+K finds a command, a reading, a tag and a number, and does it', async () => {
  const { page } = lectern;
  await openUntagged();
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  const ask = async (words: string) => {
    await press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await palette.getByRole('combobox').fill(words);
    await press('Enter');
    await expect(palette).toBeHidden();
  };
  await ask('¶3');
  await expect(page.locator('.status')).toContainText('¶3 of');
  await ask('#security');
  await expect(said()).toContainText('Security claim added');
  await expect(page.locator('.reading')).toBeFocused();
  await ask('>remove the tag');
  await expect(page.locator('.note')).toHaveCount(0);
  await ask('>find in this');
  await expect(page.getByRole('searchbox', { name: 'Find in this reading' })).toBeFocused();
  await press('Escape');
  const title = (await page.locator('.src').first().locator('.ti').textContent()) ?? '';
  await ask(`@${title}`);
  await expect(page.locator('.ht')).toHaveText(title);
});

test('Ctrl+K goes to a tagged passage by its words, finds them in all readings and makes them a tag', async () => {
  const { page } = lectern;
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  const ask = async (words: string) => {
    await press('Control+k');
    await palette.getByRole('combobox').fill(words);
  };
  await ask('GENERAL  power');
  await expect(palette.getByRole('group', { name: 'Passages' }).getByRole('option')).toHaveText(
    /a general power never covers.*tagged Legal argument/,
  );
  await press('Enter');
  await expect(page.locator('.src.on .ti')).toHaveText(
    'Tram Camera Plan Meets Its First Court Test',
  );
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.locator('mark.act').first()).toHaveText(/^a general power/);
  await expect(page.locator('.note.act')).toContainText('Legal argument');
  await expect(said()).toContainText('Legal argument');
  await ask('lampposts');
  await press('Enter');
  const findAll = page.getByRole('searchbox', { name: 'Find in all readings' });
  await expect(findAll).toBeFocused();
  await expect(findAll).toHaveValue('lampposts');
  await press('Escape');
  await ask('Fee and cost');
  await press('ArrowDown');
  await press('Enter');
  const name = page.getByRole('dialog', { name: 'New tag' }).getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Fee and cost');
  await press('Enter');
  await expect(page.locator('.trow', { hasText: 'Fee and cost' })).toBeVisible();
  await ask('fee AND cost');
  await expect(palette.getByRole('option', { name: 'New tag' })).toHaveCount(0);
  await expect(palette.getByRole('option').first()).toHaveText(/^Fee and cost/);
  await press('Escape');
});

test('a key is changed in the settings, holds at once, shows in the help, and single keys can be switched off', async () => {
  const { page } = lectern;
  await press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: /^Go to a paragraph/ }).click();
  await press('n');
  await expect(dialog.getByText('is “Write or open a note” already')).toBeVisible();
  await press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: /^Go to a paragraph/ }).click();
  await press('i');
  await expect(dialog.getByRole('button', { name: /^Go to a paragraph.*: I$/ })).toBeVisible();
  await press('Escape');
  await expect(dialog).toBeHidden();
  await page.locator('.reading').focus();
  await press('I');
  await expect(page.getByRole('dialog', { name: /^Go to/ })).toBeVisible();
  await press('Escape');
  await expect(page.locator('.keys-hint')).toContainText('keys 1 – 4');
  await expect(page.locator('.trow kbd')).toHaveCount(4);
  await press('F1');
  const sheet = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(sheet.locator('.key-row', { hasText: 'Go to a paragraph' })).toContainText('I');
  await sheet.getByRole('button', { name: 'Change keys…' }).click();
  await dialog.getByRole('checkbox', { name: /^Single keys/ }).uncheck();
  await press('Escape');
  await page.locator('.reading').focus();
  await press('I', '1');
  await expect(page.getByRole('dialog', { name: /^Go to/ })).toHaveCount(0);
  // Nor does anything say that they work.
  await expect(page.locator('.keys-hint')).toHaveCount(0);
  await expect(page.locator('.trow kbd')).toHaveCount(0);
});

test('a whole reading is tagged with the keyboard alone, and all of it can be taken back', async () => {
  const { page } = lectern;
  // The mouse is not used in this test: the reading is opened by its name.
  const title = (await page.locator('.src').nth(untagged).locator('.ti').textContent()) ?? '';
  await press('Control+k');
  await page.keyboard.insertText(`@${title}`);
  await press('Enter');
  await expect(page.locator('.ht')).toHaveText(title);
  await expect(page.locator('.reading')).toBeFocused();
  const counted = () => page.locator('.status .num').first();
  await expect(counted()).toHaveText('0 tags');

  // One quotation or sentence that is grown to its paragraph, then every sentence that is left.
  await press('U', 'Alt+ArrowUp', '1');
  await expect(counted()).toHaveText('1 tag');
  const end = page.getByText('No untagged sentence after this one.').first();
  let given = 1;
  for (; given < 80; given += 1) {
    await press('U');
    if (await end.isVisible()) break;
    await press(given === 1 ? '2' : ';');
    await expect(counted()).toHaveText(`${String(given + 1)} tags`);
  }
  expect(given).toBeGreaterThan(5);

  // The last one starts a word later, and has a note.
  await press(',', 'E', 'Shift+ArrowRight', 'Enter');
  await expect(said()).toContainText('kept');
  await press('N');
  await page.keyboard.insertText('By keys alone.');
  await press('Control+Enter');
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.locator('.nb')).toHaveText('By keys alone.');

  // Note, place and all the tags: one undo each.
  for (let undone = 0; undone < given + 2; undone += 1) {
    await expect(page.locator('[data-saved=yes]')).toBeVisible();
    await press('Control+z');
  }
  await expect(counted()).toHaveText('0 tags');
  await expect(page.locator('mark')).toHaveCount(0);
});
