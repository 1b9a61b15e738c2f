import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { Failure } from '../../shared/ipc/failure';
import { errorCode } from './fileFailure';
import type { Files } from './files';

/** The clock and the pauses of a lock; tests have their own. */
export interface LockTimes {
  /** Milliseconds on the clock of the file system. */
  now(): number;
  /** Resolves a moment later; not always after the same time, so that those who wait spread out. */
  pause(): Promise<void>;
}

const realTimes: LockTimes = {
  now: () => Date.now(),
  pause: () => pauseFor(5 + Math.random() * 20),
};

/** A save takes far less; a process that holds a lock longer hangs, or only has the number of one that was killed. */
const staleAfter = 10_000;
/** Longer than a lock can be in the way. */
const patience = 12_000;

const lockName = /^\.lectern-(\d+)-([0-9a-f]{12})-\d+\.lock$/;

/**
 * Lets one process of this computer at a time save in a workspace. Each makes an empty file that
 * carries its process id and is never named like another, and goes on only when it then sees no
 * other: of two at the same time, the later sees the earlier. As no name is used twice, a file that
 * a killed process left behind can be removed by anyone at any time.
 */
export class WorkspaceLock {
  readonly #owner = randomBytes(6).toString('hex');
  #count = 0;

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly times: LockTimes = realTimes,
  ) {}

  /** Runs `work` while no other process saves; throws a Failure `locked` when that does not end. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    // Where the folder is gone, each write says so itself, by the name of what could not be saved.
    const held = (await this.files.list(this.folder)) === null ? null : await this.#acquire();
    try {
      return await work();
    } finally {
      if (held !== null) await this.files.drop(this.#path(held));
    }
  }

  async #acquire(): Promise<string> {
    const deadline = this.times.now() + patience;
    while (this.times.now() < deadline) {
      // Looking before making keeps those who wait out of each other's way.
      if (await this.#isFree(null)) {
        const name = `.lectern-${process.pid}-${this.#owner}-${++this.#count}.lock`;
        await this.files.makeEmpty(this.#path(name));
        if (await this.#isFreeBeside(name)) return name;
        await this.files.drop(this.#path(name));
      }
      await this.times.pause();
    }
    throw new Failure(
      'locked',
      `Not saved: another Lectern is saving in “${this.folder}” and does not come to an end. Nothing was written. Wait a moment, or close the other Lectern, then try again.`,
    );
  }

  async #isFreeBeside(own: string): Promise<boolean> {
    try {
      return await this.#isFree(own);
    } catch (error) {
      await this.files.drop(this.#path(own));
      throw error;
    }
  }

  /** Whether nobody else is saving; removes what is only left over. */
  async #isFree(own: string | null): Promise<boolean> {
    for (const name of (await this.files.list(this.folder)) ?? []) {
      const [, pid, owner] = lockName.exec(name) ?? [];
      if (pid === undefined || name === own) continue;
      // One of our own, besides the one that is held, is there because it could not be removed.
      const leftOver = owner === this.#owner || (await this.#isStale(name, Number(pid)));
      if (!leftOver) return false;
      await this.files.drop(this.#path(name));
    }
    return true;
  }

  async #isStale(name: string, pid: number): Promise<boolean> {
    if (!isRunning(pid)) return true;
    const facts = await this.files.factsIfThere(this.#path(name));
    return facts === null || Math.abs(this.times.now() - facts.modified) > staleAfter;
  }

  #path(name: string): string {
    return path.join(this.folder, name);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another account may not be asked, but it is there.
    return errorCode(error) === 'EPERM';
  }
}
