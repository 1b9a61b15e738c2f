import { expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { type Brought, bringProject } from '../../../support/annotatedImport';
import { arrivingReading, projectWith } from '../../../support/arriving';
import { readingsInUse, tagsOf } from '../../../../shared/model/workspace';

/** Brings texts into a workspace, then a file of another program that speaks of them. */
async function brought(
  file: string,
  texts: readonly { name: string; address?: string; title?: string; text: string }[],
): Promise<Brought> {
  const readings = texts.map(({ name, text, ...details }) =>
    arrivingReading(name, text, { details }),
  );
  const { desk } = await bringProject(projectWith({ readings }));
  const files = new Map([[file, new TextEncoder().encode(annotatedFixture(file))]]);
  const importer = annotatedImporterFor({ name: file, files });
  if (!importer) throw new Error(`Nothing reads ${file}.`);
  const project = await importer.read({ name: file, files }, noAnswers);
  return bringProject(project, importer.id, desk);
}

function quotesIn({ workspace }: Brought): string[] {
  return readingsInUse(workspace).flatMap((reading) =>
    tagsOf(workspace, reading.id).map(({ quote }) => quote),
  );
}

function rowsOf({ brought: { report } }: Brought) {
  return Object.fromEntries(report.rows.map(({ of, ...counts }) => [of, counts]));
}

const nightBus =
  'Once, nobody waits alone was a lie.\n\nNow there is a bus every hour 🚌 from the quay.';

test('Hypothesis: quotes are found wherever they stand, and an orphan is shown as one', async () => {
  const done = await brought('hypothesis-export.json', [
    { name: 'bus', address: 'http://www.news.example/night-bus/', text: nightBus },
  ]);
  expect(quotesIn(done)).toEqual([
    'nobody waits alone',
    'a bus every hour 🚌',
    'a bus every hour 🚌',
  ]);
  expect(rowsOf(done)).toMatchObject({
    tags: { in: 4, dropped: 1 },
    others: { in: 5, kept: 0, changed: 0, dropped: 5 },
  });
  expect(done.brought.report.losses).toContainEqual({
    of: 'tags',
    how: 'dropped',
    what: 'Their words do not stand in the text.',
    records: ['o1'],
  });
});

test('Zotero: words that the page cut at line ends are found in the text', async () => {
  const text =
    'It is a well-known risk 🚲 for all. The fare is difficult to pay for many. So cooperation is asked for.';
  const done = await brought('zotero-api.json', [
    { name: 'fares', title: 'Fares and rights', text },
  ]);
  expect(quotesIn(done)).toEqual([
    'a well-known risk 🚲',
    'a well-known risk 🚲',
    'The fare is difficult to pay for many.',
    'cooperation',
  ]);
  expect(rowsOf(done)).toMatchObject({
    tags: { in: 4, kept: 3, changed: 1, dropped: 0 },
    others: { in: 2, dropped: 2 },
  });
});

test('Label Studio: every region has its words, and its text comes along', async () => {
  const done = await brought('label-studio.json', [
    { name: 'square', address: 'https://news.example/square', text: 'The square is small.' },
  ]);
  expect(quotesIn(done).toSorted()).toEqual(
    [
      'bleibt zu',
      'Sir\u0301en heulen',
      'Sir\u0301en heulen',
      'sagt Ömer',
      'zu.\nSir\u0301en',
      'square',
    ].toSorted(),
  );
  expect(rowsOf(done)).toMatchObject({
    tags: { in: 6, dropped: 0 },
    others: { in: 4, dropped: 4 },
  });
});

test('doccano: every label has its words', async () => {
  const done = await brought('doccano.jsonl', []);
  // Two of the documents are one text: what is labelled in both is there once.
  expect(quotesIn(done).toSorted()).toEqual(
    ['bleibt zu', 'Sir\u0301en heulen', 'sagt Ömer', 'Plain', 'Short'].toSorted(),
  );
  expect(rowsOf(done)).toMatchObject({
    tags: { in: 9, dropped: 1 },
    others: { in: 3, dropped: 3 },
  });
});

test('Web Annotations of a class: quotes decide, and nothing is silent', async () => {
  const done = await brought('recogito.json', [
    {
      name: 'bus',
      address: 'https://news.example/night-bus.html',
      text: `Stops where nobody waits alone. ${nightBus}`,
    },
  ]);
  expect(quotesIn(done).toSorted()).toEqual(['a bus every hour 🚌', 'nobody waits alone']);
  expect(rowsOf(done)).toMatchObject({
    tags: { in: 2, dropped: 0 },
    others: { in: 4, dropped: 4 },
  });
});
