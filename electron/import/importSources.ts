import path from 'node:path';
import type { FileReport, Imported } from '../../shared/ipc/contract';
import { Failure, failureFrom } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import type { Reading } from '../../shared/model/reading';
import type { Workspace } from '../../shared/model/workspace';
import { countWords } from '../../shared/text/canonical';
import type { Desk } from '../desk';
import type { KeptSource } from '../storage/sources';
import { readSource } from './readSource';

/** Something to import: a name to call it by, and its bytes when they are needed. */
export interface Source {
  readonly name: string;
  /** What stands in for a title that the text does not have. */
  readonly title: string;
  read(): Uint8Array | Promise<Uint8Array>;
}

/** A source that was read and kept, but is no reading yet. */
interface Candidate {
  readonly name: string;
  readonly reading: Reading;
}

type Outcome = Candidate | (FileReport & { readonly outcome: 'refused' });

/**
 * Imports sources in their order, as one command that can be undone. A source that is refused
 * does not stop the others. One that the workspace has already (the same bytes) is a duplicate;
 * when it is in the bin, it comes back with its tags and counts as added.
 */
export async function importSources(
  desk: Desk,
  sources: readonly Source[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Imported> {
  const store = desk.store();
  const kept: KeptSource[] = [];
  try {
    const outcomes: Outcome[] = [];
    for (const source of sources) {
      requireGoingOn(signal);
      outcomes.push(await prepare(desk, source, kept));
    }
    let files: FileReport[] = [];
    const label = labelFor(store.workspace, outcomes);
    const committed = await store.transact(label, (workspace) => {
      const plan = planFor(workspace, outcomes);
      files = plan.files;
      return plan.changes;
    });
    return { ...committed, files, opened: null };
  } catch (error) {
    await store.discardSources(kept);
    throw error;
  }
}

function requireGoingOn(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new Failure('cancelled', 'The import was cancelled. Nothing was added. Import again.');
}

async function prepare(desk: Desk, source: Source, kept: KeptSource[]): Promise<Outcome> {
  try {
    const bytes = await source.read();
    const result = await readSource(bytes, source.name);
    const extension = path.extname(source.name);
    const keep = await desk.store().keepSource(bytes, result.text, extension);
    kept.push(keep);
    const reading: Reading = {
      ...result.details,
      title: result.details.title ?? source.title,
      id: desk.newId(),
      origin: {
        name: source.name,
        sha256: keep.sha256,
        bytes: bytes.length,
        importer: result.importer,
        encoding: result.encoding,
        warnings: result.warnings,
      },
      text: {
        sha256: keep.textSha256,
        length: result.text.length,
        words: countWords(result.text),
      },
      blocks: result.blocks,
      guesses: result.guesses,
      added: desk.now(),
      binned: null,
    };
    return { name: source.name, reading };
  } catch (error) {
    return { outcome: 'refused', name: source.name, failure: failureFrom(error) };
  }
}

interface Plan {
  readonly changes: Change[];
  readonly files: FileReport[];
}

function planFor(workspace: Workspace, outcomes: readonly Outcome[]): Plan {
  const known = byDigest(workspace);
  const changes: Change[] = [];
  const files: FileReport[] = [];
  let at = workspace.order.length;
  for (const outcome of outcomes) {
    if (!('reading' in outcome)) {
      files.push(outcome);
      continue;
    }
    const { name, reading } = outcome;
    const there = known.get(reading.origin.sha256);
    known.set(reading.origin.sha256, { ...(there ?? reading), binned: null });
    if (!there) {
      changes.push({ kind: 'reading.add', reading, at });
      at += 1;
      files.push(added(name, reading, reading.origin.warnings));
    } else if (there.binned === null) {
      files.push({ outcome: 'duplicate', name, reading: there.id, title: there.title });
    } else {
      const was = { binned: there.binned };
      changes.push({ kind: 'reading.update', reading: there.id, set: { binned: null }, was });
      files.push(added(name, there, ['It was in the bin and is back, with its tags.']));
    }
  }
  return { changes, files };
}

function added(name: string, { id, title }: Reading, warnings: readonly string[]): FileReport {
  return { outcome: 'added', name, reading: id, title, warnings };
}

/** The same bytes may have come twice into older workspaces: one that is in use goes first. */
function byDigest(workspace: Workspace): Map<string, Reading> {
  const known = new Map<string, Reading>();
  for (const reading of Object.values(workspace.readings)) {
    const { sha256 } = reading.origin;
    if (known.get(sha256)?.binned !== null) known.set(sha256, reading);
  }
  return known;
}

function labelFor(workspace: Workspace, outcomes: readonly Outcome[]): string {
  const { changes } = planFor(workspace, outcomes);
  return changes.length === 1 ? 'import of a reading' : `import of ${changes.length} readings`;
}
