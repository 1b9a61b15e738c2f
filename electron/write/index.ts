import type { Bundle } from '../../shared/export/bundle';
import type { ExportFormat } from '../../shared/export/format';
import { writeDocx } from './docx';
import { type PrintPage, writePdf } from './pdf';

/** What a writer needs of the program that it runs in. */
export interface WriterTools {
  readonly printPage: PrintPage;
}

/** Makes the bytes of a format that `shared/` cannot make by itself. */
export type Writer = (bundle: Bundle, tools: WriterTools) => Promise<Uint8Array>;

/** The writers, by the id of their format. */
const writers: Readonly<Record<string, Writer>> = {
  docx: writeDocx,
  pdf: (bundle, { printPage }) => writePdf(bundle, printPage),
};

/** Returns the bytes of an export. Throws RangeError when a format has no writer. */
export async function bytesOf(
  format: ExportFormat,
  bundle: Bundle,
  tools: WriterTools,
): Promise<Uint8Array> {
  if (format.kind === 'text') return new TextEncoder().encode(format.render(bundle));
  if (format.kind === 'binary') return format.render(bundle);
  const writer = writers[format.id];
  if (!writer) throw new RangeError(`Nothing writes the format ${format.id}.`);
  return writer(bundle, tools);
}
