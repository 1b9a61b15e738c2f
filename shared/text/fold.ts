const folds: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // A space is one already, and most white space is spaces.
  [/[^\S ]/g, ' '],
];

/** What has only one way to be written: most lines of most texts. */
const plain = /^[ -_a-~]*$/;

/**
 * Returns the text with quotation marks, dashes, white space and case made alike. Every UTF-16
 * unit of the result stands for the unit at the same offset of the input, so offsets found in the
 * one hold in the other.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const folded = withPlainSigns(text);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : lowerOneByOne(folded);
}

/**
 * Returns the text with quotation marks, dashes and white space made alike, in the letters that it
 * has. Every UTF-16 unit of the result stands for the unit at the same offset of the input.
 */
export function withPlainSigns(text: string): string {
  let plainer = text;
  for (const [pattern, replacement] of folds) plainer = plainer.replace(pattern, replacement);
  return plainer;
}

/**
 * Returns the folded text with each stretch of white space as one space, and none at its ends: two
 * texts that say the same in the same order are equal. Offsets do not hold in it.
 */
export function foldedWords(text: string): string {
  const folded = fold(text);
  return (folded.includes('  ') ? folded.replace(/ {2,}/g, ' ') : folded).trim();
}

/** Some letters grow when lowered (the dotted capital I): those are left as they are. */
function lowerOneByOne(text: string): string {
  let lowered = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    lowered += lower.length === letter.length ? lower : letter;
  }
  return lowered;
}
