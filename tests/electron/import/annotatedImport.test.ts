import { expect, test } from 'vitest';
import { readSource } from '../../../electron/import/readSource';
import { sourceOf } from '../../../electron/import/source';
import { json } from '../../../shared/export/json';
import { readingsInUse, tagsOf } from '../../../shared/model/workspace';
import { importSession } from '../../support/importSession';
import { sampleBundle } from '../../support/sampleBundle';
import { article, bytesOf } from '../../support/testDesk';

test('A dialog with a text and with tags on it brings both in, the text first', async () => {
  const { one, add, reaches, choose, desk } = await importSession(readSource);
  add(
    ['tags.csv', 'Text;Kode\nNobody asked the riders;Voice\n'],
    ['tram.txt', article],
    ['sample.json', json.render(sampleBundle())],
  );
  await reaches('tram.txt', 'ready');
  const table = await reaches('tags.csv', 'project');
  expect(table).toMatchObject({ question: { kind: 'columns', guess: { quote: 0 } } });
  expect(await reaches('sample.json', 'project')).toMatchObject({
    format: 'Complete data of Lectern',
    counts: { readings: 3, codes: 5, tags: 9 },
    question: null,
  });
  const imported = await one.finish(desk, [choose('tram.txt')]);
  expect(imported.files.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['tram.txt', 'added'],
    ['tags.csv', 'project'],
    ['sample.json', 'project'],
  ]);
  const { workspace } = desk.store();
  expect(readingsInUse(workspace)).toHaveLength(4);
  expect(
    readingsInUse(workspace).flatMap(({ id }) => tagsOf(workspace, id)).length,
  ).toBeGreaterThan(8);
  expect(imported.changes.length).toBeGreaterThan(10);
});

test('A table is read again with each answer', async () => {
  const { one, add, reaches, idOf } = await importSession(readSource);
  add(['tags.csv', 'A;B\nNobody asked the riders;Voice\nLater trams;Voice\n']);
  await reaches('tags.csv', 'project');
  one.answer(idOf('tags.csv'), { units: null, columns: { quote: '2' } });
  await reaches('tags.csv', 'project');
  for (;;) {
    const [now] = one.inProgress.files;
    if (now?.state === 'project' && now.question?.kind === 'columns') {
      expect(now.question.guess).toEqual({ quote: 1 });
      break;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
});

test('Annotations and the texts beside them are one file of the import', async () => {
  const { one, reaches } = await importSession(readSource);
  const files: [string, string][] = [
    ['a.txt', 'The riders want later trams.\n'],
    ['a.ann', 'T1\tVoice 4 10\triders\n'],
    ['b.txt', 'Another text.\n'],
  ];
  one.add(files.map(([name, text]) => sourceOf(name, () => bytesOf(text))));
  const group = await reaches('a.txt and 1 file', 'project');
  expect(group).toMatchObject({ counts: { readings: 1, tags: 1 } });
  await reaches('b.txt', 'ready');
  expect(one.inProgress.files).toHaveLength(2);
});
