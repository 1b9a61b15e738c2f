import { formats } from './formats';
import type { Importer } from './importer';

/** The text layer of a PDF. */
export const pdf: Importer = {
  ...formats.pdf,
  sniff(head, name) {
    const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
    // Readers of PDF forgive what stands before the mark; a text may be about PDF.
    return start.startsWith('%PDF-') || (/\.pdf$/i.test(name) && start.includes('%PDF-'));
  },
  async read(bytes, name, wishes) {
    // It is large, so it is loaded only for a file that needs it.
    const { readPdf } = await import('./pdf/readPdf');
    return readPdf(bytes, name, wishes);
  },
};
