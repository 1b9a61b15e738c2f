import { z } from 'zod';
import {
  type JournalHead,
  journalFormat,
  journalHeadSchema,
  journalVersion,
  parseJournalLine,
  type Transaction,
  transactionSchema,
} from './journalLine';
import { migrate } from './migrations';
import { tooNew } from './sealed';

/** A transaction with the byte after it. */
export interface JournalEntry {
  readonly end: number;
  readonly transaction: Transaction;
}

/** Bytes of a journal that cannot be trusted: from `start` up to `end`, the n-th line from 1. */
export interface DamagedPart {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** What a journal holds. */
export interface JournalText {
  /** Null when the first line is damaged or not there yet. */
  readonly head: JournalHead | null;
  readonly entries: readonly JournalEntry[];
  readonly damaged: readonly DamagedPart[];
  /** How many transactions are missing without a trace of them in the file. */
  readonly missing: number;
  /** The byte after the last line that counts; what follows was never confirmed. */
  readonly end: number;
}

/**
 * Reads a journal line by line: a damaged line costs itself only. The tail that a crash leaves, a
 * line without its end or with the NULs of blocks that never reached the disk, is no damage.
 * Throws a Failure `tooNew` when a newer version wrote it.
 */
export function readJournalText(bytes: Uint8Array, file: string): JournalText {
  let head: JournalHead | null = null;
  const entries: JournalEntry[] = [];
  const damaged: DamagedPart[] = [];
  let [start, line, end] = [0, 0, 0];
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const after = newline === -1 ? bytes.length : newline + 1;
    const content = bytes.subarray(start, newline === -1 ? after : newline);
    // A line that is whole counts, also when a damaged byte stands where its end should be.
    const value =
      parseJournalLine(content) ??
      (newline === -1 ? parseJournalLine(content.subarray(0, -1)) : undefined);
    line += 1;
    if (line === 1) head = headOf(value, content, file);
    const transaction = transactionOf(value, head);
    if (transaction) entries.push({ end: after, transaction });
    const good = transaction !== undefined || (line === 1 && head !== null);
    if (good) end = after;
    else if (after < bytes.length || (newline !== -1 && !neverReachedTheDisk(content, start))) {
      damaged.push({ start, end: after, line });
      end = after;
    }
    start = after;
  }
  return { head, entries, damaged, missing: missingOf(entries, damaged), end };
}

/** The smallest part of a file that a disk writes. */
const sector = 512;

/**
 * Whether the NULs of a line are sectors that a power cut kept from the disk: they begin with the
 * line or with a sector, and end with the line or with a sector. Other NULs are damage.
 */
function neverReachedTheDisk(content: Uint8Array, start: number): boolean {
  const runs = [...Buffer.from(content).toString('latin1').matchAll(/\0+/g)];
  return (
    runs.length > 0 &&
    runs.every(({ index, 0: run }) => {
      const end = index + run.length;
      const begins = index === 0 || (start + index) % sector === 0;
      return begins && (end === content.length || (start + end) % sector === 0);
    })
  );
}

const labelSchema = z.object({ format: z.literal(journalFormat), formatVersion: z.int() });

function headOf(value: unknown, content: Uint8Array, file: string): JournalHead | null {
  // A newer version may seal its lines differently, so its word on the version comes first.
  const label = labelSchema.safeParse(value ?? looselyParsed(content)).data;
  if (label && label.formatVersion > journalVersion) throw tooNew(file, label.formatVersion);
  return journalHeadSchema.safeParse(value).data ?? null;
}

function looselyParsed(content: Uint8Array): unknown {
  const text = Buffer.from(content.subarray(0, 4096)).toString();
  try {
    return JSON.parse(text.slice(text.indexOf('{')));
  } catch {
    // No label at all: the caller sees that by the shape.
    return null;
  }
}

/**
 * Returns the transaction of a line, in the shape of today. When the first line is damaged nobody
 * knows the version: the steps are run from the first one, and leave alone what is newer.
 */
function transactionOf(value: unknown, head: JournalHead | null): Transaction | undefined {
  const migrated = migrate(journalFormat, head?.formatVersion ?? 1, journalVersion, value);
  return 'record' in migrated ? transactionSchema.safeParse(migrated.record).data : undefined;
}

function missingOf(entries: readonly JournalEntry[], damaged: readonly DamagedPart[]): number {
  const numbers = new Set(entries.map(({ transaction }) => transaction.s));
  const highest = Math.max(0, ...numbers);
  const traces = damaged.filter(({ line }) => line > 1).length;
  return Math.max(0, highest - numbers.size - traces);
}
