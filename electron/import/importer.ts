import type { Block } from '../../shared/model/block';
import type { ReadingDetails } from '../../shared/model/reading';

/** What an importer makes of the bytes of one file. */
export interface ImportResult {
  /** The canonical text. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What the file says of itself; a null title when it has none. */
  readonly details: Omit<ReadingDetails, 'title'> & { readonly title: string | null };
  /** Encoding that the bytes were read in. */
  readonly encoding: string;
  /** Sentences about what had to be assumed. */
  readonly warnings: readonly string[];
}

/** One format that readings come in: one file, one line in the list of importers. */
export interface Importer {
  /** Stays in the readings' records, e.g. `text`. */
  readonly id: string;
  readonly label: string;
  /** With the dot, lower case; for the dialog and the list of formats. */
  readonly extensions: readonly string[];
  /** Returns whether the file is one for this importer, by its first bytes and its name. */
  sniff(head: Uint8Array, name: string): boolean;
  /** Throws a Failure that names the file when it cannot be read as this format. */
  read(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ImportResult>;
}
