/** A way in which the letters of a text stand in bytes. */
export interface Encoding {
  /** Lower case; the name of the WHATWG Encoding Standard where that has one. */
  readonly id: string;
  /** As people write it: “Windows-1250”. */
  readonly name: string;
  /** What is written in it, with its name: “Central European (Windows-1250)”. */
  readonly label: string;
}

const named: readonly (readonly [string, string, string])[] = [
  ['utf-8', 'UTF-8', 'All languages'],
  ['utf-16le', 'UTF-16 little-endian', 'All languages'],
  ['utf-16be', 'UTF-16 big-endian', 'All languages'],
  ['utf-32le', 'UTF-32 little-endian', 'All languages'],
  ['utf-32be', 'UTF-32 big-endian', 'All languages'],
  ['windows-1252', 'Windows-1252', 'Western European'],
  ['iso-8859-15', 'ISO 8859-15', 'Western European with €'],
  ['macintosh', 'Mac Roman', 'Western European'],
  ['windows-1250', 'Windows-1250', 'Central European'],
  ['iso-8859-2', 'ISO 8859-2', 'Central European'],
  ['windows-1251', 'Windows-1251', 'Cyrillic'],
  ['koi8-r', 'KOI8-R', 'Russian'],
  ['koi8-u', 'KOI8-U', 'Ukrainian'],
  ['ibm866', 'IBM866', 'Cyrillic, DOS'],
  ['iso-8859-5', 'ISO 8859-5', 'Cyrillic'],
  ['x-mac-cyrillic', 'Mac Cyrillic', 'Cyrillic'],
  ['windows-1253', 'Windows-1253', 'Greek'],
  ['iso-8859-7', 'ISO 8859-7', 'Greek'],
  ['windows-1254', 'Windows-1254', 'Turkish'],
  ['windows-1255', 'Windows-1255', 'Hebrew'],
  ['iso-8859-8', 'ISO 8859-8', 'Hebrew'],
  ['windows-1256', 'Windows-1256', 'Arabic'],
  ['iso-8859-6', 'ISO 8859-6', 'Arabic'],
  ['windows-1257', 'Windows-1257', 'Baltic'],
  ['iso-8859-13', 'ISO 8859-13', 'Baltic'],
  ['iso-8859-4', 'ISO 8859-4', 'Northern European'],
  ['iso-8859-10', 'ISO 8859-10', 'Nordic'],
  ['iso-8859-3', 'ISO 8859-3', 'Southern European'],
  ['iso-8859-14', 'ISO 8859-14', 'Celtic'],
  ['iso-8859-16', 'ISO 8859-16', 'Romanian'],
  ['windows-1258', 'Windows-1258', 'Vietnamese'],
  ['windows-874', 'Windows-874', 'Thai'],
  ['shift_jis', 'Shift JIS', 'Japanese'],
  ['euc-jp', 'EUC-JP', 'Japanese'],
  ['iso-2022-jp', 'ISO-2022-JP', 'Japanese'],
  ['euc-kr', 'EUC-KR', 'Korean'],
  ['gb18030', 'GB18030', 'Chinese, simplified'],
  ['big5', 'Big5', 'Chinese, traditional'],
];

/** The encodings that a text can be read in, the usual ones of a script first. */
export const encodings: readonly Encoding[] = named.map(([id, name, languages]) => ({
  id,
  name,
  label: `${languages} (${name})`,
}));

/** Returns the encoding with this id in any case; null when there is none. */
export function encodingNamed(id: string): Encoding | null {
  const wanted = id.toLowerCase();
  return encodings.find((one) => one.id === wanted) ?? null;
}
