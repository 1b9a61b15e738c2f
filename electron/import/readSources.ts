import type { FileReport } from '../../shared/ipc/answers';
import { failureFrom } from '../../shared/ipc/failure';
import { Lanes } from '../lanes';
import { type Titled, titled } from './newReading';
import { requireGoingOn } from './readingFailures';
import { threadsAtOnce } from './readingPool';
import { type AnnotatedWishes, noAnswers } from './annotated/importer';
import type { ReadProject } from './annotated/bringIn';
import { headLength, mayBeAnnotated } from './annotated/mayBeAnnotated';
import type { Read } from './readSource';
import { requireRoom } from './room';
import type { Source } from './source';
import type { ReadAnnotated } from './work';

/** How sources are read that are readings, whatever else could be in them. */
export interface TextOptions {
  readonly read: Read;
  readonly signal?: AbortSignal;
  /** Told when the reading of a source begins: how many began before it. */
  begun?(source: Source, before: number): void;
}

export interface ReadOptions extends TextOptions {
  /** Missing: every source is read as a reading. */
  readonly annotated?: ReadAnnotated;
  /** What a person answered to what a file leaves open. */
  readonly answers?: AnnotatedWishes;
}

/** A source that was read, and is in memory only. */
export interface WasRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: Titled;
}

/** Annotated work that was read, and is in memory only. */
export type WasProject = ReadProject;

export type Refused = FileReport & { readonly outcome: 'refused' };

/**
 * Reads sources in their order, for no workspace yet: one that is refused does not stop the others.
 * Throws when it is cancelled.
 */
export async function readSources(
  sources: readonly Source[],
  options: TextOptions & { readonly annotated?: never },
): Promise<readonly (WasRead | Refused)[]>;
export async function readSources(
  sources: readonly Source[],
  options: ReadOptions,
): Promise<readonly (WasRead | WasProject | Refused)[]>;
export async function readSources(
  sources: readonly Source[],
  { read, annotated, answers = noAnswers, signal, begun }: ReadOptions,
): Promise<readonly (WasRead | WasProject | Refused)[]> {
  const lanes = new Lanes(threadsAtOnce);
  let taken = 0;

  async function readOne(source: Source): Promise<WasRead | WasProject | Refused> {
    const { name, title, encoding, isPasted } = source;
    try {
      const bytes = await source.read();
      requireRoom(taken, bytes.length, name);
      taken += bytes.length;
      if (annotated && !isPasted && mayBeAnnotated(bytes.subarray(0, headLength), name)) {
        const found = await annotated(bytes, name, answers, signal);
        if (found) return { name, ...found };
      }
      const found = await read(bytes, name, { encoding, isPasted }, signal);
      return { name, bytes, source: titled(found, title) };
    } catch (error) {
      return { outcome: 'refused', name, failure: failureFrom(error) };
    }
  }

  const outcomes = await Promise.all(
    sources.map((source, at) =>
      lanes.run(() => {
        if (signal?.aborted) return null;
        begun?.(source, at);
        return readOne(source);
      }),
    ),
  );
  requireGoingOn(signal);
  return outcomes.filter((outcome) => outcome !== null);
}
