import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../../shared/ipc/failure';
import { Turns } from '../turns';
import type { Files } from './files';
import {
  isOfThisComputer,
  type LockRecord,
  mayRun,
  ownRecord,
  readRecord,
  recordBytes,
} from './lockRecord';
import { digest } from './digest';
import type { WorkspaceFolder } from './workspaceFolder';

/** How long others may take to finish with a lock that is being taken over, in milliseconds. */
const patience = 2000;
/** After this time a file that is no record is not being written any more. */
const settled = 300;
/** One that was last written so long ago needs no waiting. */
const longAgo = 60_000;

/**
 * The locks that this process has, by token, with how many opened the workspace: the lock is the
 * process's, so that a workspace can be opened anew before it is closed.
 */
const held = new Map<string, number>();
/** Takes and releases of one process happen one after the other. */
const turns = new Turns();

/** The lock of a workspace: `workspace.lock` says who may change it. */
export class WorkspaceLock {
  #released = false;

  private constructor(
    private readonly files: Files,
    private readonly file: string,
    private readonly token: string,
  ) {}

  /**
   * Takes the lock; returns who has it when somebody else does. One that its holder left behind
   * is taken over, by exactly one of many who try. Throws a Failure when the disk refuses it.
   */
  static take(files: Files, { lock }: WorkspaceFolder): Promise<WorkspaceLock | LockRecord> {
    return turns.run(async () => {
      const own = await ownRecord();
      const holder = await new Taking(files, lock, own).run();
      if (holder.token !== own.token && !held.has(holder.token)) return holder;
      held.set(holder.token, (held.get(holder.token) ?? 0) + 1);
      return new WorkspaceLock(files, lock, holder.token);
    });
  }

  /** Gives the lock back; one that cannot be removed is taken over when it is next wanted. */
  release(): Promise<void> {
    return turns.run(async () => {
      if (this.#released) return;
      this.#released = true;
      const others = (held.get(this.token) ?? 1) - 1;
      if (others > 0) {
        held.set(this.token, others);
        return;
      }
      held.delete(this.token);
      await removeOwn(this.files, this.file, this.token);
    });
  }
}

/** Removes a lock, unless it is somebody else's by now. */
async function removeOwn(files: Files, file: string, token: string): Promise<void> {
  try {
    const there = await files.readIfThere(file);
    if (there !== null && readRecord(there)?.token === token) await files.remove(file);
  } catch (error) {
    // Its holder is seen to be gone, so it is in nobody's way.
    if (!(error instanceof Failure)) throw error;
  }
}

/** One attempt to get a lock. */
class Taking {
  readonly #bytes: Uint8Array;
  readonly #deadline = performance.now() + patience;

  constructor(
    private readonly files: Files,
    private readonly file: string,
    private readonly own: LockRecord,
  ) {
    this.#bytes = recordBytes(own);
  }

  /** Returns who has the lock in the end. */
  async run(): Promise<LockRecord> {
    try {
      return await this.#take();
    } catch (error) {
      // Some steps fail after they were done.
      await removeOwn(this.files, this.file, this.own.token);
      throw error;
    }
  }

  async #take(): Promise<LockRecord> {
    for (;;) {
      const there = await this.files.readIfThere(this.file);
      const holder = there && readRecord(there);
      // What the file says counts, of ours as well: a network may lose the answer to a claim.
      if (holder && (await this.#isHolding(holder))) return holder;
      if (there === null && (await this.files.claim(this.file, this.#bytes))) continue;
      const isLeftOver = there && (holder !== null || (await this.#stays(this.file, there)));
      const winner = isLeftOver ? await this.#takeOver(there) : null;
      if (winner === this.own) return winner;
      if (performance.now() > this.#deadline) {
        if (winner) return winner;
        throw new Failure(
          'locked',
          `“${this.file}” changes all the time, so it cannot be seen who has the workspace open. Nothing was changed. Try again.`,
        );
      }
      await pause(10);
    }
  }

  /**
   * Puts our record in the place of one that was left behind, under a guard: a file of which there
   * is one for each left-over lock, so that who looked too late finds another lock in its place.
   * Returns who won; null when it is over and there is another lock.
   */
  async #takeOver(leftOver: Uint8Array): Promise<LockRecord | null> {
    const guards: string[] = [];
    for (;;) {
      const guard = this.#guard(leftOver, guards.length);
      const guardian = await this.#enter(guard);
      if (guardian === null) return null;
      if (guardian !== 'gone' && guardian !== this.own) return guardian;
      guards.push(guard);
      if (guardian === this.own) break;
    }
    try {
      const there = await this.files.readIfThere(this.file);
      if (there === null || !Buffer.from(leftOver).equals(there)) return null;
      await this.files.replace(this.file, this.#bytes);
      return this.own;
    } finally {
      for (const guard of guards) await this.#removeGuard(guard);
    }
  }

  async #removeGuard(guard: string): Promise<void> {
    try {
      await this.files.remove(guard);
    } catch (error) {
      // It is for a lock that will never be there again.
      if (!(error instanceof Failure)) throw error;
    }
  }

  /** The name is that of a left-over file, which a later fold removes. */
  #guard(leftOver: Uint8Array, number: number): string {
    const { dir, base } = path.parse(this.file);
    const name = `.${base}-${String(number)}.${digest(leftOver).slice(0, 12)}.tmp`;
    return path.join(dir, name);
  }

  /** Returns who has a guard: we, another one, one who is gone; null when it was just removed. */
  async #enter(guard: string): Promise<LockRecord | 'gone' | null> {
    if (await this.files.claim(guard, this.#bytes)) return this.own;
    const there = await this.files.readIfThere(guard);
    if (there === null) return null;
    const guardian = readRecord(there);
    if (guardian !== null) return (await this.#isHolding(guardian)) ? guardian : 'gone';
    return (await this.#stays(guard, there)) ? 'gone' : null;
  }

  /** What this process wrote and does not know of is left over from a step that failed. */
  async #isHolding(record: LockRecord): Promise<boolean> {
    const isOurs = record.pid === this.own.pid && isOfThisComputer(record, this.own);
    if (record.token === this.own.token || held.has(record.token)) return true;
    return !(isOurs && record.start === this.own.start) && (await mayRun(record, this.own));
  }

  /** Whether a file that is no record stays so: without links it has its bytes a moment later. */
  async #stays(file: string, bytes: Uint8Array): Promise<boolean> {
    const facts = await this.files.factsIfThere(file);
    if (facts && Date.now() - facts.modified > longAgo) return true;
    await pause(settled);
    const again = await this.files.readIfThere(file);
    return again !== null && Buffer.from(bytes).equals(again);
  }
}
