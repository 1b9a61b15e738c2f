import path from 'node:path';

/** Something to import: a name to call it by, and its bytes when they are needed. */
export interface Source {
  readonly name: string;
  /** What stands in for a title that the text does not have. */
  readonly title: string;
  /** What is known of the encoding, e.g. of what was pasted; null: the reader finds it. */
  readonly encoding: string | null;
  /** Whether it was pasted, and is no file. */
  readonly isPasted: boolean;
  read(): Uint8Array | Promise<Uint8Array>;
}

/** Returns the source that a file is; its folder is left out of its name. */
export function sourceOf(file: string, read: Source['read']): Source {
  const { base, name } = path.parse(file);
  const title = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return {
    name: base,
    title: title.slice(0, titleLimit) || 'Untitled',
    encoding: null,
    isPasted: false,
    read,
  };
}

const titleLimit = 500;
