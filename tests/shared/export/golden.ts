import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares a text with a file of this repository, byte by byte. With UPDATE_GOLDEN=1 in the
 * environment the file is written instead: read the difference before you keep it.
 */
export function expectGolden(pathFromRoot: string, actual: string): void {
  const path = fileURLToPath(new URL(`../../../${pathFromRoot}`, import.meta.url));
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  const golden = readFileSync(path);
  expect(actual).toBe(golden.toString('utf8'));
  expect(Buffer.from(actual).equals(golden)).toBe(true);
}
