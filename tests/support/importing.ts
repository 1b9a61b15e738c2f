import { expect } from 'vitest';
import { importerFor } from '../../electron/import';
import type { ImportResult, ImportWishes } from '../../electron/import/importer';
import { draftSchema } from '../../shared/clean/draft';

const noWishes: ImportWishes = { encoding: null, password: null, progress: () => undefined };

/** Imports bytes as a file of this name; a text stands for its UTF-8. */
export async function imported(
  source: string | Uint8Array,
  name: string,
  wishes: Partial<ImportWishes> = {},
): Promise<ImportResult> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const importer = importerFor(bytes.subarray(0, 4096), name);
  const result = await importer.read(bytes, name, { ...noWishes, ...wishes });
  expect(draftSchema.safeParse(result).success).toBe(true);
  requirePieces(result);
  return result;
}

/** Returns the pieces with their kinds, as one reads them. */
export function piecesIn({ text, pieces }: ImportResult): [string | null, string][] {
  return pieces.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

/** Every character that is not white space is in exactly one piece, in order. */
function requirePieces({ text, pieces }: ImportResult): void {
  expect(text).not.toContain('\r');
  const edges = pieces.flatMap(({ start, end }) => [start, end]);
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
  expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
}
