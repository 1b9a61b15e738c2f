import { Failure } from '../../shared/ipc/failure';
import type { Proposal } from '../../shared/clean/proposal';
import { propose } from '../../shared/clean/propose';
import { fitting } from './fitting';
import type { ImportWishes } from './importer';
import { importerFor } from './index';

/** Longest file, in bytes, that Lectern opens. */
export const sizeLimit = 20 * 1024 * 1024;

/** Bytes that an importer may look at to know its format. */
const headLength = 4096;

/** What became of a file's bytes, and which importer read them. */
export interface ReadSource extends Proposal {
  readonly text: string;
  readonly importer: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Reads the bytes of one file; throws a Failure that names it when that cannot be done. */
export type Read = (
  bytes: Uint8Array,
  name: string,
  wishes?: Partial<ImportWishes>,
  signal?: AbortSignal,
) => Promise<ReadSource>;

/** What importers are told when nobody wishes anything. */
export const noWishes: ImportWishes = { encoding: null, password: null, progress: () => {} };

/** Reads a file in this very thread, which has to wait: see ReadingPool for files of others. */
export const readSource: Read = async (bytes, name, wishes = {}) => {
  requireSize(bytes.length, name);
  const importer = importerFor(bytes.subarray(0, headLength), name);
  const result = await importer.read(bytes, name, { ...noWishes, ...wishes });
  const { encoding, warnings, ...draft } = result;
  return {
    ...fitting(propose(draft)),
    // A half of a character cannot be stored; what stands in its place is as long.
    text: draft.text.toWellFormed(),
    importer: importer.id,
    encoding,
    warnings,
  };
};

/** Throws a Failure that names the file when it is too large. */
export function requireSize(bytes: number, name: string): void {
  if (bytes <= sizeLimit) return;
  throw new Failure(
    'refused',
    `“${name}” is ${megabytes(bytes)}. Lectern opens texts of up to ${megabytes(sizeLimit)}. The file was not changed. Split it into parts, then import those.`,
  );
}

/** Rounded up, so that a file is never said to be as long as is allowed and refused all the same. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}
