import path from 'node:path';
import { pieceLimit, requireFewPieces, TooManyPieces } from '../../shared/clean/pieceLimit';
import type { Proposal } from '../../shared/clean/proposal';
import { propose } from '../../shared/clean/propose';
import { fitting } from './fitting';
import { formats } from './formats';
import { type Importer, type ImportResult, type ImportWishes, noWishes } from './importer';
import { importerFor } from './index';
import { refused } from './refused';
import { requireSize } from './sizeLimit';

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

/** Reads a file in this very thread, which has to wait: see ReadingPool for files of others. */
export const readSource: Read = async (bytes, name, wishes = {}) => {
  requireSize(bytes.length, name);
  const importer = importerFor(bytes.subarray(0, headLength), name);
  const result = await draftOf(importer, bytes, name, { ...noWishes, ...wishes });
  const { encoding, warnings, ...draft } = result;
  return {
    ...fitting(propose(draft)),
    // A half of a character cannot be stored; what stands in its place is as long.
    text: draft.text.toWellFormed(),
    importer: importer.id,
    encoding,
    warnings: [...misnamed(importer, name), ...warnings],
  };
};

/** What is in a file decides, not its name; somebody who reads the name shall know. */
function misnamed({ id, label }: Importer, name: string): string[] {
  const extension = path.extname(name).toLowerCase();
  const named = Object.values(formats).find(({ extensions }) => extensions.includes(extension));
  if (!named || named.id === id) return [];
  return [`Its name says “${named.label}”. It was read as what it is: ${label}.`];
}

async function draftOf(
  importer: Importer,
  bytes: Uint8Array,
  name: string,
  wishes: ImportWishes,
): Promise<ImportResult> {
  try {
    const result = await importer.read(bytes, name, wishes);
    requireFewPieces(result.pieces.length);
    return result;
  } catch (error) {
    if (!(error instanceof TooManyPieces)) throw error;
    const most = pieceLimit.toLocaleString('en');
    const todo = 'Split it into parts, then import those.';
    throw refused(name, `it has more than ${most} paragraphs or lines`, todo);
  }
}
