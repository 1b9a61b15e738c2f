import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Copies, copiesIn } from '../../../shared/anchor/copies';
import type { Block, BlockKind } from '../../../shared/model/block';
import { foldedWords } from '../../../shared/text/fold';
import type { Span } from '../../../shared/text/segment';
import { blocksOf, marked } from '../../support/marked';

/** A page whose first two paragraphs stand again below, in other letters and with more white space. */
const page = marked(
  [
    'The Council Wants a Camera in Each Tram',
    'The council <a>“wants”<b> a camera in each\u00a0tram before the summer.',
    'Nobody <c>asked the riders what they think of cameras<d>.',
    'A paragraph stands between them, and it stands here only once.',
    'THE council <e>"wants"<f>  a camera in each tram before the summer.',
    'Nobody <g>asked the riders what they think of cameras<h>.',
  ].join('\n\n'),
);
const copies = new Copies(page.text, page.blocks);
const between = (from: string, to: string): Span => ({ start: page.at(from), end: page.at(to) });
const [wanted, asked] = [between('a', 'b'), between('c', 'd')];
const [wantedAgain, askedAgain] = [between('e', 'f'), between('g', 'h')];

/** The blocks with some of them said to be of another kind. */
function as(kind: BlockKind, ...ids: readonly string[]): readonly Block[] {
  return page.blocks.map((block) => (ids.includes(block.id) ? { ...block, kind } : block));
}

describe('copies of paragraphs', () => {
  test('A passage in a paragraph that stands twice stands in both, whichever one is asked', () => {
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'repeat',
      'repeat',
    ]);
    expect(copies.placesOf(wanted)).toEqual([wanted, wantedAgain]);
    expect(copies.placesOf(wantedAgain)).toEqual([wanted, wantedAgain]);
    expect(copies.placesOf(asked)).toEqual([asked, askedAgain]);
  });

  test('The original of a passage in a later copy is in the first; of any other there is none', () => {
    expect(copies.originalOf(wantedAgain)).toEqual(wanted);
    expect(copies.originalOf(askedAgain)).toEqual(asked);
    expect(copies.originalOf(wanted)).toBeNull();
  });

  test('A passage over two paragraphs that stand again one after the other stands twice', () => {
    const both = between('a', 'd');
    expect(copies.placesOf(both)).toEqual([both, between('e', 'h')]);
    expect(copies.originalOf(between('e', 'h'))).toEqual(both);
  });

  test('A passage that reaches out of the copied paragraphs stands once', () => {
    const [first, second] = [between('a', 'b').start, page.blocks[3]?.end ?? 0];
    for (const span of [
      { start: 4, end: 9 },
      { start: first, end: second },
      { start: first, end: wantedAgain.end },
      { start: first, end: first },
      { start: 0, end: page.text.length + 5 },
      { start: -3, end: 2 },
    ]) {
      expect(copies.placesOf(span)).toEqual([span]);
      expect(copies.originalOf(span)).toBeNull();
    }
  });

  test('White space of different lengths is as long as the copy has it', () => {
    const text = page.text;
    const start = text.indexOf('"wants"  a');
    const spans = ['"wants" ', '"wants"  ', '"wants"  a'].map((quote) => ({
      start,
      end: start + quote.length,
    }));
    expect(
      spans.map((span) => copies.originalOf(span)).map((at) => text.slice(at?.start, at?.end)),
    ).toEqual(['“wants” ', '“wants” ', '“wants” a']);
  });

  test('A paragraph that a person kept is a copy still; one that was made a paragraph is none', () => {
    const kept = page.blocks.map((block) => ({ ...block, included: true }));
    expect(new Copies(page.text, kept).placesOf(asked)).toEqual([asked, askedAgain]);
    const own = new Copies(page.text, as('paragraph', 'b6'));
    expect(own.placesOf(asked)).toEqual([asked]);
    expect(own.placesOf(askedAgain)).toEqual([askedAgain]);
    expect(own.placesOf(wanted)).toHaveLength(2);
  });

  test('What readers wrote, and furniture, is nobody’s first copy', () => {
    for (const zone of ['comment', 'furniture'] as const) {
      const blocks = page.blocks.map((block) => (block.id === 'b3' ? { ...block, zone } : block));
      expect(new Copies(page.text, blocks).placesOf(asked)).toEqual([asked]);
    }
  });

  test('A paragraph that stands three times in a row is three places, and never a longer one', () => {
    const line = 'The riders want later trams, and they have said so.';
    const text = ['A Title for the Page of Trams', line, line, line].join('\n\n');
    const row = new Copies(text, blocksOf(text));
    const start = text.indexOf('riders');
    const places = [0, 1, 2].map((at) => {
      const from = start + at * (line.length + 2);
      return { start: from, end: from + 6 };
    });
    expect(places.map((place) => row.placesOf(place))).toEqual([places, places, places]);
    const [, , third] = places;
    const over = { start, end: (third?.start ?? 0) - 10 };
    expect(row.placesOf(over)).toEqual([over]);
  });

  test('The same blocks of the same text are read once', () => {
    expect(copiesIn(page.text, page.blocks)).toBe(copiesIn(page.text, page.blocks));
    expect(copiesIn(`${page.text} `, page.blocks)).not.toBe(copiesIn(page.text, page.blocks));
  });
});

/** Whatever the passage, it says the same in all its places, and all of them have the same ones. */
function expectLaw(text: string, { placesOf, originalOf }: Bound, span: Span): void {
  const places = placesOf(span);
  const words = ({ start, end }: Span) => foldedWords(text.slice(start, end));
  expect(places).toContainEqual(span);
  expect(places).toEqual([...places].sort((a, b) => a.start - b.start));
  expect(new Set(places.map(words))).toEqual(new Set([words(span)]));
  const original = originalOf(span);
  if (original === null) return;
  expect(places[0]).toEqual(original);
  expect(originalOf(original)).toBeNull();
}

interface Bound {
  placesOf(span: Span): readonly Span[];
  originalOf(span: Span): Span | null;
}

function bound(of: Copies): Bound {
  return {
    placesOf: (span) => of.placesOf(span),
    originalOf: (span) => of.originalOf(span),
  };
}

test('Whatever stands several times, quotes at all places of a passage say the same', () => {
  const word = fc.constantFrom('Straße', 'İzmir', '“quoted”', "it's", 'tram\u{1f68b}', '–', 'ΣΑΣ');
  const line = fc.array(word, { minLength: 6, maxLength: 9 });
  const gap = fc.constantFrom(' ', '  ', '\u00a0', '\t');
  const written = fc.tuple(line, fc.array(gap, { minLength: 9, maxLength: 9 }), fc.boolean());
  const lines = fc.tuple(fc.array(written, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3)));
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), ([kinds, order], from, length) => {
      const text = order
        .map((one, at) => {
          const [words = [], gaps = [], isLoud = false] = kinds[one % kinds.length] ?? [];
          const joined = words
            .map((each, index) => each + (gaps[(index + at) % 9] ?? ' '))
            .join('');
          return (isLoud && at % 2 === 1 ? joined.toUpperCase() : joined).trim();
        })
        .join('\n');
      fc.pre(text.length > 1);
      const start = from % (text.length - 1);
      const end = start + 1 + (length % (text.length - start));
      fc.pre(text.slice(start, end).trim() !== '');
      expectLaw(text, bound(new Copies(text, blocksOf(text))), { start, end });
    }),
    { numRuns: 1000 },
  );
});

const folder = path.join(import.meta.dirname, '../../../../shared/seeds');
const seed = fs.existsSync(folder) && fs.readdirSync(folder).find((one) => one.startsWith('002'));

test.skipIf(!seed)('In 002, lines 7 and 8 stand again as 9 and 10, and line 2 as 4', () => {
  const text = fs.readFileSync(path.join(folder, String(seed)), 'utf8');
  const blocks = blocksOf(text);
  const lines = text.split('\n');
  const spanOf = (line: number) => {
    const start = lines.slice(0, line - 1).join('\n').length + 1;
    return { start, end: start + (lines[line - 1]?.length ?? 0) };
  };
  const all = new Copies(text, blocks);
  for (const [first, second] of [
    [2, 4],
    [7, 9],
    [8, 10],
  ] as const) {
    expect(all.placesOf(spanOf(first))).toEqual([spanOf(first), spanOf(second)]);
    expect(all.originalOf(spanOf(second))).toEqual(spanOf(first));
  }
  for (const line of [1, 5, 6]) expect(all.placesOf(spanOf(line))).toEqual([spanOf(line)]);
  const at = fc.nat({ max: text.length });
  fc.assert(
    fc.property(at, at, (a, b) => {
      fc.pre(a !== b && text.slice(Math.min(a, b), Math.max(a, b)).trim() !== '');
      expectLaw(text, bound(all), { start: Math.min(a, b), end: Math.max(a, b) });
    }),
  );
});
