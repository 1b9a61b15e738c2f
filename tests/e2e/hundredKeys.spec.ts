import { expect, test } from '@playwright/test';
import type { AppState } from '../../shared/ipc/answers';
import type { Tag } from '../../shared/model/tag';
import { randomNumbers } from '../support/randomNumbers';
import { eachInSample } from './support/inSample';
import { type Lectern, saved } from './support/lectern';

let lectern: Lectern;
eachInSample('.reading', (made) => {
  lectern = made;
});

/** The reading of the sample that has no tags. */
const untagged = 2;

/** The workspace as the disk has it, asked by the way that the window asks. */
async function onDisk(): Promise<NonNullable<AppState['opened']>> {
  const answer = await lectern.page.evaluate(() => window.lectern.call('app.state', null));
  const { value } = JSON.parse(answer) as { value: AppState };
  if (!value.opened) throw new Error('No workspace is open.');
  return value.opened;
}

const state = async () => (await onDisk()).workspace;

/** What the window shows of it: the words that are painted, the notes, and the counts. */
async function shown(): Promise<unknown> {
  const { page } = lectern;
  return {
    painted: await page.locator('mark').allTextContents(),
    notes: await page.locator('.note').allTextContents(),
    counts: await page.locator('.status .num', { hasText: /tag|note/ }).allTextContents(),
  };
}

test('a hundred random commands by keys, then Ctrl+Z a hundred times, leave the identical workspace', async () => {
  const { page } = lectern;
  const next = randomNumbers(2025);
  const below = (limit: number) => Math.floor(next() * limit);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.locator('.src').nth(untagged).click();
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.locator('.note')).toHaveCount(0);
  const reading = (await onDisk()).workspace.order[untagged] ?? '';
  const tags = async () => (await onDisk()).workspace.tags[reading] ?? [];

  const begin = { disk: await state(), window: await shown(), undo: (await onDisk()).status.undo };
  const states = [begin.disk];
  /** Every command changes the workspace, in one step. */
  const command = async (...keys: readonly string[]) => {
    const before = states.at(-1);
    await press(...keys);
    await expect.poll(state, { intervals: [20] }).not.toEqual(before);
    states.push(await state());
  };
  let notes = 0;
  const longEnough = ({ quote }: Tag) => quote.split(' ').length > 3;

  while (states.length <= 100) {
    const before = (await tags()).length;
    const moves = Array.from(
      { length: below(4) },
      () => ['P', 'Shift+P', 'J', 'K'][below(4)] ?? 'J',
    );
    await press('Escape', ...moves);
    await command('J', String(1 + below(4)));
    const now = await tags();
    if (now.length <= before || states.length > 100) continue;
    // The selection is on a new tag: something is done to it.
    const what = below(4);
    if (what === 0) await command('Delete');
    if (what === 1) {
      await press('N');
      await expect(page.locator('.note-field')).toBeFocused();
      await page.keyboard.insertText(`Note ${String(states.length)}`);
      await command('Control+Enter');
      notes += 1;
    }
    if (what === 2 && now.every(longEnough)) await command('E', 'ArrowLeft', 'ArrowLeft', 'Enter');
  }
  expect(states).toHaveLength(101);
  expect(notes).toBeGreaterThan(4);

  await page.locator('.reading').focus();
  for (const wanted of states.slice(0, -1).toReversed()) {
    await press('Control+z');
    await expect.poll(state, { intervals: [20] }).toEqual(wanted);
  }
  await saved(page);
  expect((await onDisk()).status.undo).toBe(begin.undo);
  await expect.poll(shown).toEqual(begin.window);
});
