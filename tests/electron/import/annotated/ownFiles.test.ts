import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { json } from '../../../../electron/import/annotated/json';
import { jsonLines } from '../../../../electron/import/annotated/jsonLines';
import { Failure } from '../../../../shared/ipc/failure';
import { exportFormats } from '../../../../shared/export';
import { json as jsonExport } from '../../../../shared/export/json';
import { jsonLines as jsonLinesExport } from '../../../../shared/export/jsonLines';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { exportedAndRead, readAs, tagsFrom, tagsIn } from '../../../support/arrivingTags';
import { randomBundle } from '../../../support/randomBundle';
import { sampleBundle } from '../../../support/sampleBundle';

const pairs = [
  ['complete data', jsonExport, json],
  ['JSON Lines', jsonLinesExport, jsonLines],
] as const;

describe.each(pairs)('%s', (_, format, importer) => {
  test('holds all that it was made of: every field of every record comes back', async () => {
    const bundle = sampleBundle();
    const project = await exportedAndRead(format, bundle, importer);
    expect(tagsFrom(project)).toEqual(tagsIn(bundle));
    expect(project.tags).toEqual(
      bundle.tags.map(({ places: _places, path: _path, ...tag }) => ({ key: tag.id, ...tag })),
    );
    expect(project.codes).toEqual(
      bundle.codes.map(({ key, deleted: _deleted, ...code }) => ({
        key: code.id,
        number: key,
        ...code,
      })),
    );
    expect(project.reviewers).toEqual(bundle.reviewers.map((one) => ({ key: one.id, ...one })));
    expect(project.readings).toEqual(
      bundle.readings.map((reading) => ({
        key: reading.id,
        id: reading.id,
        name: reading.origin.name,
        text: reading.content,
        sha256: reading.text.sha256,
        original: null,
        details: {
          title: reading.title,
          shortTitle: reading.shortTitle,
          author: reading.author,
          outlet: reading.outlet,
          published: reading.published,
          address: reading.address,
          language: reading.language,
        },
        blocks: reading.blocks,
      })),
    );
    expect([project.losses, project.facts]).toEqual([[], []]);
  });

  test('brings random work back without a difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const bundle = randomBundle(seed, 60);
        const project = await exportedAndRead(format, bundle, importer);
        expect(tagsFrom(project)).toEqual(tagsIn(bundle));
        expect(project.losses).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('of another version is refused, and the file is named', async () => {
    const text = format.render(sampleBundle()).replace(/"version": ?1/, '"version":2');
    const failure = await readAs(importer, text, 'work.json').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toBe(
      '“work.json” was not imported: it is of version 2, and this Lectern reads version 1. The file was not changed. Open it with the Lectern that wrote it, or a newer one.',
    );
  });

  test('with a text that was changed says so, and heals what it can', async () => {
    const text = format.render(sampleBundle()).replace('I feel safer', 'They feel safer');
    const project = await readAs(importer, text);
    expect(project.losses).toMatchObject([
      { of: 'readings', how: 'changed', records: [sampleBundle().readings[0]?.id] },
    ]);
    expect(project.readings[0]?.sha256).toBeNull();
  });

  test('with blocks that cannot be is taken without them', async () => {
    const long = 'b'.repeat(40);
    const text = format.render(sampleBundle()).replace(/"id":( ?)"b1"/, `"id":$1"${long}"`);
    const project = await readAs(importer, text);
    expect(project.readings[0]?.blocks).toBeNull();
    expect(project.losses).toMatchObject([{ of: 'readings', how: 'changed' }]);
  });

  test('that names a code, a reviewer and a reading it does not list gives them by their ids', async () => {
    const bundle = { ...sampleBundle(), codes: [], reviewers: [], readings: [] };
    const project = await exportedAndRead(format, bundle, importer);
    expect(project.codes.map(({ name }) => name)).toContain('legal');
    expect(project.reviewers).toHaveLength(2);
    expect(project.readings.every(({ text }) => text === null)).toBe(true);
    expect(project.tags).toHaveLength(bundle.tags.length);
  });
});

test('Complete data that is damaged is refused with the place of the damage', async () => {
  const text = jsonExport.render(sampleBundle()).replace('"start": 76', '"start": -76');
  const failure = await readAs(json, text, 'work.json').catch((error: unknown) => error);
  expect((failure as Failure).message).toBe(
    '“work.json” was not imported: something in it is not as Lectern writes it (tags › 0 › start). The file was not changed. Export it again, then import the new file.',
  );
});

test('A line that cannot be read is listed, and the others are taken', async () => {
  const lines = jsonLinesExport.render(sampleBundle()).split('\n');
  const damaged = lines.map((line) => line.replace('"start":76', '"start":-76')).join('\n');
  const project = await readAs(jsonLines, damaged.slice(0, -10));
  expect(project.losses).toEqual([
    {
      of: 'others',
      how: 'dropped',
      what: 'They are not as Lectern writes them.',
      records: ['line 12', 'line 20'],
    },
  ]);
  expect(project.tags).toHaveLength(7);
});

test('Lines without texts say how their readings can be known', async () => {
  const bundle = { ...sampleBundle(), withTexts: false };
  const project = await exportedAndRead(jsonLinesExport, bundle, jsonLines);
  expect(project.readings.map(({ id, sha256, text }) => [id, sha256, text])).toEqual(
    bundle.readings.map(({ id, text }) => [id, text.sha256, null]),
  );
  expect(tagsFrom(project)).toEqual(tagsIn(bundle));
});

test.each([
  ['recogito.json', 'webannotation'],
  ['hypothesis-export.json', 'hypothesis'],
  ['hypothesis-api.json', 'hypothesis'],
  ['doccano.jsonl', 'doccano'],
  ['doccano-code-points.jsonl', 'doccano'],
  ['label-studio.json', 'labelstudio'],
  ['label-studio-min.json', 'labelstudio'],
  ['zotero-api.json', 'zotero'],
  ['zotero-better-bibtex.json', 'zotero'],
  ['zotero-reader.json', 'zotero'],
])('%s is known as what it is, whatever its name', (file, id) => {
  const files = new Map([['data', new TextEncoder().encode(annotatedFixture(file))]]);
  expect(annotatedImporterFor({ name: 'data', files })?.id).toBe(id);
});

test.each(['json', 'jsonl', 'webannotation', 'hypothesis', 'doccano'])(
  'An export as %s is known again, with a mark and in UTF-16, too',
  (id) => {
    const format = exportFormats.find((one) => one.id === id);
    const text = format?.kind === 'text' ? format.render(sampleBundle()) : '';
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const swapped = Buffer.from(wide).swap16();
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), wide, swapped]) {
      const found = annotatedImporterFor({ name: 'x', files: new Map([['x', bytes]]) });
      expect(found?.id).toBe(id);
    }
  },
);
