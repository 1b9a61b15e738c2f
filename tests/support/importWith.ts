import {
  type Importer,
  type ImportResult,
  type ImportWishes,
  noWishes,
} from '../../electron/import/importer';
import { Failure, plainFailure, type PlainFailure } from '../../shared/ipc/failure';

/** A piece as a test wants to see it: its words, and what the source says of it. */
export type SeenPiece = readonly [kind: string | null, words: string, reason?: string];

export function importWith(
  importer: Importer,
  bytes: Uint8Array,
  wishes: Partial<ImportWishes> = {},
  name = `a.${importer.id}`,
): Promise<ImportResult> {
  return importer.read(bytes, name, { ...noWishes, ...wishes });
}

/** Returns the result, or the failure; anything else that is thrown is thrown on. */
export async function importOrFailure(
  importer: Importer,
  bytes: Uint8Array,
  wishes: Partial<ImportWishes> = {},
): Promise<ImportResult | PlainFailure> {
  try {
    return await importWith(importer, bytes, wishes);
  } catch (error) {
    if (error instanceof Failure) return plainFailure(error);
    throw error;
  }
}

/** Returns the failure; the test fails when the file is opened. */
export async function refusal(
  importer: Importer,
  bytes: Uint8Array,
  wishes: Partial<ImportWishes> = {},
): Promise<PlainFailure> {
  const outcome = await importOrFailure(importer, bytes, wishes);
  if ('text' in outcome) throw new Error(`It was opened: ${outcome.text.slice(0, 200)}`);
  return outcome;
}

export function seenPieces({ text, pieces }: ImportResult): SeenPiece[] {
  return pieces.map(({ kind, start, end, reason }) => {
    const words = text.slice(start, end);
    return reason === null ? [kind, words] : [kind, words, reason];
  });
}

/** Returns whether the pieces are in text order, and hold all that is not white space. */
export function holdsEveryWord({ text, pieces }: ImportResult): boolean {
  let at = 0;
  for (const { start, end } of pieces) {
    if (start < at || end <= start || /\S/.test(text.slice(at, start))) return false;
    at = end;
  }
  return !/\S/.test(text.slice(at));
}
