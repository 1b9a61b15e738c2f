import { binaryKind } from './binaryKind';
import { docx } from './docx';
import { eml } from './eml';
import { epub } from './epub';
import type { formats } from './formats';
import { html } from './html';
import type { Importer } from './importer';
import { markdown } from './markdown';
import { mhtml } from './mhtml';
import { notText } from './notText';
import { odt } from './odt';
import { pdf } from './pdf';
import { plainText } from './plainText';
import { rtf } from './rtf';

const readers: Readonly<Record<keyof typeof formats, Importer>> = {
  pdf,
  rtf,
  docx,
  odt,
  epub,
  markdown,
  eml,
  mhtml,
  html,
  text: plainText,
};

/**
 * What reads the formats; the first that knows a file reads it. Together they are ten times as large
 * as the rest of the program, so that only the threads that read files import this list.
 */
export const importers: readonly Importer[] = Object.values(readers);

/** Returns the importer for a file; throws a Failure that says what the file seems to be. */
export function importerFor(head: Uint8Array, name: string): Importer {
  const importer = importers.find((one) => one.sniff(head, name));
  if (!importer) throw notText(name, binaryKind(head) ?? 'a file of another kind');
  return importer;
}
