import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnnotated } from '../../../electron/import/annotated/readAnnotated';
import { addSources, importSources } from '../../../electron/import/importSources';
import { readSources } from '../../../electron/import/readSources';
import { type Read, readSource } from '../../../electron/import/readSource';
import { sourceOf } from '../../../electron/import/source';
import { json } from '../../../shared/export/json';
import { contentsOf } from '../../support/faultyFiles';
import { builtPool } from '../../support/importWorker';
import { article, bytesOf } from '../../support/testDesk';
import { importSession } from '../../support/importSession';
import { sampleBundle } from '../../support/sampleBundle';

const pool = builtPool('tests/support/hostileWorker.ts');

describe('an import that is cancelled', () => {
  it('leaves nothing, also in the middle of a thousand files that are read', async () => {
    const { folder, desk, told, one, add, reaches } = await importSession(pool().read);
    const before = contentsOf(folder);
    const state = desk.store().workspace;
    const names = Array.from({ length: 1000 }, (_, at) => `${String(at)}.txt`);
    add(...names.map((name): [string, string] => [name, `${article}${name}`]));
    await reaches('20.txt', 'ready');
    one.cancel();
    const count = told.length;
    expect(one.inProgress.files).toEqual([]);
    await pool().read(bytesOf(article), 'after.txt');
    expect(told).toHaveLength(count);
    expect(contentsOf(folder)).toEqual(before);
    expect(desk.store().workspace).toBe(state);
  });

  it('leaves nothing in the middle of being finished', async () => {
    const { folder, desk, one, add, choose } = await importSession(pool().read);
    const before = contentsOf(folder);
    const names = Array.from({ length: 40 }, (_, at) => `${String(at)}.txt`);
    add(...names.map((name): [string, string] => [name, `${article}${name}`]));
    const finished = one.finish(
      desk,
      names.map((name) => choose(name)),
    );
    const again = one.finish(desk, []);
    await expect(again).rejects.toMatchObject({ kind: 'refused' });
    while (fs.readdirSync(path.join(folder, 'originals')).length < 9) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    one.cancel();
    await expect(finished).rejects.toMatchObject({ kind: 'cancelled' });
    expect(contentsOf(folder)).toEqual(before);
    expect(desk.store().workspace.order).toEqual([]);
  });

  it('leaves nothing when paths are imported, in the middle of a thousand', async () => {
    const { folder, desk } = await importSession(pool().read);
    const before = contentsOf(folder);
    const stop = new AbortController();
    const sources = Array.from({ length: 1000 }, (_, at) =>
      sourceOf(`${String(at)}.txt`, () => bytesOf(`${article}${String(at)}`)),
    );
    const begun = (_source: unknown, count: number) => {
      if (count === 30) stop.abort();
    };
    const imported = importSources(desk, sources, {
      read: pool().read,
      signal: stop.signal,
      begun,
    });
    await expect(imported).rejects.toMatchObject({ kind: 'cancelled' });
    expect(contentsOf(folder)).toEqual(before);
    expect(desk.store().workspace.order).toEqual([]);
  });

  it('says what stays when some of it was saved before', async () => {
    const { desk } = await importSession(readSource);
    const stop = new AbortController();
    const { signal } = stop;
    const project = json.render(sampleBundle());
    const sources = [
      sourceOf('a.txt', () => bytesOf(article)),
      sourceOf('one.json', () => bytesOf(project)),
      sourceOf('two.json', () => bytesOf(project)),
    ];
    const annotated = (bytes: Uint8Array, name: string) =>
      readAnnotated({ name, bytes }, { units: null, columns: null });
    const was = await readSources(sources, { read: readSource, annotated });
    const read: Read = (...given) => {
      stop.abort();
      return readSource(...given);
    };
    const { files } = await addSources(desk, was, { read, signal });
    expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['a.txt', 'added'],
      ['one.json', 'refused'],
      ['two.json', 'refused'],
    ]);
    expect(files[1]).toMatchObject({
      failure: {
        kind: 'cancelled',
        message:
          '“one.json” was not brought in: the import was cancelled. What came in before it stays. Import this file again.',
      },
    });
    expect(desk.store().workspace.order).toHaveLength(1);
  });

  it('forgets a file that was taken out, whatever its reader says later', async () => {
    let answer: () => void = () => {};
    const read: Read = (bytes, name) =>
      new Promise((resolve) => (answer = () => void readSource(bytes, name).then(resolve)));
    const { told, one, add, idOf, reaches } = await importSession(read);
    add(['a.txt', article]);
    await reaches('a.txt', 'reading');
    const id = idOf('a.txt');
    one.remove(id);
    const count = told.length;
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toHaveLength(count);
    expect(() => one.look(id)).toThrow('not in the import any more');
  });
});
