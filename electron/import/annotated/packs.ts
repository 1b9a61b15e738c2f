import { bundleLimit } from '../../../shared/export/bundleFile';
import { Failure } from '../../../shared/ipc/failure';
import { openZip, type ZipLimits, zipLimits } from '../zip';
import type { Pack } from './importer';
import { isZip } from './isZip';

const mebibyte = 1024 * 1024;

/** Projects hold more parts than documents do; what is read of them is counted all the same. */
const packLimits: ZipLimits = {
  ...zipLimits,
  entries: 20_000,
  entryBytes: 200 * mebibyte,
  readBytes: 200 * mebibyte,
  totalBytes: bundleLimit,
};

/**
 * Returns the most bytes of all parts that are read of an archive: texts become some four times
 * larger when they are unpacked, so that only a bomb makes much of little.
 */
function readLimit({ length }: Uint8Array): number {
  return Math.min(Math.max(128 * mebibyte, 16 * length), packLimits.totalBytes);
}

/** Pictures, sound and films are no readings: their bytes are not needed to say so. */
const media =
  /\.(?:jpe?g|png|gif|bmp|tiff?|svg|webp|heic|mp3|m4a|wav|ogg|wma|flac|mp4|m4v|mov|avi|wmv|mkv|webm)$/i;

/** Returns the pack that one file is: the parts of an archive, else the file by its own name. */
export async function packOf(name: string, bytes: Uint8Array): Promise<Pack> {
  if (!isZip(bytes)) return { name, files: new Map([[name, bytes]]) };
  const archive = await openZip(bytes, name, packLimits);
  const files = new Map<string, Uint8Array>();
  const most = readLimit(bytes);
  let total = 0;
  for (const part of archive.names) {
    const isMedia = media.test(part);
    const content = isMedia ? new Uint8Array() : await archive.read(part);
    total += content.length;
    if (total > most) throw tooMuch(name, most);
    files.set(part, content);
  }
  return { name, files };
}

function tooMuch(name: string, most: number): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: what it holds has more than ${String(Math.floor(most / mebibyte))} MB, unpacked. The file was not changed. Save a part of the project in the program that made it, then import that.`,
  );
}
