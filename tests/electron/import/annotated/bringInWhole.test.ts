import path from 'node:path';
import { expect, test } from 'vitest';
import { bringIn } from '../../../../electron/import/annotated/bringIn';
import { readSource } from '../../../../electron/import/readSource';
import { checkWorkspace } from '../../../../electron/storage/checkWorkspace';
import { arrivingCode, arrivingReading, arrivingTag, projectWith } from '../../../support/arriving';
import { contentsOf, failingFiles } from '../../../support/faultyFiles';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { article, createDesk } from '../../../support/testDesk';

const texts = [article, `${article}\nA second text.`, `${article}\nA third one.`];
const project = projectWith({
  codes: [arrivingCode('Fees')],
  reviewers: [{ key: 'Bea', id: null, name: 'Bea Lind' }],
  readings: texts.map((text, at) => arrivingReading(`r${String(at)}`, text)),
  tags: texts.map((_, at) =>
    arrivingTag(`t${String(at)}`, { reading: `r${String(at)}`, quote: 'Nobody asked' }),
  ),
});
const file = { name: 'work.qdpx', format: 'test', project };

/** All that is in the folders for texts and originals, by name. */
function sourcesIn(folder: string): string[] {
  return Object.keys(contentsOf(folder)).filter((name) => /^(?:originals|texts)/.test(name));
}

test('An import that is cancelled while its texts are read leaves nothing behind', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  const before = contentsOf(folder);
  for (const at of texts.keys()) {
    const stop = new AbortController();
    let reads = 0;
    const brought = bringIn(desk, file, {
      signal: stop.signal,
      read: (...given) => {
        if (reads === at) stop.abort();
        reads += 1;
        return readSource(...given);
      },
    });
    await expect(brought).rejects.toMatchObject({ kind: 'cancelled' });
    expect(contentsOf(folder)).toEqual(before);
  }
});

test('An import that the disk refuses at any step leaves nothing behind, and can be done again', async () => {
  for (let step = 1; ; step += 1) {
    const folder = path.join(temporaryFolder(), 'ws');
    const faulty = failingFiles(step, 'ENOSPC');
    const desk = await createDesk(folder, faulty.files);
    const before = sourcesIn(folder);
    faulty.arm();
    const failed = await bringIn(desk, file, { read: readSource }).then(
      () => null,
      (error: unknown) => error,
    );
    faulty.heal();
    if (failed === null) break;
    expect(sourcesIn(folder), `step ${String(step)}`).toEqual(before);
    const { added } = await bringIn(desk, file, { read: readSource });
    expect(added).toEqual({ readings: 3, codes: 1, tags: 3 });
    await desk.store().close();
    expect((await checkWorkspace(folder)).problems).toEqual([]);
  }
});

test('Of two readings with one text, one file stays: that of the reading that came in', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  const readings = ['docx', 'pdf'].map((key) =>
    arrivingReading(key, article, {
      original: { bytes: new TextEncoder().encode(`The bytes of a ${key}.`), extension: `.${key}` },
    }),
  );
  await bringIn(desk, { ...file, project: projectWith({ readings }) }, { read: readSource });
  await desk.store().close();
  const originals = sourcesIn(folder).filter((name) => name.startsWith('originals'));
  expect(originals).toEqual([expect.stringMatching(/\.docx$/) as string]);
  expect((await checkWorkspace(folder)).problems).toEqual([]);
});

test('What was read of a reading that came in meanwhile is let go', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  // Both read all texts before either of them writes.
  const both = await Promise.all([
    bringIn(desk, file, { read: readSource }),
    bringIn(desk, file, { read: readSource }),
  ]);
  expect(both.map(({ added }) => added.readings).sort()).toEqual([0, 3]);
  expect(desk.store().workspace.order).toHaveLength(3);
  await desk.store().close();
  const report = await checkWorkspace(folder);
  expect(report.problems).toEqual([]);
  expect(sourcesIn(folder).filter((name) => name.startsWith('originals'))).toHaveLength(3);
});
