import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Failure } from '../../shared/ipc/failure';
import { errorCode } from './fileFailure';
import { Files } from './files';

/** Whether a process of this number is there; one that was killed and only waits for its parent is too. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** What the system says of a process: `ended` when it runs no more although its number is taken. */
export interface ProcessFacts {
  readonly ended: boolean;
  /** When it started, in the system's own words: two processes of one number differ in it. */
  readonly start: string | null;
}

const unknown: ProcessFacts = { ended: false, start: null };

/** Returns what is known of a process of this computer. */
export async function processFacts(pid: number): Promise<ProcessFacts> {
  if (process.platform === 'darwin') return { ended: false, start: await startOnMac(pid) };
  const stat = await systemText(`/proc/${String(pid)}/stat`);
  if (stat === null) return unknown;
  // The name of the program, in parentheses, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { ended: /^[ZX]/.test(fields[0] ?? ''), start: fields[19] ?? null };
}

/** Returns the name of the run of this computer from its last start on; null when it has none. */
export function bootId(): Promise<string | null> {
  return systemText('/proc/sys/kernel/random/boot_id');
}

/** Returns a name for this computer that no other one has; null when the system has none. */
export async function machineId(): Promise<string | null> {
  const id = await systemText('/etc/machine-id');
  // The id itself is not to be told to anybody.
  return id && createHash('sha256').update(`lectern ${id}`).digest('hex').slice(0, 16);
}

/** Not through the workspace's files: what they stand for may be another disk than the system's. */
async function systemText(file: string): Promise<string | null> {
  try {
    const bytes = await new Files().read(file);
    const text = new TextDecoder().decode(bytes).trim();
    return text === '' ? null : text;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function startOnMac(pid: number): Promise<string | null> {
  // A computer that travels must not change what it says of a process.
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((resolve) => {
    execFile('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], { env }, (error, out) => {
      resolve(error || out.trim() === '' ? null : out.trim());
    });
  });
}
