import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importers } from '../../../electron/import';
import { formats } from '../../../electron/import/formats';
import { isPage } from '../../../electron/import/html/isPage';
import { builtCommandLine } from '../../support/commandLine';
import { bytesOf } from '../../support/testDesk';

const lectern = builtCommandLine();

test('The importers are asked in the order of the formats, and what any file could be comes last', () => {
  expect(importers.map(({ id }) => id)).toEqual(Object.values(formats).map(({ id }) => id));
  expect(Object.keys(formats)).toEqual(Object.values(formats).map(({ id }) => id));
  expect(importers.at(-1)?.id).toBe('text');
});

test('Only the threads that read files carry the readers', () => {
  const program = lectern.file();
  const worker = path.join(path.dirname(program), 'importWorker.mjs');
  const packagesIn = (file: string) =>
    new Set(
      [...fs.readFileSync(file, 'utf8').matchAll(/^\/\/.*node_modules\/([\w@.-]+)/gm)].map(
        ([, name]) => name,
      ),
    );
  const readers = [
    'pdfjs-dist',
    'linkedom',
    'iconv-lite',
    'yauzl',
    'markdown-it',
    'postal-mime',
    'saxes',
  ];
  expect([...packagesIn(worker)]).toEqual(expect.arrayContaining(readers));
  expect(readers.filter((name) => packagesIn(program).has(name))).toEqual([]);
});

test('A page is known by its first tag, however many remarks stand before it', () => {
  const remarks = '<!---->'.repeat(500);
  const started = performance.now();
  expect(isPage(bytesOf(`${remarks}<html>`), 'a')).toBe(true);
  expect(isPage(bytesOf(`${remarks}words`), 'a')).toBe(false);
  expect(performance.now() - started).toBeLessThan(100);
});
