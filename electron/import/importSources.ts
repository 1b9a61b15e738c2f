import path from 'node:path';
import type { Imported } from '../../shared/ipc/contract';
import { failureFrom } from '../../shared/ipc/failure';
import type { Desk } from '../desk';
import { Lanes } from '../lanes';
import type { KeptSource } from '../storage/sources';
import type { WorkspaceStore } from '../storage/workspaceStore';
import { addReadings, type Outcome } from './addReadings';
import { knownReading, type SimilarTo } from './known';
import { newReading, titled } from './newReading';
import { readingCancelled } from './readingFailures';
import type { Read } from './readSource';
import type { Source } from './source';

export interface ImportOptions {
  readonly read: Read;
  readonly signal?: AbortSignal;
  readonly similarTo?: SimilarTo;
  /** Told when the reading of a source begins: how many began before it. */
  begun?(source: Source, before: number): void;
}

/** Reading goes on while the one before is put on the disk. */
const sourcesAtOnce = 3;

/**
 * Imports sources in their order with what is proposed for them, as one command that can be undone.
 * A source that is refused does not stop the others. When it is cancelled, nothing was added.
 */
export async function importSources(
  desk: Desk,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<Imported> {
  const store = desk.store();
  const kept: KeptSource[] = [];
  const lanes = new Lanes(sourcesAtOnce);
  try {
    const settled = await Promise.allSettled(
      sources.map((source, at) =>
        lanes.run(async () => {
          requireGoingOn(options.signal);
          options.begun?.(source, at);
          return prepare(desk, store, source, kept, options);
        }),
      ),
    );
    requireGoingOn(options.signal);
    const outcomes = settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    return await addReadings(store, outcomes);
  } catch (error) {
    await store.discardSources(kept);
    throw error;
  }
}

function requireGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw readingCancelled();
}

async function prepare(
  desk: Desk,
  store: WorkspaceStore,
  source: Source,
  kept: KeptSource[],
  { read, signal, similarTo = () => Promise.resolve(null) }: ImportOptions,
): Promise<Outcome> {
  try {
    const bytes = await source.read();
    const result = await read(bytes, source.name, { encoding: source.encoding }, signal);
    requireGoingOn(signal);
    const keep = await store.keepSource(bytes, result.text, path.extname(source.name));
    kept.push(keep);
    const known = await knownReading(store.workspace, { ...keep, text: result.text }, similarTo);
    return {
      name: source.name,
      reading: newReading(
        desk,
        { name: source.name, bytes: bytes.length, kept: keep },
        titled(result, source.title),
      ),
      notes: known === null ? [] : [likeAnother[known.how](known.title)],
      tags: () => [],
    };
  } catch (error) {
    return { outcome: 'refused', name: source.name, failure: failureFrom(error) };
  }
}

const likeAnother = {
  sameBytes: (title: string) => `It is the same file as “${title}”.`,
  sameText: (title: string) =>
    `It has the same words as “${title}”, which is in the workspace, too.`,
  nearlySame: (title: string) =>
    `It has nearly the same words as “${title}”, which is in the workspace, too.`,
};
