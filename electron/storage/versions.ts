import type { Committed } from '../../shared/ipc/answers';
import { Failure, failureFrom, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import { difference } from '../../shared/model/difference';
import type { Version, VersionLook } from '../../shared/model/version';
import { lookInto } from '../../shared/model/versionLook';
import type { Workspace } from '../../shared/model/workspace';
import { Turns } from '../turns';
import type { Manifest, Manifests } from './manifest';
import { VersionArchive, type VersionArchiveNeeds, type Wanted } from './versionArchive';
import { calledVersion } from './versionCalled';
import type { SharedParts } from './versionContents';
import { reasonBefore, versionInterval } from './versionReason';

export interface VersionsNeeds extends VersionArchiveNeeds {
  now(): string;
  /** Why nothing may be written; null when it may. */
  refusal(): Failure | null;
  /** Returns what the disk has confirmed. */
  workspace(): Workspace;
  transact(label: string, make: (workspace: Workspace) => Promise<Change[]>): Promise<Committed>;
}

/**
 * The earlier versions of an open workspace, and when they are kept. A version that cannot be kept
 * is told of and stops nothing, except going back, which needs "Now" first.
 */
export class Versions {
  readonly #archive: VersionArchive;
  readonly #turns = new Turns();
  /** What was last compared with the versions, and when; null before the first time. */
  #compared: Workspace;
  #comparedAt: string | null = null;
  #failure: PlainFailure | null = null;

  constructor(private readonly needs: VersionsNeeds) {
    this.#archive = new VersionArchive(needs);
    this.#compared = needs.workspace();
  }

  /** Returns all versions that can be read, the last one first. */
  async list(): Promise<readonly Version[]> {
    const { versions } = await this.#read();
    return versions.toReversed().map(versionOf);
  }

  /** Returns a version; throws a Failure `notFound` when there is none of this id. */
  async get(id: string): Promise<Version> {
    return versionOf(found((await this.#read()).versions, id));
  }

  /** Returns what is wrong: why the last version could not be kept, and which are damaged. */
  async problems(): Promise<readonly PlainFailure[]> {
    const { bad } = await this.#read();
    const damaged = bad.map(({ failure }) => plainFailure(failure));
    return this.#failure ? [this.#failure, ...damaged] : damaged;
  }

  /** Returns what is inside a version. */
  async look(id: string): Promise<VersionLook> {
    const { versions } = await this.#read();
    const manifest = found(versions, id);
    const shared: SharedParts = new Map();
    const state = await this.#archive.stateOf(manifest, shared);
    const previous = versions[versions.indexOf(manifest) - 1];
    const before = previous ? await this.#archive.stateOf(previous, shared) : null;
    return lookInto({ version: versionOf(manifest), state, before, now: this.needs.workspace() });
  }

  /** Returns the whole state that a version holds. */
  async state(id: string): Promise<Workspace> {
    const { versions } = await this.#read();
    return this.#archive.stateOf(found(versions, id));
  }

  /** Keeps what there is now under a name, for ever. */
  async name(name: string): Promise<Version> {
    const why = this.needs.refusal();
    if (why !== null) throw why;
    return this.#turns.run(async () =>
      versionOf(await this.#keep(this.needs.workspace(), { reason: 'named', label: null, name })),
    );
  }

  /** Goes back to a version, as one command that can be undone; keeps "Now" before. */
  async restore(id: string): Promise<Committed> {
    const { versions } = await this.#read();
    const manifest = found(versions, id);
    const state = await this.#archive.stateOf(manifest);
    const label = `going back to ${this.called(manifest)}`;
    return this.needs.transact(label, async (workspace) => {
      const changes = difference(workspace, state);
      if (changes.length > 0) {
        const wanted = { reason: 'restore', label: `Before ${label}`, name: null } as const;
        await this.#turns.run(() => this.#keep(workspace, wanted));
      }
      return changes;
    });
  }

  /** Returns how people call a version: by its name, or by when it was kept. */
  called(version: Pick<Version, 'name' | 'at'>): string {
    return calledVersion(version, this.needs.now());
  }

  /** Keeps the first version of a new workspace; never fails. */
  async created(): Promise<void> {
    await this.#try({ reason: 'created', label: 'Workspace started', name: null });
  }

  /** Keeps what there is before a command that changes much; never fails. */
  async before(label: string, changes: readonly Change[]): Promise<void> {
    const reason = reasonBefore(changes);
    if (reason !== null) await this.#try({ reason, label: `Before ${label}`, name: null });
  }

  /**
   * Hears of a command that was saved at `at`, and of the state before it, which is kept when it is
   * time for that. Nobody waits for it: a state never changes.
   */
  changed(before: Workspace, at: string): void {
    if (!isDue(this.#comparedAt, at)) return;
    const isFirst = this.#comparedAt === null;
    // Also when keeping fails: the next try comes after the next interval, or at the end.
    this.#comparedAt = at;
    void this.#turns.run(() =>
      this.#reporting(async () => {
        // After a start, the last version says when there was one.
        const last = isFirst ? (await this.#archive.read()).versions.at(-1) : undefined;
        if (last && !isDue(last.at, at)) this.#comparedAt = last.at;
        else await this.#keep(before, byTime, at);
      }),
    );
  }

  /**
   * Keeps what there is when work ends, when something was done. Scripts end after every command:
   * of theirs, one a minute is enough. Never fails.
   */
  async end(): Promise<void> {
    await this.#turns.run(() => null);
    const state = this.needs.workspace();
    if (this.#compared === state) return;
    await this.#turns.run(() =>
      this.#reporting(async () => {
        const last = (await this.#archive.read()).versions.at(-1);
        if (!last || !isFresh(last, this.needs.now())) await this.#keep(state, byTime);
      }),
    );
  }

  /** Reads the list when every version that is being kept is in it. */
  #read(): Promise<Manifests> {
    return this.#turns.run(() => this.#archive.read());
  }

  async #try(wanted: Omit<Wanted, 'at'>): Promise<void> {
    const state = this.needs.workspace();
    await this.#turns.run(() => this.#reporting(() => this.#keep(state, wanted)));
  }

  async #keep(
    state: Workspace,
    wanted: Omit<Wanted, 'at'>,
    at = this.needs.now(),
  ): Promise<Manifest> {
    const kept = await this.#archive.keep(state, { ...wanted, at });
    this.#failure = null;
    this.#compared = state;
    this.#comparedAt = at;
    return kept;
  }

  async #reporting(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const { kind, message, detail } = failureFrom(thrown);
      this.#failure = {
        kind,
        message: `The last version could not be kept, so the list of earlier versions is not up to date. ${message}`,
        detail,
      };
    }
  }
}

const byTime = { reason: 'time', label: null, name: null } as const;

function isDue(comparedAt: string | null, at: string): boolean {
  return comparedAt === null || Date.parse(at) - Date.parse(comparedAt) >= versionInterval;
}

/** Whether a version was kept within the last minute. */
function isFresh({ at }: Version, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < 60_000;
}

function versionOf({
  number: _number,
  formatVersion: _formatVersion,
  documents: _documents,
  ...version
}: Manifest): Version {
  return version;
}

function found(versions: readonly Manifest[], id: string): Manifest {
  const manifest = versions.find((one) => one.id === id);
  if (manifest) return manifest;
  throw new Failure(
    'notFound',
    'This version is not in the list any more. Nothing was changed. Choose another one.',
  );
}
