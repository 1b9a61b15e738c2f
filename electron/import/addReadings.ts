import type { FileReport, Imported } from '../../shared/ipc/contract';
import type { Change } from '../../shared/model/change';
import type { Reading } from '../../shared/model/reading';
import type { Tag } from '../../shared/model/tag';
import type { Workspace } from '../../shared/model/workspace';
import type { WorkspaceStore } from '../storage/workspaceStore';
import type { Refused } from './readSources';

/** A source that was read and kept, but is no reading yet. */
export interface Candidate {
  readonly name: string;
  readonly reading: Reading;
  /** What is said of it once, and not kept with it. */
  readonly notes: readonly string[];
  /** The tags that it comes with. */
  tags(workspace: Workspace): readonly Tag[];
}

/** What became of a source so far. */
export type Outcome = Candidate | Refused;

/**
 * Adds readings in their order, as one command that can be undone. One that the workspace has
 * already (the same bytes) is a duplicate; when it is in the bin, it comes back with its tags and
 * counts as added.
 */
export async function addReadings(
  store: WorkspaceStore,
  outcomes: readonly Outcome[],
): Promise<Imported> {
  let files: FileReport[] = [];
  const label = labelFor(store.workspace, outcomes);
  const committed = await store.transact(label, (workspace) => {
    const plan = planFor(workspace, outcomes);
    files = plan.files;
    return plan.changes;
  });
  return { ...committed, files, opened: null };
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
    const { name, reading, notes } = outcome;
    const there = known.get(reading.origin.sha256);
    known.set(reading.origin.sha256, { ...(there ?? reading), binned: null });
    if (!there) {
      changes.push({ kind: 'reading.add', reading, at });
      for (const tag of outcome.tags(workspace)) changes.push({ kind: 'tag.add', tag });
      at += 1;
      files.push(added(name, reading, [...reading.origin.warnings, ...notes]));
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
  const { files } = planFor(workspace, outcomes);
  const count = files.filter(({ outcome }) => outcome === 'added').length;
  return count === 1 ? 'import of a reading' : `import of ${count} readings`;
}
