import { TextDecoder } from 'node:util';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { changeSchema } from '../../shared/model/change';
import { momentSchema } from '../../shared/model/ids';
import { stampSchema } from './stamp';

export const journalFormat = 'lectern-journal';
export const journalVersion = 3;

/** The first line of a journal: who writes it, and where the writer's earlier ones end. */
export const journalHeadSchema = z.object({
  format: z.literal(journalFormat),
  formatVersion: z.int(),
  writer: z.string(),
  host: z.string(),
  pid: z.int(),
  /** What an earlier journal holds beyond this byte was never confirmed and does not count. */
  ends: z.record(z.string(), z.int().min(0)),
});
export type JournalHead = z.infer<typeof journalHeadSchema>;

/** One line: everything that one command changed, in all documents. It is there whole or not. */
export const transactionSchema = z.object({
  /** Counts the lines of a journal from 1, so that a gap shows. */
  s: z.int().min(1),
  /** The stamp of the first change; each further one counts one up. */
  st: stampSchema,
  at: momentSchema,
  label: z.string(),
  /** The stamp of the command that it takes back, or does again; neither: a command of its own. */
  undoes: stampSchema.exactOptional(),
  redoes: stampSchema.exactOptional(),
  changes: z.array(changeSchema).min(1),
  /** For each change, where the record that it adds stands among its kind. */
  places: z.array(z.number().nullable()),
});
export type Transaction = z.infer<typeof transactionSchema>;

/** Returns a line of a journal: the CRC-32 of the JSON in eight hexadecimal digits, and the JSON. */
export function journalLine(value: JournalHead | Transaction): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')]);
}

/** Returns what a line holds, without its end; undefined when it does not match its checksum. */
export function parseJournalLine(line: Uint8Array): unknown {
  const crc = Buffer.from(line.subarray(0, 9)).toString('latin1');
  const json = line.subarray(9);
  if (crc !== `${checksum(json)} `) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json));
  } catch {
    // The caller treats both as one: a line that cannot be trusted.
    return undefined;
  }
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
