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
  // Words of the libraries themselves, which stay when they are built.
  const readers = [
    'PasswordException',
    'parseHTML',
    'Encoding not recognized',
    'central directory record signature not found',
    'MarkdownIt',
    'PostalMime',
    'SaxesParser',
  ];
  const readersIn = (file: string) => {
    const built = fs.readFileSync(file, 'utf8');
    return readers.filter((words) => built.includes(words));
  };
  expect(readersIn(worker)).toEqual(readers);
  expect(readersIn(program)).toEqual([]);
});

test('A page is known by its first tag, however many remarks stand before it', () => {
  const remarks = '<!---->'.repeat(500);
  expect(isPage(bytesOf(`${remarks}<html>`), 'a')).toBe(true);
  expect(isPage(bytesOf(`${remarks}words`), 'a')).toBe(false);
});
