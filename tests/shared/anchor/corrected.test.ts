import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryThrough, corrected, placesThrough } from '../../../shared/anchor/corrected';
import { newTag } from '../../../shared/anchor/newTag';
import { coversInOrder } from '../../../shared/model/covers';
import { blocksOf } from '../../support/marked';
import { aReading } from '../../support/records';

const text = 'Cameras in trams\n\nThe c0uncil wants cameras in every trarn.\n\nThe riders do not.';
const source = { text, blocks: blocksOf(text) };
const facts = {
  id: 'one',
  code: 'legal',
  reviewer: 'ann',
  note: null,
  claim: null,
  created: '2025-03-01T10:00:00.000Z',
};

function tagOn(quote: string) {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return newTag({ ...aReading('r'), blocks: source.blocks }, text, span, facts);
}

/** What becomes of a tag when the second block is corrected. */
function fateOf(quote: string, words: string) {
  const [, second] = source.blocks;
  const [fate] = carryThrough([tagOn(quote)], corrected(source, second?.id ?? '', words));
  return { outcome: fate?.resolution.outcome, quote: fate?.passage?.quote ?? null };
}

describe('a correction of the text', () => {
  const right = 'The council wants cameras in every tram.';

  it('gives a block other words and leaves all others as they are', () => {
    const made = corrected(source, source.blocks[1]?.id ?? '', right);
    expect(made.source.text).toBe(text.replace('c0uncil', 'council').replace('trarn', 'tram'));
    const words = (blocks: typeof source.blocks, of: string) =>
      blocks.map(({ start, end }) => of.slice(start, end));
    expect(words(made.source.blocks, made.source.text)).toEqual(
      words(source.blocks, text).with(1, right),
    );
    expect(made.edits.map(({ start, end }) => text.slice(start, end))).toEqual(['0', 'rn']);
  });

  it('keeps tags on their words, before it, in it and after it', () => {
    expect(fateOf('Cameras in', right)).toEqual({ outcome: 'exact', quote: 'Cameras in' });
    expect(fateOf('every trarn', right)).toEqual({ outcome: 'moved', quote: 'every tram' });
    expect(fateOf('riders', right)).toEqual({ outcome: 'moved', quote: 'riders' });
  });

  it('lets a tag wait for a place whose words were taken out, or are others now', () => {
    const gone = { outcome: 'orphan', quote: null };
    expect(fateOf('c0uncil', 'The wants cameras in every trarn.')).toEqual(gone);
    const other = { outcome: 'ambiguous', quote: null };
    expect(fateOf('c0uncil', 'The city wants cameras in every trarn.')).toEqual(other);
  });

  it('moves the places that are proposed for waiting tags', () => {
    const { edits } = corrected(source, source.blocks[1]?.id ?? '', right);
    const start = text.indexOf('riders');
    const waiting = { reading: 'r', tag: 't', outcome: 'ambiguous', reason: '' } as const;
    const places = [{ start, end: start + 6 }];
    const [moved] = placesThrough([{ ...waiting, places }], edits);
    expect(moved?.places).toEqual([{ start: start - 1, end: start + 5 }]);
  });

  it('never leaves a text that its blocks do not fit, and every carried quote is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.nat(),
        fc.nat(),
        (typed, a, b) => {
          const words = typed.trim() || 'word';
          const [first, second] = [a % text.length, b % text.length];
          const span = { start: Math.min(first, second), end: Math.max(first, second) + 1 };
          fc.pre(/\S/.test(text.slice(span.start, span.end)));
          const made = corrected(source, source.blocks[1]?.id ?? '', words);
          expect(coversInOrder(made.source.text, made.source.blocks)).toBe(true);
          const tag = newTag({ ...aReading('r'), blocks: source.blocks }, text, span, facts);
          const [fate] = carryThrough([tag], made);
          if (!fate?.passage) return;
          const { start, end, quote } = fate.passage;
          expect(made.source.text.slice(start, end)).toBe(quote);
          if (quote === tag.quote) expect(['exact', 'moved']).toContain(fate.resolution.outcome);
        },
      ),
    );
  });
});
