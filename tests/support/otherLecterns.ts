import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { PlainFailure } from '../../shared/ipc/failure';
import { buildForNode } from './buildForNode';

/** Starts other processes that open workspaces; they are gone when the running test has finished. */
export function otherLecterns() {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-lock-'));
    file = await buildForNode('tests/support/openingChild.ts', folder);
  }, 120_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return () => {
    const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
    const other = new OtherLectern(child);
    onTestFinished(() => other.kill());
    return other;
  };
}

/** One other process. */
export class OtherLectern {
  readonly #lines: AsyncIterator<string>;

  constructor(private readonly child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Returns why it can only read in the workspace; null when it can write. */
  async open(folder: string): Promise<PlainFailure | null> {
    return JSON.parse(await this.#ask(`open\t${folder}`)) as PlainFailure | null;
  }

  async close(): Promise<void> {
    await this.#ask('close');
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Stops it where it stands, as a computer does that sleeps. */
  suspend(): void {
    this.child.kill('SIGSTOP');
  }

  async #ask(line: string): Promise<string> {
    this.child.stdin.write(`${line}\n`);
    const answer = await this.#lines.next();
    if (answer.done === true) throw new RangeError(`It ended at ${line}.`);
    return answer.value;
  }
}
