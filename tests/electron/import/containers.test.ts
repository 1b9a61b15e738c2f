import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importPaths } from '../../../electron/import/importPaths';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { asDocx, asEpub, asOdt, randomDocument } from '../../support/randomDocument';
import { builtPool } from '../../support/importWorker';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';

const pool = builtPool();

test('Documents and books become readings that the check of the workspace finds whole', async () => {
  const folder = temporaryFolder();
  const desk = await createDesk(path.join(folder, 'ws'));
  const blocks = randomDocument(3);
  const files = { 'a.docx': asDocx(blocks), 'b.odt': asOdt(blocks), 'c.epub': asEpub(blocks) };
  for (const [name, bytes] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  const imported = await importPaths(
    desk,
    Object.keys(files).map((name) => path.join(folder, name)),
    { read: pool().read },
  );
  expect(imported.files.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
  const readings = Object.values(desk.store().workspace.readings);
  expect(readings.map(({ origin }) => origin.importer).sort()).toEqual(['docx', 'epub', 'odt']);
  expect((await checkWorkspace(path.join(folder, 'ws'))).problems).toEqual([]);
});
