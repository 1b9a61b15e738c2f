import { binaryKind } from './binaryKind';
import { eml } from './eml';
import { docx } from './docx';
import { epub } from './epub';
import { html } from './html';
import type { Importer } from './importer';
import { markdown } from './markdown';
import { mhtml } from './mhtml';
import { notText } from './notText';
import { odt } from './odt';
import { pdf } from './pdf';
import { plainText } from './plainText';
import { rtf } from './rtf';

/** The formats that readings can come in; the first that knows a file reads it. */
export const importers: readonly Importer[] = [
  pdf,
  rtf,
  docx,
  odt,
  epub,
  markdown,
  eml,
  mhtml,
  html,
  plainText,
];

/** Returns the importer for a file; throws a Failure that says what the file seems to be. */
export function importerFor(head: Uint8Array, name: string): Importer {
  const importer = importers.find((one) => one.sniff(head, name));
  if (!importer) throw notText(name, binaryKind(head) ?? 'a file of another kind');
  return importer;
}
