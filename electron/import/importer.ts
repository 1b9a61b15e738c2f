import type { Draft } from '../../shared/clean/draft';

/** What an importer makes of the bytes of one file. */
export interface ImportResult extends Draft {
  /** Encoding that the bytes were read in; for a container, that of the text in it. */
  readonly encoding: string;
  /** Sentences about what had to be assumed. */
  readonly warnings: readonly string[];
}

/** What a person said about a file, and an importer cannot know. */
export interface ImportWishes {
  /** Encoding to read the bytes in, by its WHATWG name; null when the importer shall find it. */
  readonly encoding: string | null;
  /** Null when none was given. */
  readonly password: string | null;
  /** Whether it was pasted: then it may be a part of a page, and no file. */
  readonly isPasted: boolean;
  /** Told now and then how much is done, from 0 to 1. */
  progress(done: number): void;
}

/** What nobody has said anything about. */
export const noWishes: ImportWishes = {
  encoding: null,
  password: null,
  isPasted: false,
  progress: () => {},
};

/** What there is to say of a format without reading any file. */
export interface ImportFormat {
  /** Stays in the readings' records, e.g. `text`. */
  readonly id: string;
  readonly label: string;
  /** With the dot, lower case; for the dialog and the list of formats. */
  readonly extensions: readonly string[];
}

/** One format that readings come in: one file, one line among the formats and one among the importers. */
export interface Importer extends ImportFormat {
  /** Returns whether the file is one for this importer, by its first bytes and its name. */
  sniff(head: Uint8Array, name: string): boolean;
  /**
   * Throws a Failure that names the file when it cannot be read as this format. It runs in a process
   * of its own, which is ended when it takes too long: it needs no time limit.
   */
  read(bytes: Uint8Array, name: string, wishes: ImportWishes): Promise<ImportResult>;
}
