/** Control words and symbols that stand for signs of the text. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201C',
  rdblquote: '\u201D',
  bullet: '\u2022',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200D',
  zwnj: '\u200C',
  zwbo: '\u200B',
  zwnbo: '\u2060',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
  '~': '\u00A0',
  _: '\u2011',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

/** Control words that end a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'page',
  'column',
  'row',
  'nestrow',
]);

/** Control words that end the cell of a table. */
export const cellEnds: ReadonlySet<string> = new Set(['cell', 'nestcell']);

/** Groups that hold no words of the text, or hold words that another group holds, too. */
export const skipped: ReadonlySet<string> = new Set([
  ...['colortbl', 'filetbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'xmlnstbl'],
  ...['pict', 'nonshppict', 'objdata', 'objclass', 'objname', 'objalias', 'objsect', 'themedata'],
  ...['colorschememapping', 'datastore', 'latentstyles', 'generator', 'fldinst', 'datafield'],
  ...['formfield', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'sp', 'shprslt'],
  ...['xe', 'tc', 'tcn', 'rxe', 'txe', 'bkmkstart', 'bkmkend', 'nonesttables', 'pgdsctbl'],
]);

/** Groups that are marked as optional, and hold words all the same. */
export const optionalWithWords: ReadonlySet<string> = new Set([
  ...['shppict', 'shpinst', 'shpgrp', 'do', 'annotation', 'atnauthor', 'atndate', 'ud', 'moMath'],
  // No words, but the end of a row.
  'nesttableprops',
]);
