import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { accountName } from '../folders';
import { bootId, machineId, processFacts, runs } from './processes';

// One that a newer version wrote is still somebody's: only what tells whose must be there.
const recordSchema = z.object({
  /** The name of the computer. */
  host: z.string().min(1),
  /** Tells computers of one name apart. */
  machine: z.string().nullable().catch(null),
  pid: z.int().positive(),
  /** When the process started, since numbers of processes are given again. */
  start: z.string().nullable().catch(null),
  /** The run of the computer. */
  boot: z.string().nullable().catch(null),
  /** Nobody else ever has it. */
  token: z.string().min(1),
  app: z.string().catch(''),
  /** Whose account it is. */
  person: z.string().nullable().catch(null),
  /** When the lock was taken, ISO 8601 in UTC. */
  at: z.string().catch(''),
});

/** Who has a workspace open, as their lock says it. */
export type LockRecord = z.infer<typeof recordSchema>;

/** Returns the record of a lock that this process takes now. */
export async function ownRecord(): Promise<LockRecord> {
  const { start } = await processFacts(process.pid);
  return {
    host: hostname(),
    machine: await machineId(),
    pid: process.pid,
    start,
    boot: await bootId(),
    token: randomBytes(12).toString('hex'),
    app: `Lectern ${__APP_VERSION__}`,
    person: await accountName(),
    at: new Date().toISOString(),
  };
}

/** Returns a record as the bytes of its file. */
export function recordBytes(record: LockRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record, null, 1)}\n`);
}

/** Returns what a file says; null when it is no record. */
export function readRecord(bytes: Uint8Array): LockRecord | null {
  try {
    return recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Empty, cut off, or somebody else's.
    return null;
  }
}

/** Whether a lock is one of this computer, of which it can be known whether its holder runs. */
export function isOfThisComputer(record: LockRecord, own: LockRecord): boolean {
  if (record.boot !== null && record.boot === own.boot) return true;
  if (record.machine !== null && own.machine !== null) return record.machine === own.machine;
  return record.host === own.host;
}

/** Whether the process that wrote a record may still run; that of another computer always may. */
export async function mayRun(record: LockRecord, own: LockRecord): Promise<boolean> {
  if (!isOfThisComputer(record, own)) return true;
  if (record.boot !== null && own.boot !== null && record.boot !== own.boot) return false;
  if (!runs(record.pid)) return false;
  const { ended, start } = await processFacts(record.pid);
  return !ended && (record.start === null || start === null || record.start === start);
}
