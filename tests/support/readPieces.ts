import { type Importer, type ImportResult, noWishes } from '../../electron/import/importer';
import type { BlockKind } from '../../shared/model/block';

/** What an importer made of a file, with the words of each piece. */
export interface ReadPieces extends ImportResult {
  readonly said: readonly (readonly [BlockKind | null, string])[];
}

/** Reads a file; the pieces must hold all of the text that is not white space. */
export async function readPieces(importer: Importer, bytes: Uint8Array): Promise<ReadPieces> {
  const result = await importer.read(bytes, 'debate.file', noWishes);
  const { text, pieces } = result;
  const said = pieces.map(({ start, end, kind }) => [kind, text.slice(start, end)] as const);
  const kept = said.map(([, words]) => words).join('');
  if (kept.replace(/\s/g, '') !== text.replace(/\s/g, '')) throw new RangeError('Words are lost.');
  return { ...result, said };
}
