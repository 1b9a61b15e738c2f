import path from 'node:path';
import type { Committed, FileReport, Imported } from '../../shared/ipc/answers';
import { failureFrom } from '../../shared/ipc/failure';
import type { Desk } from '../desk';
import type { KeptSource } from '../storage/sources';
import { addReadings, type Outcome } from './addReadings';
import { bringIn, type BringInNeeds, type ReadProject } from './annotated/bringIn';
import { requireAnswered } from './annotated/answered';
import { nothingSimilar, type OtherFile, same, similar, type SimilarTo } from './known';
import { newReading } from './newReading';
import { firstVersion } from './newVersion';
import { requireGoingOn, restCancelled } from './readingFailures';
import type { Read } from './readSource';
import {
  type ReadOptions,
  readSources,
  type Refused,
  type WasProject,
  type WasRead,
} from './readSources';
import type { Source } from './source';

export interface AddOptions {
  readonly read: Read;
  readonly similarTo?: SimilarTo;
  readonly signal?: AbortSignal;
}

/**
 * Imports sources in their order with what is proposed for them, as one command that can be undone.
 * A source that is refused does not stop the others; annotated work comes after the readings, each
 * file as a command of its own. When it is cancelled before anything was saved, nothing was added;
 * later, what came in stays, and the others are refused.
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
  sources: readonly (WasRead | WasProject | Refused)[],
  { read, similarTo = nothingSimilar, signal }: AddOptions,
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
      if ('project' in source) continue;
      const outcome = 'outcome' in source ? source : candidate(source).catch(refused(source.name));
      outcomes.push(await outcome);
    }
    requireGoingOn(signal);
    const imported = await addReadings(store, outcomes);
    return await withProjects(desk, sources, imported, { read, signal });
  } catch (error) {
    await store.discardSources(kept);
    throw error;
  }
}

/**
 * Brings in the projects among these sources. The texts come first: some of the projects may speak of
 * them. Throws when it is cancelled and nothing was added.
 */
export async function withProjects(
  desk: Desk,
  sources: readonly (WasRead | WasProject | Refused)[],
  imported: Imported,
  needs: BringInNeeds,
): Promise<Imported> {
  const readings = [...imported.files];
  const changes = [...imported.changes];
  const files: FileReport[] = [];
  let { status } = imported;
  for (const source of sources) {
    if (!('project' in source)) {
      files.push(...readings.splice(0, 1));
      continue;
    }
    const report = await projectReport(desk, source, needs);
    if ('changes' in report) {
      changes.push(...report.changes);
      status = report.status;
    } else if (changes.length === 0) requireGoingOn(needs.signal);
    files.push(report.file);
  }
  // Those that were not among the sources come first: they were brought in before.
  return { ...imported, changes, status, files: [...readings, ...files] };
}

/** One that cannot be brought in does not stop the others. */
async function projectReport(
  desk: Desk,
  source: ReadProject,
  needs: BringInNeeds,
): Promise<{ file: FileReport } | (Committed & { file: FileReport })> {
  const { name } = source;
  try {
    requireAnswered(source);
    const { changes, status, ...rest } = await bringIn(desk, source, needs);
    return { changes, status, file: { outcome: 'project', name, ...rest } };
  } catch (thrown) {
    return { file: refused(name)(needs.signal?.aborted ? restCancelled(name) : thrown) };
  }
}

function refused(name: string) {
  return (thrown: unknown): Refused => ({
    outcome: 'refused',
    name,
    failure: failureFrom(thrown),
  });
}
