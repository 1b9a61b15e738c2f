import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planted, plantedFaults } from '../../scripts/lib/plantedFaults.mjs';

/* Whether each of them turns its test red is tried by `npm run test:planted`. */

const read = (file: string) => fs.readFileSync(file, 'utf8');

test('Every fault of the list can still be planted', () => {
  const rotten = plantedFaults.filter((fault) => planted(read(fault.file), fault) === null);
  expect(rotten.map(({ name }) => name)).toEqual([]);
});

test('Every fault of the list names a test that there is', () => {
  const missing = plantedFaults.filter(({ test: file, title }) => !read(file).includes(title));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('Every test that breaks the disk has a fault that turns it red', () => {
  const tests = fs.readdirSync('tests/faults').filter((name) => name.endsWith('.test.ts'));
  const seen = new Set(plantedFaults.map(({ test: file }) => path.basename(file)));
  expect(tests.filter((name) => !seen.has(name))).toEqual(['planted.test.ts']);
});
