import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedSide } from '../../../renderer/editor/commands/boundary';
import { marked } from '../../support/marked';

const page = marked(
  'One day. <a>The <b>U.S. offer<c> came<d>.<e> It was<f> refused.\n\n<g>Nobody<h> asked “why<i>?”<j>',
);
const { text, blocks, at } = page;
const span = { start: at('a'), end: at('c') };
const words = (moved: { start: number; end: number } | null) =>
  moved && text.slice(moved.start, moved.end);

describe('moving where a tag ends', () => {
  it('takes in a word, then the full stop, then the next word', () => {
    const one = movedSide(text, blocks, span, 'end', 'word', true);
    expect(words(one)).toBe('The U.S. offer came');
    const two = one && movedSide(text, blocks, one, 'end', 'word', true);
    expect(words(two)).toBe('The U.S. offer came.');
    const three = two && movedSide(text, blocks, two, 'end', 'word', true);
    expect(words(three)).toBe('The U.S. offer came. It');
    expect(three && movedSide(text, blocks, three, 'end', 'word', false)).toEqual(two);
  });

  it('goes to the end of the sentence, and of the next one, over the border of a paragraph', () => {
    const one = movedSide(text, blocks, span, 'end', 'sentence', true);
    expect(one?.end).toBe(at('e'));
    const last = { start: at('a'), end: at('g') - 2 };
    expect(movedSide(text, blocks, last, 'end', 'sentence', true)?.end).toBe(at('j'));
    expect(movedSide(text, blocks, last, 'end', 'sentence', false)?.end).toBe(at('e'));
  });

  it('leaves at least a word of the tag, and stops at the end of the text', () => {
    const one = { start: at('a'), end: at('a') + 3 };
    expect(movedSide(text, blocks, one, 'end', 'word', false)).toBeNull();
    expect(movedSide(text, blocks, one, 'end', 'sentence', false)).toBeNull();
    const all = { start: 0, end: text.length };
    expect(movedSide(text, blocks, all, 'end', 'word', true)).toBeNull();
  });
});

describe('moving where a tag starts', () => {
  it('takes in the word before, and leaves out the first one', () => {
    expect(words(movedSide(text, blocks, span, 'start', 'word', false))).toBe(
      'day. The U.S. offer',
    );
    expect(words(movedSide(text, blocks, span, 'start', 'word', true))).toBe('U.S. offer');
  });

  it('goes to the start of the sentence before', () => {
    expect(movedSide(text, blocks, span, 'start', 'sentence', false)?.start).toBe(0);
    expect(movedSide(text, blocks, span, 'start', 'sentence', true)).toBeNull();
  });
});

it('A step never leaves the text, and moves one end only, the way it was asked to', () => {
  const offset = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(
      fc.tuple(offset, offset).filter(([a, b]) => a !== b),
      fc.constantFrom('start' as const, 'end' as const),
      fc.constantFrom('word' as const, 'sentence' as const),
      fc.boolean(),
      ([a, b], side, unit, forward) => {
        const before = { start: Math.min(a, b), end: Math.max(a, b) };
        const after = movedSide(text, blocks, before, side, unit, forward);
        if (after === null) return;
        const other = side === 'start' ? 'end' : 'start';
        expect(after[other]).toBe(before[other]);
        expect(Math.sign(after[side] - before[side])).toBe(forward ? 1 : -1);
        expect(after.start).toBeGreaterThanOrEqual(0);
        expect(after.end).toBeLessThanOrEqual(text.length);
        expect(after.end).toBeGreaterThan(after.start);
      },
    ),
  );
});
