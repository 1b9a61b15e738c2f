/** Combining characters of the commands for accents. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '\u0308',
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030C',
    H: '\u030B',
    c: '\u0327',
    k: '\u0328',
    r: '\u030A',
    d: '\u0323',
    b: '\u0331',
  }),
);

/** Commands that stand for a letter or a sign. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    ldots: '…',
    dots: '…',
    S: '§',
    P: '¶',
    pounds: '£',
    euro: '€',
    copyright: '©',
    textdegree: '°',
  }),
);

/** Signs made of two or three. */
const ligatures: readonly (readonly [written: string, sign: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
];

/**
 * Returns the words that LaTeX sets: accents as letters (`{\"a}` is `ä`), signs for their commands,
 * dashes and quotation marks for what stands for them. Braces and unknown commands go; their words stay.
 */
export function latexWords(latex: string): string {
  let words = '';
  for (let at = 0; at < latex.length;) {
    const [word, next] = wordAt(latex, at);
    words += word;
    at = next;
  }
  return words.normalize('NFC');
}

/** The word that is set at a place, and where to go on. */
function wordAt(latex: string, at: number): [word: string, next: number] {
  const sign = latex[at] ?? '';
  if (sign === '\\') return command(latex, at + 1);
  if (sign === '{' || sign === '}') return ['', at + 1];
  if (sign === '~') return ['\u00a0', at + 1];
  const ligature = ligatures.find(([written]) => latex.startsWith(written, at));
  return ligature ? [ligature[1], at + ligature[0].length] : [sign, at + 1];
}

function command(latex: string, at: number): [word: string, next: number] {
  const name = nameAt(latex, at);
  const after = at + name.length;
  const accent = accents.get(name);
  if (accent !== undefined) return accented(latex, after, accent);
  const sign = signs.get(name);
  const isWord = /^[A-Za-z]/.test(name);
  // A command of letters takes the space behind it.
  const next = isWord ? firstNoSpace(latex, after) : after;
  if (sign !== undefined) return [sign, skipEmpty(latex, next)];
  return [isWord ? '' : name, next];
}

function nameAt(latex: string, at: number): string {
  const letters = /[A-Za-z]+/y;
  letters.lastIndex = at;
  return letters.exec(latex)?.[0] ?? latex.slice(at, at + 1);
}

/** The letter that an accent belongs to stands behind it, in braces or not, or is `\i`. */
function accented(latex: string, at: number, accent: string): [word: string, next: number] {
  const letter =
    /\s*(?:\{\s*(?:\\([ij])\s*|(\P{M}\p{M}*))?\s*\}|\\([ij])(?![A-Za-z])|([^\s{}\\]))/uy;
  letter.lastIndex = at;
  const found = letter.exec(latex);
  if (!found) return ['', at];
  const base = found.slice(1).find(Boolean) ?? ' ';
  return [`${base}${accent}`, at + found[0].length];
}

function firstNoSpace(latex: string, at: number): number {
  let next = at;
  while (/\s/.test(latex[next] ?? '')) next += 1;
  return next;
}

/** `\ss{}` ends with braces that hold nothing. */
function skipEmpty(latex: string, at: number): number {
  return latex.startsWith('{}', at) ? at + 2 : at;
}
