import { countsOf } from '../../shared/anchor/carryOver';
import type { FileReport, Imported } from '../../shared/ipc/answers';
import type { KnownReading } from '../../shared/ipc/imports';
import type { Change } from '../../shared/model/change';
import type { Reading } from '../../shared/model/reading';
import { newestOf } from '../../shared/model/revisions';
import type { Workspace } from '../../shared/model/workspace';
import { counted } from '../../shared/text/counted';
import type { WorkspaceStore } from '../storage/workspaceStore';
import type { Comes } from './newVersion';
import type { Refused } from './readSources';

/** A source that was read and kept, but is no reading yet. */
export interface Candidate {
  readonly name: string;
  readonly reading: Reading;
  /** The reading of which it is a new version; null when it is one of its own. */
  readonly revises: string | null;
  /** What else has the same words, or nearly the same. */
  readonly known: KnownReading | null;
  /** Returns the reading with what comes with it. */
  comes(workspace: Workspace): Comes | Promise<Comes>;
}

/** What became of a source so far. */
export type Outcome = Candidate | Refused;

/**
 * Adds readings in their order, as one command that can be undone. One that the workspace has
 * already (the same bytes) is a duplicate; when it is in the bin, it comes back with its tags and
 * counts as added. A new version stands where the old one stood.
 */
export async function addReadings(
  store: WorkspaceStore,
  outcomes: readonly Outcome[],
): Promise<Imported> {
  let files: FileReport[] = [];
  const label = labelFor(store.workspace, outcomes);
  const committed = await store.transact(label, async (workspace) => {
    const plan = await planFor(workspace, outcomes);
    files = plan.files;
    return plan.changes;
  });
  return { ...committed, files, opened: null };
}

interface Plan {
  readonly changes: Change[];
  readonly files: FileReport[];
}

async function planFor(workspace: Workspace, outcomes: readonly Outcome[]): Promise<Plan> {
  const changes: Change[] = [];
  const files: FileReport[] = [];
  const order = [...workspace.order];
  for (const step of stepsFor(workspace, outcomes)) {
    if (step.kind === 'refused') files.push(step.outcome);
    else if (step.kind === 'duplicate') files.push(duplicate(step.name, step.there));
    else if (step.kind === 'back') {
      const { id, binned } = step.there;
      changes.push({ kind: 'reading.update', reading: id, set: { binned: null }, was: { binned } });
      files.push(added(step.name, step.there, ['It was in the bin and is back, with its tags.']));
    } else {
      const { candidate } = step;
      const comes = await candidate.comes(workspace);
      const { reading, tags, fates } = comes;
      const at = placeFor(order, reading);
      order.splice(at, 0, reading.id);
      changes.push({ kind: 'reading.add', reading, at });
      for (const tag of tags) changes.push({ kind: 'tag.add', tag });
      const carried = reading.revises === null ? null : countsOf(fates);
      files.push({ ...addedAnew(candidate, comes), tags: carried });
    }
  }
  return { changes, files };
}

type Step =
  | { readonly kind: 'refused'; readonly outcome: Refused }
  | { readonly kind: 'duplicate'; readonly name: string; readonly there: Reading }
  | { readonly kind: 'back'; readonly name: string; readonly there: Reading }
  | { readonly kind: 'add'; readonly candidate: Candidate };

/** Returns what happens with each; what comes first makes the same again a duplicate. */
function stepsFor(workspace: Workspace, outcomes: readonly Outcome[]): Step[] {
  const known = byDigest(workspace);
  return outcomes.map((outcome) => {
    if ('outcome' in outcome) return { kind: 'refused', outcome };
    const { name, reading, revises } = outcome;
    const there = known.get(reading.origin.sha256);
    if (revises !== null) {
      const old = workspace.readings[newestOf(workspace, revises)];
      if (old && isSame(old, reading)) return { kind: 'duplicate', name, there: old };
    } else if (there?.binned === null) return { kind: 'duplicate', name, there };
    known.set(reading.origin.sha256, { ...(there ?? reading), binned: null });
    return there && revises === null
      ? { kind: 'back', name, there }
      : { kind: 'add', candidate: outcome };
  });
}

/** The same words from the same bytes; a text that was corrected has only the bytes in common. */
function isSame(one: Reading, other: Reading): boolean {
  return one.origin.sha256 === other.origin.sha256 && one.text.sha256 === other.text.sha256;
}

function placeFor(order: readonly string[], { revises }: Reading): number {
  const old = revises === null ? -1 : order.indexOf(revises);
  return old < 0 ? order.length : old + 1;
}

type Added = Extract<FileReport, { outcome: 'added' }>;

function added(name: string, { id, title }: Reading, warnings: readonly string[]): Added {
  return { outcome: 'added', name, reading: id, title, warnings, tags: null, known: null };
}

function addedAnew({ name, known }: Candidate, { reading, chosenBefore }: Comes): Added {
  const { warnings } = reading.origin;
  if (chosenBefore > 0) {
    const what = `${counted(chosenBefore, 'part')} of the text ${chosenBefore === 1 ? 'is' : 'are'}`;
    const note = `${what} what was chosen in the version before.`;
    return added(name, reading, [...warnings, note]);
  }
  // Of a new version it was asked for that it is like the old one.
  if (known === null || reading.revises !== null) return added(name, reading, warnings);
  return { ...added(name, reading, [...warnings, likeAnother[known.how](known.title)]), known };
}

const likeAnother: Record<KnownReading['how'], (title: string) => string> = {
  sameBytes: (title) => `It is the same file as “${title}”.`,
  sameText: (title) => `It has the same words as “${title}”.`,
  nearlySame: (title) => `It has nearly the same words as “${title}”.`,
};

function duplicate(name: string, { id, title }: Reading): FileReport {
  return { outcome: 'duplicate', name, reading: id, title };
}

/**
 * The newest versions, by the bytes of each version. The same bytes may have come twice into older
 * workspaces: one that is in use goes first.
 */
function byDigest(workspace: Workspace): Map<string, Reading> {
  const known = new Map<string, Reading>();
  for (const { id, origin } of Object.values(workspace.readings)) {
    const newest = workspace.readings[newestOf(workspace, id)];
    if (newest && known.get(origin.sha256)?.binned !== null) known.set(origin.sha256, newest);
  }
  return known;
}

function labelFor(workspace: Workspace, outcomes: readonly Outcome[]): string {
  const steps = stepsFor(workspace, outcomes);
  const count = steps.filter(({ kind }) => kind === 'add' || kind === 'back').length;
  if (steps.length === 1 && steps[0]?.kind === 'add' && steps[0].candidate.revises !== null) {
    return 'new version of a reading';
  }
  return count === 1 ? 'import of a reading' : `import of ${count} readings`;
}
