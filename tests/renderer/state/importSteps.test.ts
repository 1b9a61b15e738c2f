import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, problemsOf, untouched } from '../../../renderer/state/importChoices';
import {
  alikeInWords,
  type Choices,
  edited,
  filled,
  noChoices,
  redone,
  undone,
  withLook,
  withoutFile,
} from '../../../renderer/state/importSteps';
import type { ImportLook } from '../../../shared/ipc/imports';
import { kept, mergedWithAbove, notComment, splitAt } from '../../../shared/model/blockEdits';
import { commentsOf } from '../../../shared/model/comments';
import { aLook, begins, furniture, goesOn } from '../../support/looks';

const page = aLook([
  ['The street is quiet at night.'],
  ['Register to read more.', furniture('Asks for a registration (line 2).')],
  ['A first comment.', begins],
  ['It goes on.', goesOn],
  ['A second comment.', begins],
]);

const of = (looks: Record<string, ImportLook>): Choices =>
  Object.entries(looks).reduce((all, [id, look]) => withLook(all, id, look), noChoices);
const blocksOf = (choices: Choices, file = 'a') => choices.files.get(file)?.blocks ?? [];
const fieldsOf = (choices: Choices, file = 'a') => choices.files.get(file)!.fields;
const keep = (choices: Choices, block: string, included: boolean, file = 'a') =>
  edited(choices, file, 'keeping', kept(blocksOf(choices, file), [block], included));

describe('what is chosen for a file', () => {
  it('is told to main as what differs from what was found, and nothing else', () => {
    const one = of({ a: page });
    expect(choiceOf('a', one.files.get('a'))).toEqual({
      file: 'a',
      details: {},
      edits: [],
      revises: null,
      tagComments: false,
    });
    const two = keep(one, 'b2', true);
    const three = filled(two, 'a', 'the author', { author: ' Ann Lee ', revises: 'r' });
    expect(choiceOf('a', three.files.get('a'))).toEqual({
      file: 'a',
      details: { author: 'Ann Lee' },
      edits: [{ block: 'b2', set: { included: true, chosen: true } }],
      revises: 'r',
      tagComments: false,
    });
  });

  it('is nothing when it was changed and changed back', () => {
    const there = keep(of({ a: page }), 'b2', true);
    const back = keep(there, 'b2', false);
    expect(choiceOf('a', back.files.get('a')).edits).toEqual([]);
    const typed = filled(back, 'a', 'the author', { author: 'A' });
    const erased = filled(typed, 'a', 'the author', { author: '' });
    expect(choiceOf('a', erased.files.get('a')).details).toEqual({});
  });

  it('is nothing for a file that nobody looked into', () => {
    expect(choiceOf('z', undefined)).toMatchObject({ file: 'z', details: {}, edits: [] });
  });

  it('has problems said in words: no title, no date of the calendar, no language', () => {
    const { fields } = untouched(page);
    expect(problemsOf(fields)).toEqual({});
    const wrong = { ...fields, title: ' ', published: '2025-02-30', language: 'english please' };
    expect(Object.keys(problemsOf(wrong))).toEqual(['title', 'published', 'language']);
    expect(problemsOf({ ...fields, published: '2024-02-29', language: 'pt-BR' })).toEqual({});
  });
});

describe('a step', () => {
  it('can be taken back and done again, until something else is chosen', () => {
    const before = of({ a: page });
    const merged = edited(before, 'a', 'merging', mergedWithAbove(page.blocks, 'b5'));
    expect(commentsOf(blocksOf(merged))).toHaveLength(1);
    expect(blocksOf(undone(merged))).toEqual(page.blocks);
    expect(blocksOf(redone(undone(merged)))).toEqual(blocksOf(merged));
    const other = keep(undone(merged), 'b2', true);
    expect(redone(other)).toBe(other);
    expect(undone(before)).toBe(before);
  });

  it('is none when nothing changes', () => {
    const before = of({ a: page });
    expect(edited(before, 'a', 'x', [])).toBe(before);
    expect(filled(before, 'a', 'x', { author: null })).toBe(before);
    expect(filled(before, 'gone', 'x', { author: 'A' })).toBe(before);
  });

  it('holds all letters that were typed into one field, and no other field', () => {
    const typed = ['A', 'An', 'Ann'].reduce(
      (now, author) => filled(now, 'a', 'the author', { author }),
      of({ a: page }),
    );
    const more = filled(typed, 'a', 'the outlet', { outlet: 'N' });
    expect(more.done).toHaveLength(2);
    expect(fieldsOf(undone(more))).toMatchObject({ author: 'Ann', outlet: null });
    expect(fieldsOf(undone(undone(more)))).toMatchObject({ author: null, outlet: null });
    expect(fieldsOf(redone(undone(undone(more))))).toMatchObject({ author: 'Ann' });
  });

  it('does not join two ticks of a box, which are two choices', () => {
    const on = filled(of({ a: page }), 'a', 'tagging', { tagComments: true });
    expect(filled(on, 'a', 'tagging', { tagComments: false }).done).toHaveLength(2);
  });

  it('is forgotten with its file, and stays for the others', () => {
    const both = keep(keep(of({ a: page, b: page }), 'b2', true), 'b2', true, 'b');
    const one = withoutFile(both, 'a');
    expect(one.files.has('a')).toBe(false);
    expect(one.done).toHaveLength(1);
    expect(blocksOf(undone(one), 'b')).toEqual(page.blocks);
  });

  it('comes back, whatever was done before it', () => {
    const command = fc.record({
      what: fc.constantFrom('keep', 'split', 'merge', 'not', 'type', 'undo', 'redo'),
      block: fc.integer({ min: 1, max: 5 }).map((at) => `b${String(at)}`),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let now = of({ a: page });
        for (const { what, block } of commands) {
          const blocks = blocksOf(now);
          const isIn = blocks.find(({ id }) => id === block)?.included ?? false;
          if (what === 'keep') now = keep(now, block, !isIn);
          if (what === 'split') now = edited(now, 'a', what, splitAt(blocks, block));
          if (what === 'merge') now = edited(now, 'a', what, mergedWithAbove(blocks, block));
          if (what === 'not') now = edited(now, 'a', what, notComment(blocks, block));
          if (what === 'type') now = filled(now, 'a', what, { author: block });
          if (what === 'undo') now = undone(now);
          if (what === 'redo') now = redone(now);
        }
        const last = now;
        while (now.done.length > 0) now = undone(now);
        expect(now.files.get('a')).toEqual(untouched(page));
        while (now.undone.length > last.undone.length) now = redone(now);
        expect(now.files).toEqual(last.files);
      }),
    );
  });
});

describe('the same choices', () => {
  const notice = (line: number) =>
    furniture(`Asks for a registration (line ${line.toLocaleString('en')}).`);
  const long = aLook([['One.'], ['Two.'], ['Register to read more.', notice(1003)]]);
  const other = aLook([['One.'], ['Share this', furniture('A bar for sharing.')]]);
  const files = { a: page, long, other, word: { ...long, importer: 'docx' } };
  const alike = (choices: Choices) => filled(choices, 'a', 'alike', { alike: true });

  it('reach what was found for the same reason in files of the same format, in one step', () => {
    const now = keep(alike(of(files)), 'b2', true);
    expect(blocksOf(now, 'long')[2]?.included).toBe(true);
    expect(blocksOf(now, 'other')[1]?.included).toBe(false);
    expect(blocksOf(now, 'word')[2]?.included).toBe(false);
    expect(alikeInWords(now, 'a')).toBe('Also in 1 other file: 1 block kept.');
    expect(blocksOf(undone(now), 'long')[2]?.included).toBe(false);
    expect(blocksOf(keep(now, 'b2', false), 'long')[2]?.included).toBe(false);
  });

  it('reach nothing before they are wished, then all that was chosen, but not what was chosen by hand', () => {
    const before = keep(of(files), 'b2', true);
    expect(blocksOf(before, 'long')).toEqual(long.blocks);
    expect(blocksOf(alike(before), 'long')[2]?.included).toBe(true);
    const share = ['Share this', furniture('A bar for sharing.')] as const;
    const shown = aLook([['One.', { ...notice(1), included: true }], share]);
    const hidden = aLook([['X.', notice(9)], share]);
    const byHand = keep(of({ a: shown, b: hidden }), 'b1', true, 'b');
    expect(blocksOf(alike(keep(byHand, 'b1', false)), 'b')[0]?.included).toBe(true);
  });

  it('follow only when all blocks of a reason were chosen alike', () => {
    const two = aLook([
      ['One.', notice(1)],
      ['Two.', notice(2)],
    ]);
    const now = keep(alike(of({ a: two, long })), 'b1', true);
    expect(blocksOf(now, 'long')[2]?.included).toBe(false);
    expect(blocksOf(keep(now, 'b2', true), 'long')[2]?.included).toBe(true);
  });

  it('give the outlet letter by letter to files that had the same one, and take it back at once', () => {
    const own = { ...long, details: { ...long.details, outlet: 'Other' } };
    const typed = ['T', 'Th', 'The'].reduce(
      (now, outlet) => filled(now, 'a', 'the outlet', { outlet }),
      alike(of({ a: page, long, own })),
    );
    expect(fieldsOf(typed, 'long').outlet).toBe('The');
    expect(fieldsOf(typed, 'own').outlet).toBe('Other');
    expect(alikeInWords(typed, 'a')).toBe('Also in 1 other file: the outlet in 1 file.');
    expect(fieldsOf(undone(typed), 'long').outlet).toBeNull();
    expect(fieldsOf(undone(typed)).alike).toBe(true);
  });
});
