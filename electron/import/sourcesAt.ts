import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import { counted } from '../../shared/text/counted';
import type { Files } from '../storage/files';
import { readSourceFile } from './readSourceFile';
import { type Source, sourceOf } from './source';

/** A file to import, by the way that it was asked for. */
export interface FileSource extends Source {
  readonly file: string;
}

export interface SourcesAt {
  readonly sources: readonly FileSource[];
  /** What stands in the folders and is no reading: hidden files and links. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly folder: string;
  readonly failure: Failure;
}

/** Most folders below each other, and most files of all folders, that one import looks at. */
const deepest = 8;
const most = 2000;

/**
 * Returns the files at these paths, in this order; for a folder, the files in it and below it by their
 * names. Hidden files and links are passed over, in folders only: what is named is meant.
 */
export async function sourcesAt(files: Files, paths: readonly string[]): Promise<SourcesAt> {
  const sources: FileSource[] = [];
  const passedOver: PassedOver[] = [];
  let room = most;
  for (const file of paths) {
    const facts = await files.factsIfThere(file).catch(() => null);
    if (facts?.kind !== 'folder') {
      sources.push(fileSource(files, file));
      continue;
    }
    const walk = new Walk(files, room);
    await walk.into(file, 1);
    room = walk.room;
    sources.push(...walk.sources, ...walk.leftOut(file));
    const failure = walk.passedOver(file);
    if (failure) passedOver.push({ folder: file, failure });
  }
  return { sources, passedOver };
}

/** Returns a source that cannot be read, for this reason. */
export function refusedSource(file: string, failure: Failure): FileSource {
  return { ...sourceOf(file, () => Promise.reject(failure)), file };
}

function fileSource(files: Files, file: string): FileSource {
  return { ...sourceOf(file, () => readSourceFile(files, file)), file };
}

/** One folder with all that is below it. */
class Walk {
  readonly sources: FileSource[] = [];
  #hidden = 0;
  #links = 0;
  #tooDeep = 0;
  #tooMany = false;

  constructor(
    private readonly files: Files,
    public room: number,
  ) {}

  async into(folder: string, depth: number): Promise<void> {
    try {
      for (const { name, kind } of await this.files.entries(folder)) {
        const place = path.join(folder, name);
        if (name.startsWith('.')) this.#hidden += 1;
        else if (kind === 'link') this.#links += 1;
        else if (kind !== 'folder') this.#take(place);
        else if (depth >= deepest) this.#tooDeep += 1;
        else await this.into(place, depth + 1);
        if (this.#tooMany) return;
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.sources.push(refusedSource(folder, error));
    }
  }

  get #isEmpty(): boolean {
    return this.sources.length + this.#hidden + this.#links + this.#tooDeep === 0;
  }

  /** What was asked for and is not taken. */
  leftOut(folder: string): FileSource[] {
    const name = path.basename(folder);
    const failures = [
      ...(this.#isEmpty
        ? [
            `There is no file in the folder “${name}”. Nothing in it was changed. Choose a folder with files that hold texts.`,
          ]
        : []),
      ...(this.#tooMany
        ? [
            `There are more files in “${name}” than the ${counted(most, 'file')} that Lectern imports at once; the others were left out. Import the folders in it one by one.`,
          ]
        : []),
      ...(this.#tooDeep > 0
        ? [
            `In “${name}”, ${counted(this.#tooDeep, 'folder')} deeper than ${String(deepest)} levels ${were(this.#tooDeep)} left out. Import what is in there by itself.`,
          ]
        : []),
    ];
    return failures.map((message) => refusedSource(folder, new Failure('refused', message)));
  }

  passedOver(folder: string): Failure | null {
    const [hidden, links] = [this.#hidden, this.#links];
    if (hidden + links === 0) return null;
    const what = [
      ...(hidden > 0 ? [counted(hidden, 'hidden file')] : []),
      ...(links > 0 ? [counted(links, 'link')] : []),
    ].join(' and ');
    return new Failure(
      'refused',
      `In “${path.basename(folder)}”, ${what} ${were(hidden + links)} passed over. Nothing was changed there. Import such a file by its own name.`,
    );
  }

  #take(file: string): void {
    if (this.room === 0) {
      this.#tooMany = true;
      return;
    }
    this.room -= 1;
    this.sources.push(fileSource(this.files, file));
  }
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
