import { expect } from 'vitest';
import { importerFor } from '../../electron/import';
import type { ImportResult, ImportWishes } from '../../electron/import/importer';
import { draftSchema } from '../../shared/clean/draft';
import { holdsEveryWord, importWith } from './importWith';

/** Imports bytes as a file of this name; a text stands for its UTF-8. */
export async function imported(
  source: string | Uint8Array,
  name: string,
  wishes: Partial<ImportWishes> = {},
): Promise<ImportResult> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const importer = importerFor(bytes.subarray(0, 4096), name);
  const result = await importWith(importer, bytes, wishes, name);
  expect(draftSchema.safeParse(result).success).toBe(true);
  expect(result.text).not.toContain('\r');
  expect(holdsEveryWord(result)).toBe(true);
  return result;
}

/** Returns the pieces with their kinds, as one reads them. */
export function piecesIn({ text, pieces }: ImportResult): [string | null, string][] {
  return pieces.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}
