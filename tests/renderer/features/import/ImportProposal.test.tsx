import { describe, expect, it } from 'vitest';
import { useStore } from '../../../../renderer/state/store';
import { doing, press, texts, the } from '../../../support/drawn';
import { aLook, begins } from '../../../support/looks';
import {
  one,
  two,
  open,
  importing,
  chosen,
  click,
  keys,
  withCtrl,
  finished,
  eachOnItsOwn,
  hear,
} from '../../../support/importDialog';

const said = () => useStore.getState().announcement;

const fill = (label: string, value: string) =>
  doing(() => {
    const field = the('.import-details .field', label).querySelector('input, textarea')!;
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    own?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

eachOnItsOwn();

describe('the proposal', () => {
  it('shows each block with its line and kind, the comments with number, author and quotation', async () => {
    await open([one]);
    expect(texts('.import-counts > *')[0]).toBe('1 paragraph');
    expect(texts('.bl-kind')).toEqual(['Title', 'Text', 'Site notice, left out']);
    expect(texts('.bl-number')).toEqual(['Comment 1', 'Comment 2', 'Comment 3']);
    expect(texts('.bl-facts')).toEqual([
      'quotes ¶1, one word changed',
      'Ann · 2 h ago · answers 2',
    ]);
    expect(texts('.bl-line').at(-2)).toBe('Line 5–6');
    expect(the('.comments-head').textContent).toBe(
      'Reader comments A proposal: the file gives 4 lines. Check the long ones.',
    );
  });

  it('chooses the block or the comment that is clicked', async () => {
    await open([one]);
    for (const words of ['Lamps out at midnight', 'I like the dark.']) {
      await click(the('.bl', words));
      expect(chosen().textContent).toContain(words);
    }
  });

  it('says why the chosen block was left out, and keeps it by Space or the button', async () => {
    await open([one]);
    await keys('j', 'ArrowDown');
    expect(chosen().textContent).toContain('Asks for a registration.');
    expect(the('.blocks').getAttribute('aria-activedescendant')).toBe(chosen().id);
    await keys(' ');
    expect(said()).toBe('Kept: line 3.');
    expect(texts('.import-state')).toEqual(['3 comments']);
    await click(chosen().querySelector<HTMLElement>('.bl-keep button')!);
    expect(said()).toBe('Left out: line 3.');
  });

  it('splits, merges and takes back comments by key, and says what was done', async () => {
    const asked = await open([one]);
    await keys('End', 'k', 'k');
    expect(chosen().textContent).toContain('Comment 2');
    expect(texts('.bl-doing .btn')).toEqual([
      'Merge with 1 M',
      'Split at line 6 S',
      'Not a comment D',
      'Leave out Space',
    ]);
    await keys('s');
    expect(texts('.bl-number')).toHaveLength(4);
    expect(said()).toContain('Comment 2 was split at line 6.');
    await withCtrl('z');
    expect(texts('.bl-number')).toHaveLength(3);
    expect(said()).toBe('Undone: the split at line 6.');
    await keys('m');
    expect(texts('.bl-number')).toHaveLength(2);
    expect(texts('.bl-facts').at(-1)).toContain('answers 1');
    await withCtrl('z');
    await keys('d');
    expect(texts('.bl-kind')).toEqual(['Title', 'Text', 'Site notice, left out', 'Text', 'Text']);
    await withCtrl('z');
    await withCtrl('Z', true);
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.edits).toHaveLength(3);
  });

  it('says by key which comment another one answers, and takes it back', async () => {
    const asked = await open([one]);
    await keys('End', 'k', 'k', 'a');
    const field = the('.bl-answers input', '', HTMLInputElement);
    expect(document.activeElement === field).toBe(true);
    const typed = async (number: string) => {
      await doing(() => {
        const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        own?.set?.call(field, number);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await press('Enter', field);
      return texts('.bl-answers [role=alert]').join();
    };
    expect(await typed('9')).toBe('There is no comment 9.');
    expect(await typed('2')).toBe('A comment cannot answer itself.');
    expect(await typed('3')).toBe('Comment 3 is an answer to this one.');
    // The keys of the list are letters here.
    await press('s', field);
    expect(texts('.bl-number')).toHaveLength(3);
    expect(await typed('1')).toBe('');
    expect(said()).toBe('Comment 2 answers comment 1.');
    expect(texts('.bl-facts').join()).toContain('answers 1');
    expect(document.activeElement === the('.blocks')).toBe(true);
    await withCtrl('z');
    expect(said()).toBe('Undone: what comment 2 answers.');
    await withCtrl('Z', true);
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.edits).toMatchObject([
      { block: 'b5', set: { comment: { replyTo: 'b4' }, chosen: true } },
    ]);
  });

  it('merges nothing into nothing: the first comment has none above it', async () => {
    await open([one]);
    await keys('j', 'j', 'j', 'm');
    expect(chosen().textContent).toContain('Comment 1');
    expect(importing()?.choices.done).toEqual([]);
  });

  it('folds a run of paragraphs until it is asked to show them', async () => {
    const run = aLook(Array.from({ length: 9 }, (_, at) => [`Number ${String(at + 1)}.`] as const));
    await open([one], { 'imports.look': () => run });
    expect(the('.bl-more').textContent).toBe('Show 7 more paragraphs');
    expect(texts('.bl')).toHaveLength(2);
    await keys(' ');
    expect(texts('.bl')).toHaveLength(9);
    expect(importing()?.choices.done).toEqual([]);
  });

  it('draws of a hundred thousand paragraphs only those that are looked at', async () => {
    const many = aLook(
      Array.from({ length: 100_000 }, (_, at) => [`Number ${String(at + 1)}.`, begins] as const),
    );
    await open([one], { 'imports.look': () => many });
    expect(texts('.bl').length).toBeLessThan(101);
    expect(the('.blocks').getAttribute('aria-rowcount')).toBe('100000');
    await keys('End');
    expect(chosen().textContent).toContain('Number 100000.');
  });
});

describe('the details', () => {
  it('say where each guess came from, until it is changed, and what is not in the file', async () => {
    const asked = await open([one]);
    const hints = () => texts('.import-details .field p');
    expect(hints()).toContain('From “thelamp.example” in line 3.');
    expect(hints()).toContain('Line 2 says “on Monday”.');
    expect(the('.import-details .field', 'Author').querySelector('input')?.placeholder).toBe(
      'Not in the file',
    );
    await fill('Outlet', 'Lamp Weekly');
    expect(hints()).not.toContain('From “thelamp.example” in line 3.');
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.details).toEqual({ outlet: 'Lamp Weekly' });
  });

  it('say that a date is none, and nothing is imported before it is put right', async () => {
    const asked = await open([one, two]);
    await fill('Date', '2025-02-30');
    expect(the('.import-details .problem').textContent).toContain('Write a date of the calendar');
    await click(the('.import-file', 'two.txt'));
    expect(texts('.import-details .field p')).toContain('Left blank, it is cited as n.d.');
    await withCtrl('Enter');
    expect(finished(asked)).toBeUndefined();
    expect(importing()?.chosen).toBe('one');
    expect(the('.modal-foot [role=alert]').textContent).toContain('Nothing was imported yet.');
    await fill('Date', '2025-02-28');
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.details).toEqual({ published: '2025-02-28' });
  });

  it('cannot make a reading of which everything is left out', async () => {
    const alone = aLook([['One line.']]);
    const asked = await open([one], { 'imports.look': () => alone });
    await keys(' ');
    await withCtrl('Enter');
    expect(finished(asked)).toBeUndefined();
    expect(the('.modal-foot [role=alert]').textContent).toContain('Everything in this file is');
    await keys(' ');
    await withCtrl('Enter');
    expect(finished(asked).files).toHaveLength(1);
  });

  it('read the file anew in another encoding', async () => {
    const asked = await open([one]);
    await keys('j', 'j', ' ');
    await doing(() => {
      const select = the('select', '', HTMLSelectElement);
      select.value = 'koi8-r';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const args = { import: 'i', file: 'one', encoding: 'koi8-r', password: null };
    expect(asked).toContainEqual({ name: 'imports.again', args });
    expect(importing()?.choices.done).toEqual([]);
    await hear(one);
    expect(asked.filter(({ name }) => name === 'imports.look')).toHaveLength(2);
  });

  it('tag all comments, and carry the same choices to files like this', async () => {
    const asked = await open([one, two]);
    await click(the('.check', 'Tag all 3 as Reader comment').querySelector('input')!);
    await keys('j', 'j', ' ');
    await click(the('.check', 'Use the same choices').querySelector('input')!);
    expect(the('.check-says').textContent).toBe('Also in 1 other file: 1 block kept.');
    await withCtrl('Enter');
    expect(finished(asked).files).toMatchObject([
      { file: 'one', tagComments: true },
      { file: 'two', tagComments: false, edits: [{ block: 'b2', set: { included: true } }] },
    ]);
  });
});
