import { describe, expect, it } from 'vitest';
import { lineNumbers } from '../../../../shared/text/lineNumbers';
import { rowsOf, stopsOf } from '../../../../renderer/features/import/rows';
import { aLook, begins, furniture, goesOn } from '../../../support/looks';
import { processorTime } from '../../../support/processorTime';

const none = new Set<string>();
const page = aLook([
  ['A title', { kind: 'title' }],
  ...['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((words) => [words] as const),
  ['Share', furniture('A bar for sharing.')],
  ['First.', begins],
  ['More.', goesOn],
  ['Second.', begins],
]);
const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ kind, blocks }) => `${kind} ${blocks.map(({ id }) => id).join(' ')}`);

describe('the rows of a proposal', () => {
  it('fold a run of plain paragraphs but for its last one, and hold a comment together', () => {
    expect(told(rowsOf(page.blocks, 'whole', none))).toEqual([
      'block b1',
      'fold b2 b3 b4 b5',
      'block b6',
      'block b7',
      'comment b8 b9',
      'comment b10',
    ]);
  });

  it('unfold a run of which a block is named, and fold no short one', () => {
    const rows = rowsOf(page.blocks, 'whole', new Set(['b4']));
    expect(rows.filter(({ kind }) => kind === 'fold')).toEqual([]);
    expect(rows).toHaveLength(9);
    const four = aLook([['1'], ['2'], ['3'], ['4']]);
    expect(told(rowsOf(four.blocks, 'whole', none))).toHaveLength(4);
  });

  it('are only what is left out, or only the comments', () => {
    expect(told(rowsOf(page.blocks, 'out', none))).toEqual(['block b7']);
    expect(told(rowsOf(page.blocks, 'comments', none))).toEqual(['comment b8 b9', 'comment b10']);
  });

  it('hold every block exactly once, whatever is folded', () => {
    const ids = rowsOf(page.blocks, 'whole', none).flatMap((row) => row.blocks);
    expect(new Set(ids)).toEqual(new Set(page.blocks));
    expect(ids).toHaveLength(page.blocks.length);
  });

  it('are gone through paragraph by paragraph in a comment, and in one step where folded', () => {
    expect(stopsOf(rowsOf(page.blocks, 'whole', none))).toEqual([
      'b1',
      'b2',
      'b6',
      'b7',
      'b8',
      'b9',
      'b10',
    ]);
  });

  it('take a hundred thousand blocks in a moment', () => {
    const many = aLook(Array.from({ length: 100_000 }, (_, at) => [`${String(at)}.`] as const));
    const time = processorTime();
    expect(rowsOf(many.blocks, 'whole', none)).toHaveLength(2);
    expect(stopsOf(rowsOf(many.blocks, 'whole', new Set(['b1'])))).toHaveLength(100_000);
    expect(time()).toBeLessThan(2000);
  });
});

describe('line numbers', () => {
  it('count from 1, as the lines of the text', () => {
    const lines = lineNumbers('One\n\nthree\nfour');
    expect(lines({ start: 0, end: 3 })).toBe('1');
    expect(lines({ start: 5, end: 10 })).toBe('3');
    expect(lines({ start: 0, end: 11 })).toBe('1–3');
    expect(lines({ start: 5, end: 15 })).toBe('3–4');
    expect(lineNumbers('')({ start: 0, end: 0 })).toBe('1');
  });
});
