import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure } from '../../shared/ipc/failure';
import { refused, shown } from './refused';
import { type ArchivePart, checkedParts } from './zipParts';

/** What an archive may cost. Sizes are counted while inflating: what an archive says is not believed. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  /** Most bytes of a part that is read: its letters take twice as many, and what is made of them more. */
  readonly readBytes: number;
  readonly totalBytes: number;
  /** Most bytes that one packed byte may become, once a part is longer than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const mebibyte = 1024 * 1024;

export const zipLimits: ZipLimits = {
  entries: 2000,
  entryBytes: 100 * mebibyte,
  readBytes: 32 * mebibyte,
  totalBytes: 500 * mebibyte,
  ratio: 200,
  ratioFrom: mebibyte,
};

/** The files in a ZIP. An archive in the archive is a file like any other: nobody looks into it. */
export interface Archive {
  /** In the order of the archive's directory, without folders. */
  readonly names: readonly string[];
  has(part: string): boolean;
  /** Returns the bytes of a part; throws a Failure when they are damaged or too many. */
  read(part: string): Promise<Uint8Array>;
}

/**
 * Opens a ZIP in memory. Every name, size and place in it is checked before anything is inflated;
 * a part is inflated when it is asked for. Throws a Failure that names the file.
 */
export async function openZip(
  bytes: Uint8Array,
  name: string,
  limits: ZipLimits = zipLimits,
): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Names are decoded and checked here, so that a refusal can say which one is wrong, and why.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > limits.entries) throw tooMuch(name, `more than ${limits.entries} parts`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return archiveOf(zip, await checkedParts(zip, entries, name), name, limits);
  } catch (error) {
    throw asFailure(error, name);
  }
}

function archiveOf(
  zip: ZipFile,
  parts: ReadonlyMap<string, ArchivePart>,
  name: string,
  limits: ZipLimits,
): Archive {
  requireSizes([...parts.values()], name, limits);
  const budget = { left: limits.totalBytes };
  return {
    names: [...parts.keys()],
    has: (part) => parts.has(part),
    read: async (part) => {
      const found = parts.get(part);
      if (!found) throw missingPart(name, part);
      try {
        return await inflate(zip, found, name, limits, budget);
      } catch (error) {
        throw asFailure(error, name);
      }
    },
  };
}

/** An archive that says itself that it is too large is refused at once. */
function requireSizes(parts: readonly ArchivePart[], name: string, limits: ZipLimits): void {
  let total = 0;
  for (const { entry } of parts) {
    requireSize(entry, entry.uncompressedSize, name, limits);
    total += entry.uncompressedSize;
  }
  if (total > limits.totalBytes)
    throw tooMuch(name, `more than ${inMegabytes(limits.totalBytes)}, unpacked`);
}

function requireSize(entry: Entry, size: number, name: string, limits: ZipLimits): void {
  const most = Math.max(limits.ratioFrom, entry.compressedSize * limits.ratio);
  if (size > Math.min(limits.entryBytes, most)) {
    throw tooMuch(name, 'a part that becomes far larger when it is unpacked');
  }
}

async function inflate(
  zip: ZipFile,
  { entry, part }: ArchivePart,
  name: string,
  limits: ZipLimits,
  budget: { left: number },
): Promise<Uint8Array> {
  if (!entry.canDecodeFileData()) throw unknownPacking(name, part);
  const chunks: Buffer[] = [];
  let [size, sum] = [0, 0];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    budget.left -= chunk.length;
    requireSize(entry, size, name, limits);
    if (size > limits.readBytes)
      throw tooMuch(name, `a text of more than ${inMegabytes(limits.readBytes)}, unpacked`);
    if (budget.left < 0)
      throw tooMuch(name, `more than ${inMegabytes(limits.totalBytes)}, unpacked`);
    sum = crc32(chunk, sum);
    chunks.push(chunk);
  }
  // yauzl checks sizes, but not the sum.
  if (sum !== entry.crc32) throw new Error(`wrong checksum in ${part}`);
  return Buffer.concat(chunks, size);
}

function asFailure(error: unknown, name: string): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const todo = 'Open it in the program that made it and save it again, then import that.';
  return refused(name, 'it is damaged or was cut off', todo, detail);
}

function inMegabytes(bytes: number): string {
  return `${String(Math.floor(bytes / mebibyte))} MB`;
}

function tooMuch(name: string, what: string): Failure {
  const todo = 'If you trust it, save its words as a text file (.txt), then import that.';
  return refused(name, `it holds ${what}`, todo);
}

function missingPart(name: string, part: string): Failure {
  const todo = 'Open it in the program that made it and save it again, then import that.';
  return refused(name, `its part ${shown(part)} is missing`, todo);
}

function unknownPacking(name: string, part: string): Failure {
  const todo = 'Open it in the program that made it and save it again, then import that.';
  return refused(name, `its part ${shown(part)} is packed in a way that Lectern cannot read`, todo);
}
