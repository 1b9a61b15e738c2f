/**
 * Signs that are written on or under a letter and do not make it another one: combining accents, the
 * points of Hebrew and the vowel signs of Arabic. Not the signs that are letters of their own, as in
 * the scripts of India or the voiced kana of Japanese. Written for a class of a pattern.
 */
export const accents =
  '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';

// Each of these signs is meant alone.
// eslint-disable-next-line no-misleading-character-class
const accent = new RegExp(`[${accents}]`, 'g');
const beyondAscii = /[^\0-\x7f]/;

/** Letters with a stroke through them have no decomposition, and one form without it. */
const struck: readonly (readonly [string, string])[] = [
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ŧ', 't'],
  ['Ŧ', 'T'],
];

/** Where letters with accents stand: from À to the sign for an ångström. */
const [first, last] = [0xc0, 0x212b];

interface Bare {
  /** The letter without its accents, by the letter with them. */
  readonly of: ReadonlyMap<string, string>;
  readonly any: RegExp;
}

let known: Bare | null = null;

/**
 * Returns the text with every letter that has an accent in it (“é” as one unit) as the letter without.
 * Every UTF-16 unit of the result stands for the unit at the same offset of the input: accents that
 * are units of their own stay.
 */
export function withoutAccents(text: string): string {
  if (!beyondAscii.test(text)) return text;
  known ??= bareLetters();
  const { of, any } = known;
  return text.replace(any, (letter) => of.get(letter) ?? letter);
}

function bareLetters(): Bare {
  const of = new Map(struck);
  for (let unit = first; unit <= last; unit += 1) {
    const letter = String.fromCharCode(unit);
    const bare = letter.normalize('NFD').replace(accent, '').normalize('NFC');
    if (bare !== letter && bare.length === 1) of.set(letter, bare);
  }
  return { of, any: new RegExp(`[${[...of.keys()].join('')}]`, 'gu') };
}
