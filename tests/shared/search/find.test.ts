import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block } from '../../../shared/model/block';
import { type Found, findIn, hitsAtMost } from '../../../shared/search/find';
import { type Part, partOf, parts, readParts } from '../../../shared/search/parts';
import { noQuery, type Query } from '../../../shared/search/query';
import { Searchable } from '../../../shared/search/searchable';
import { aBlock, naively, someBlocks, someWords } from '../../support/searches';

const one = (text: string): readonly Block[] => [aBlock({ start: 0, end: text.length })];

function find(text: string, query: Partial<Query>, blocks = one(text), most = hitsAtMost): Found {
  return findIn(
    { searched: new Searchable(text), blocks, parts: readParts, most },
    { ...noQuery, ...query },
  );
}
const wordsFound = (text: string, query: Partial<Query>, blocks?: readonly Block[]) =>
  find(text, query, blocks).hits.map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['mayor\'s "offer" -', 'The mayor’s “offer”\u00a0— stands.', ['mayor’s “offer”\u00a0—']],
    ['cafe', 'Café, CAFÉ, cafe\u0301 and cafes', ['Café', 'CAFÉ', 'cafe\u0301', 'cafe']],
    ['CAFÉ', 'a cafe', ['cafe']],
    ['Łódź', 'LODZ and Łódź', ['LODZ', 'Łódź']],
    ['istanbul', 'İstanbul', ['İstanbul']],
    ['ΟΔΟΣ', 'ὁδός, οδοσ', ['ὁδός', 'οδοσ']],
    ['שלום', 'שָׁלוֹם', ['שָׁלוֹם']],
    ['habeas corpus', 'ha\u00adbeas\n   corpus', ['ha\u00adbeas\n   corpus']],
    ['か', 'がか', ['か']],
    ['  due ', 'due process', ['due']],
  ])('%j are found in %j', (words, text, found) => {
    expect(wordsFound(text, { words })).toEqual(found);
  });

  it.each(['', '  ', '\u00ad', '\u0301'])('of nothing (%j) are found nowhere', (words) => {
    expect(find('a b\u0301 \u00adc', { words })).toEqual({ hits: [], more: false });
  });

  it('do not reach from one block into the next', () => {
    const text = 'It was due\nprocess was due process.';
    const blocks = [aBlock({ start: 0, end: 10 }), aBlock({ start: 11, end: text.length })];
    expect(find(text, { words: 'due process' }, blocks).hits).toEqual([{ start: 23, end: 34 }]);
  });

  it('are found in a block although they begin in the one before as well', () => {
    const blocks = [aBlock({ start: 0, end: 1 }), aBlock({ start: 1, end: 3 })];
    expect(find('aaa', { words: 'aa' }, blocks).hits).toEqual([{ start: 1, end: 3 }]);
  });

  it('do not cut a character in half', () => {
    expect(find('\u{1f41f}', { words: '\ud83d' }).hits).toEqual([]);
  });

  it('are as many as asked for, and it is told that there are more', () => {
    expect(find('aaaa', { words: 'a' }, one('aaaa'), 4)).toMatchObject({ more: false });
    const found = find('aaaa', { words: 'a' }, one('aaaa'), 3);
    expect(found.more).toBe(true);
    expect(found.hits).toHaveLength(3);
  });
});

describe('whole words', () => {
  it.each([
    ['law', 'law lawful outlaw law-abiding “law” law’s', ['law', 'law', 'law', 'law']],
    ['homme', "l’homme, l'homme et un\u00a0homme", ['homme', 'homme', 'homme']],
    ['3', '3 3.5 33 (3)', ['3', '3']],
    ['due process', 'due process, overdue process', ['due process']],
    ['etat', 'un État étatique', ['État']],
    ['a', 'a_b a', ['a']],
    ['(law', 'a (law)', ['(law']],
  ])('%j in %j', (words, text, found) => {
    expect(wordsFound(text, { words, wholeWord: true })).toEqual(found);
  });
});

describe('regular expressions', () => {
  const search = (words: string, text: string, wholeWord = false) =>
    wordsFound(text, { words, isPattern: true, wholeWord });

  it('take no notice of case, kinds of quotation marks, dashes and white space', () => {
    expect(search("DON['’]T|co–op", "Don’t! don't. A CO-OP")).toEqual(['Don’t', "don't", 'CO-OP']);
    expect(search('due\\sprocess|a b', 'due\u00a0process a\nb')).toEqual([
      'due\u00a0process',
      'a\nb',
    ]);
  });

  it('keep the accents that they are written with', () => {
    expect(search('caf[ée]', 'café cafe')).toEqual(['café', 'cafe']);
    expect(search('cafe', 'café')).toEqual([]);
  });

  it('have their ends at the ends of a block, and no white space around what they find', () => {
    const text = 'One two.\nThree four.';
    const blocks = [aBlock({ start: 0, end: 8 }), aBlock({ start: 9, end: text.length })];
    expect(wordsFound(text, { words: '^\\w+\\s', isPattern: true }, blocks)).toEqual([
      'One',
      'Three',
    ]);
    expect(wordsFound(text, { words: '[^]+', isPattern: true }, blocks)).toEqual(text.split('\n'));
  });

  it('find no empty places and no white space', () => {
    expect(search('x*', 'abc')).toEqual([]);
    expect(search('\\s', 'a b')).toEqual([]);
  });

  it('find whole words where that is asked', () => {
    expect(search('law|laws', 'laws lawful', true)).toEqual(['laws']);
    expect(search('\\w+', 'Élan vital', true)).toEqual(['vital']);
  });

  it.each([
    ['(', 'This is not a regular expression: unterminated group. Mend it'],
    ['a)(b', "This is not a regular expression: unmatched ')'. Mend it"],
    ['[‘-”]', 'This is not a regular expression: range out of order in character class. Mend it'],
  ])('%j is refused in words', (words, said) => {
    expect(() => find('a', { words, isPattern: true, wholeWord: true })).toThrow(said);
  });

  test('Whatever is typed is a regular expression or is refused, and finds exact words', () => {
    const typed = fc.stringMatching(/^[ab.*+?()[\]\\|{}1^$’–-]{0,8}$/);
    fc.assert(
      fc.property(someBlocks, typed, fc.boolean(), ({ text, blocks }, words, wholeWord) => {
        try {
          const { hits } = find(text, { words, isPattern: true, wholeWord }, blocks);
          for (const hit of hits) expectWords(text, blocks, hit);
        } catch (thrown) {
          expect(thrown).toMatchObject({ kind: 'refused' });
        }
      }),
    );
  });
});

/** In one block that is read, not empty, no white space at the ends. */
function expectWords(
  text: string,
  blocks: readonly Block[],
  { start, end }: { start: number; end: number },
): void {
  const words = text.slice(start, end);
  expect(words).not.toBe('');
  expect(words.trim()).toBe(words);
  const block = blocks.find((other) => other.start <= start && end <= other.end);
  expect(block && readParts.includes(partOf(block))).toBe(true);
}

test('A search finds what reading block by block and unit by unit finds, in any parts', () => {
  fc.assert(
    fc.property(
      someBlocks,
      someWords(3),
      fc.subarray<Part>([...parts]),
      ({ text, blocks }, words, looked) => {
        const { hits } = findIn(
          { searched: new Searchable(text), blocks, parts: looked, most: hitsAtMost },
          { ...noQuery, words },
        );
        const seen = blocks.filter((block) => looked.includes(partOf(block)));
        expect(hits).toEqual(naively(text, seen, words));
      },
    ),
    { numRuns: 3000 },
  );
});

test('Whole words are those of the search whose ends no word goes on over', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const words = fc
    .array(fc.constantFrom('a', 'b', 'á', '7', '.', ',', ' ', '\u00a0', '-', '“', '_', '木', 'の'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, fc.constantFrom('a', 'ab', '7', 'a.b', '木', 'の'), (text, wanted) => {
      const inside = (at: number) =>
        [...segmenter.segment(text)].some(
          ({ index, segment, isWordLike }) =>
            isWordLike && index < at && at < index + segment.length,
        );
      const whole = find(text, { words: wanted, wholeWord: true }).hits;
      for (const { start, end } of whole) expect(inside(start) || inside(end)).toBe(false);
      // A hit that is refused may hide none that overlaps it.
      const all = find(text, { words: wanted }).hits;
      const kept = all.filter(({ start, end }) => !inside(start) && !inside(end));
      if (new Set(wanted).size === wanted.length) expect(whole).toEqual(kept);
    }),
    { numRuns: 2000 },
  );
});
