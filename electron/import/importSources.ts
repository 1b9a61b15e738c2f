import path from 'node:path';
import type { Imported } from '../../shared/ipc/contract';
import { failureFrom } from '../../shared/ipc/failure';
import type { Desk } from '../desk';
import type { KeptSource } from '../storage/sources';
import { addReadings, type Outcome } from './addReadings';
import { nothingSimilar, type OtherFile, same, similar, type SimilarTo } from './known';
import { newReading } from './newReading';
import { firstVersion } from './newVersion';
import { requireGoingOn } from './readingFailures';
import { type ReadOptions, readSources, type Refused, type WasRead } from './readSources';
import type { Source } from './source';

export interface AddOptions {
  readonly similarTo?: SimilarTo;
  readonly signal?: AbortSignal;
}

/**
 * Imports sources in their order with what is proposed for them, as one command that can be undone.
 * A source that is refused does not stop the others. When it is cancelled, nothing was added.
 */
export async function importSources(
  desk: Desk,
  sources: readonly Source[],
  options: ReadOptions & AddOptions,
): Promise<Imported> {
  return addSources(desk, await readSources(sources, options), options);
}

/** Adds what was read, as `importSources` does. */
export async function addSources(
  desk: Desk,
  sources: readonly (WasRead | Refused)[],
  { similarTo = nothingSimilar, signal }: AddOptions = {},
): Promise<Imported> {
  const store = desk.store();
  const kept: KeptSource[] = [];
  const others: OtherFile[] = [];

  async function candidate({ name, bytes, source }: WasRead): Promise<Outcome> {
    const { text } = source;
    const one = await store.keepSource(bytes, text, path.extname(name));
    kept.push(one);
    const known =
      same(store.workspace, others, one) ?? (await similar(store, others, text, similarTo));
    const reading = newReading(desk, { name, bytes: bytes.length, kept: one }, source);
    others.push({ ...one, title: reading.title, text: () => store.textOf(reading) });
    const comes = () => firstVersion(reading);
    return { name, reading, revises: null, known, comes };
  }

  try {
    const outcomes: Outcome[] = [];
    for (const source of sources) {
      requireGoingOn(signal);
      const outcome = 'outcome' in source ? source : candidate(source).catch(refused(source.name));
      outcomes.push(await outcome);
    }
    requireGoingOn(signal);
    return await addReadings(store, outcomes);
  } catch (error) {
    await store.discardSources(kept);
    throw error;
  }
}

function refused(name: string) {
  return (thrown: unknown): Refused => ({
    outcome: 'refused',
    name,
    failure: failureFrom(thrown),
  });
}
