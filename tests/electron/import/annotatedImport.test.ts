import { expect, test } from 'vitest';
import { readAnnotated } from '../../../electron/import/annotated/readAnnotated';
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

test('What is no answer to how a file counts is refused with the answers, and the file stays as it was read', async () => {
  const { one, add, reaches, idOf } = await importSession(readSource);
  add(['a.jsonl', '{"id":1,"text":"One two","label":[[0,3,"A"]]}\n']);
  const before = await reaches('a.jsonl', 'project');
  expect(() => {
    one.answer(idOf('a.jsonl'), { units: 'banana', columns: null });
  }).toThrow(
    '“banana” is no way in which “a.jsonl” can be counted. Nothing was changed. Choose one of these: utf-16, code points, graphemes.',
  );
  expect(one.inProgress.files).toEqual([before]);
  one.answer(idOf('a.jsonl'), { units: 'graphemes', columns: null });
  await reaches('a.jsonl', 'project');
});

test('A way to count is asked of the format that is read; one of another format is none for a table', async () => {
  const read = (name: string, text: string, units: string) =>
    readAnnotated({ name, bytes: bytesOf(text) }, { units, columns: null });
  const table = 'quote,tag\nNobody asked,Voice\n';
  const lines = '{"id":1,"text":"One two","label":[[0,3,"A"]]}\n';
  await expect(read('a.csv', table, 'banana')).rejects.toThrow(/“banana”.*utf-16-lf-mark/);
  await expect(read('a.csv', table, 'utf-16-lf')).resolves.toMatchObject({ format: 'csv' });
  await expect(read('a.jsonl', lines, 'utf-16-lf')).rejects.toMatchObject({ kind: 'refused' });
  await expect(read('a.jsonl', lines, 'utf-16')).resolves.toMatchObject({ format: 'doccano' });
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
