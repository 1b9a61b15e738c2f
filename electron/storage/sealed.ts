import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../shared/ipc/failure';
import { migrate } from './migrations';

/** What kind of record a file holds: its name in the file, the version written, and its shape. */
export interface DocumentFormat<T> {
  readonly format: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
}

/** What a file holds, in the shape of today. */
export interface Unsealed<T> {
  readonly data: T;
  readonly seal: string;
  /** The version that the file has on the disk. */
  readonly version: number;
}

/** A file's bytes with the seal that they carry. */
export interface Sealed {
  readonly bytes: Uint8Array;
  readonly seal: string;
}

/**
 * A sealed file is plain JSON whose first line is `{"$crc":"1a2b3c4d",`: the CRC-32 of every byte
 * after that line. A file that was cut, filled with NULs or edited by hand does not match it.
 */
const headerLength = 20;
const header = /^\{"\$crc":"([0-9a-f]{8})",\n$/;

/** Returns the file of a record. Throws ZodError when the record could not be read back. */
export function seal<T>(format: DocumentFormat<T>, data: T): Sealed {
  return sealedOf([Buffer.from(bodyOf(format, data))]);
}

/** Returns the same file as `seal`, made in slices: whoever waits gets a turn between two of them. */
export async function sealInSlices<T extends { readonly records: readonly unknown[] }>(
  format: DocumentFormat<T>,
  data: T,
): Promise<Sealed> {
  const { records } = data;
  const none = bodyOf(format, { ...data, records: [] });
  const before = none.slice(0, -']\n}\n'.length);
  const pieces = [Buffer.from(before)];
  for (let at = 0; at < records.length; at += sliceLength) {
    await setImmediate();
    const body = bodyOf(format, { ...data, records: records.slice(at, at + sliceLength) });
    const slice = body.slice(before.length, -'\n ]\n}\n'.length);
    pieces.push(Buffer.from(at === 0 ? slice : `,${slice}`));
  }
  pieces.push(Buffer.from(records.length === 0 ? ']\n}\n' : '\n ]\n}\n'));
  return sealedOf(pieces);
}

/** Few enough to take a millisecond or two. */
const sliceLength = 100;

/** Returns what comes after the seal. */
function bodyOf<T>({ format, version, schema }: DocumentFormat<T>, data: T): string {
  const fields = z.looseObject({}).parse(schema.parse(data));
  const record = { format, formatVersion: version, ...fields };
  return `${JSON.stringify(record, null, 1).slice('{\n'.length)}\n`;
}

function sealedOf(pieces: readonly Uint8Array[]): Sealed {
  const crc = hexadecimal(pieces.reduce((sum, piece) => crc32(piece, sum), 0));
  return { bytes: Buffer.concat([Buffer.from(`{"$crc":"${crc}",\n`), ...pieces]), seal: crc };
}

/** Returns the seal of a file; null when it has none or does not match it. */
export function sealOf(bytes: Uint8Array): string | null {
  const written = header.exec(Buffer.from(bytes.subarray(0, headerLength)).toString('latin1'))?.[1];
  return written !== undefined && written === checksum(bytes.subarray(headerLength))
    ? written
    : null;
}

/**
 * Returns the record of a file, brought up to date when an older version wrote it; throws a Failure
 * `damaged` or `tooNew` that names the file.
 */
export function unseal<T>(
  { format, version, schema }: DocumentFormat<T>,
  bytes: Uint8Array,
  file: string,
): Unsealed<T> {
  const written = sealOf(bytes);
  const record = parsedOrNull(bytes);
  const label = labelSchema.safeParse(record).data;
  // A newer version may seal its files differently, so its word on the version comes first.
  if (label?.format === format && label.formatVersion > version) {
    throw tooNew(file, label.formatVersion);
  }
  if (written === null) throw damaged(file, 'The contents do not match the checksum.');
  if (label?.format !== format) throw damaged(file, `This is no ${format}.`);
  const migrated = migrate(format, label.formatVersion, version, record);
  if ('problem' in migrated) throw damaged(file, migrated.problem);
  const { data, error } = schema.safeParse(migrated.record);
  if (error) throw damaged(file, z.prettifyError(error));
  return { data, seal: written, version: label.formatVersion };
}

/** Whether a newer version of the program wrote this file. */
export function isTooNew({ format, version }: DocumentFormat<unknown>, bytes: Uint8Array): boolean {
  const label = labelSchema.safeParse(parsedOrNull(bytes)).data;
  return label?.format === format && label.formatVersion > version;
}

const labelSchema = z.object({ format: z.string(), formatVersion: z.int() });

function parsedOrNull(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return JSON.parse(text);
  } catch {
    // The caller tells damage by the seal and the shape; null has neither.
    return null;
  }
}

function checksum(bytes: Uint8Array): string {
  return hexadecimal(crc32(bytes));
}

function hexadecimal(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}

/** Returns the Failure for a file whose contents cannot be trusted. */
export function damaged(file: string, detail: string): Failure {
  return new Failure(
    'damaged',
    `“${file}” is damaged, so it was not opened. The file is kept as it is, and nothing was changed. Put a copy from a backup in its place, then open the workspace again.`,
    detail,
  );
}

/** Returns the Failure for a file that only a newer version understands. */
export function tooNew(file: string, version: number): Failure {
  return new Failure(
    'tooNew',
    `“${file}” was saved by a newer version of Lectern, so it was not opened. The file is kept as it is, and nothing was changed. Open it with a newer version of Lectern.`,
    `format version ${version}`,
  );
}
