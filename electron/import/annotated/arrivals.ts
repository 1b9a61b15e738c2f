import type { LossBook } from '../../../shared/annotated/lossBook';
import type { ArrivingReading } from '../../../shared/annotated/project';
import { freshId } from '../../../shared/annotated/taking';
import type { TakenReading } from '../../../shared/annotated/takeTags';
import { guidOf } from '../../../shared/export/guid';
import { Failure } from '../../../shared/ipc/failure';
import type { Change } from '../../../shared/model/change';
import { editOf } from '../../../shared/model/edit';
import { detailNames, type Reading, type ReadingEdit } from '../../../shared/model/reading';
import { sameValue } from '../../../shared/model/sameValue';
import type { Workspace } from '../../../shared/model/workspace';
import { digest } from '../../storage/digest';
import type { KeptSource } from '../../storage/sources';
import type { WorkspaceStore } from '../../storage/workspaceStore';
import { requireGoingOn } from '../readingFailures';
import { type MakeNeeds, makeReading, statedDetails } from './arrivingReading';
import { idsOfWhole, linked, readingThere, type SettledWhole } from './wholeReadings';

/** An arriving reading, and what was made of its text when the workspace did not have it. */
export interface Arrival {
  readonly arriving: ArrivingReading;
  readonly textSha256: string | null;
  readonly made: Reading | null;
  readonly text: string | null;
  /** Null when no file was made for it. */
  readonly kept: KeptSource | null;
}

/** The readings of a file as the workspace has them now. */
export interface SettledReadings {
  readonly changes: readonly Change[];
  /** By their keys in the file; those that are not here are missing. */
  readonly readings: ReadonlyMap<string, TakenReading>;
  say(book: LossBook): void;
}

const missing = 'Their texts are not in the file, and the workspace does not have them.';
const unfit =
  'Their texts are none that can be read: they hold control characters, nothing but white space, or too much for one reading.';
const otherVersion =
  'Their other version is in the workspace already, or does not arrive: they are listed by themselves.';
const otherDetails = 'The workspace has them already, with other details or parts: those stay.';

/** Makes the readings that the workspace does not have; leaves nothing behind when it fails. */
export async function makeReadings(
  needs: MakeNeeds,
  arriving: readonly ArrivingReading[],
): Promise<readonly Arrival[]> {
  const { store, desk, signal } = needs;
  const arrivals: Arrival[] = [];
  const wholeIds = idsOfWhole(arriving);
  const ids = new Set(Object.keys(store.workspace.readings));
  try {
    for (const one of arriving) {
      requireGoingOn(signal);
      const text = one.text?.toWellFormed() ?? null;
      const textSha256 = text === null ? null : digest(Buffer.from(text));
      const isThere = readingThere(store.workspace, one, textSha256, wholeIds) !== null;
      if (text === null || text === '' || isThere) {
        arrivals.push({ arriving: one, textSha256, made: null, text, kept: null });
        continue;
      }
      const wanted = one.record?.id ?? (one.id && guidOf('reading', one.id));
      const id = freshId(wanted, (taken) => ids.has(taken), desk);
      ids.add(id);
      const made = await makeReading(needs, one, text, id).catch(nothingOfRefused);
      const [reading, kept] = [made?.reading ?? null, made?.kept ?? null];
      arrivals.push({ arriving: one, textSha256, made: reading, text, kept });
    }
    return arrivals;
  } catch (error) {
    await store.discardSources(arrivals.flatMap(({ kept }) => kept ?? []));
    throw error;
  }
}

/** One text that can be no reading does not stop the others of its file. */
function nothingOfRefused(error: unknown): null {
  if (error instanceof Failure && error.kind === 'refused') return null;
  throw error;
}

/** Finds each reading among those of the workspace, else adds the one that was made. */
export async function settleReadings(
  store: WorkspaceStore,
  workspace: Workspace,
  arrivals: readonly Arrival[],
): Promise<SettledReadings> {
  const changes: Change[] = [];
  const readings = new Map<string, TakenReading>();
  const sayings: ((book: LossBook) => void)[] = [];
  const wholeIds = idsOfWhole(arrivals.map(({ arriving }) => arriving));
  const whole: SettledWhole[] = [];
  let state = workspace;
  for (const { arriving, textSha256, made, text } of arrivals) {
    const { key, record } = arriving;
    // Two readings of a bundle may have the same text: they were two, and stay two.
    const there = readingThere(record ? workspace : state, arriving, textSha256, wholeIds);
    if (there && record) whole.push({ key, record, here: there, isNew: false });
    if (there) {
      const isNew = workspace.readings[there.id] === undefined;
      readings.set(key, { reading: there, text: isNew ? (text ?? '') : await store.textOf(there) });
      changes.push(...updates(there, arriving));
      if (saysOtherwise(there, arriving)) {
        sayings.push((book) => book.changed('readings', key, otherDetails));
      }
    } else if (made && text !== null) {
      const at = state.order.length;
      changes.push({ kind: 'reading.add', reading: made, at });
      readings.set(key, { reading: made, text });
      if (record) whole.push({ key, record, here: made, isNew: true });
      state = withReading(state, made);
    } else sayings.push((book) => book.dropped('readings', key, text ? unfit : missing));
  }
  const links = linked(whole, (key) => {
    sayings.push((book) => book.changed('readings', key, otherVersion));
  });
  return {
    changes: withLinks(changes, links),
    readings,
    say: (book) => sayings.forEach((say) => say(book)),
  };
}

function withLinks(
  changes: readonly Change[],
  links: ReadonlyMap<string, Reading>,
): readonly Change[] {
  return changes.map((change) => {
    const reading = change.kind === 'reading.add' ? links.get(change.reading.id) : undefined;
    return change.kind === 'reading.add' && reading ? { ...change, reading } : change;
  });
}

function withReading(workspace: Workspace, reading: Reading): Workspace {
  const readings = { ...workspace.readings, [reading.id]: reading };
  return { ...workspace, order: [...workspace.order, reading.id], readings };
}

/** A reading that is in the bin comes back, and details that nobody knew or confirmed are filled in. */
function updates(there: Reading, arriving: ArrivingReading): Change[] {
  const stated = statedDetails(arriving);
  const open = detailNames.filter((name) => there[name] === null || name in there.guesses);
  const wanted: Partial<ReadingEdit> = {
    ...(there.binned !== null && !arriving.record?.binned && { binned: null }),
    ...Object.fromEntries(
      open.filter((name) => name in stated).map((name) => [name, stated[name]]),
    ),
  };
  const guesses = Object.fromEntries(
    Object.entries(there.guesses).filter(([name]) => !(name in wanted)),
  );
  const edit = editOf<ReadingEdit>(there, { ...wanted, guesses });
  return edit ? [{ kind: 'reading.update', reading: there.id, ...edit }] : [];
}

function saysOtherwise(there: Reading, arriving: ArrivingReading): boolean {
  const stated = statedDetails(arriving);
  const { record } = arriving;
  if (record && !sameValue(record.blocks, there.blocks)) return true;
  return detailNames.some(
    (name) =>
      name in stated &&
      there[name] !== null &&
      !(name in there.guesses) &&
      there[name] !== stated[name],
  );
}
