import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { bundleFile, lecternBundleSchema } from '../../../shared/export/bundleFile';
import { exportReport } from '../../../shared/export/exportReport';
import { extendedSample, wholeBundleOf } from '../../support/wholeBundle';
import { expectGolden } from './golden';

const { workspace, texts } = extendedSample();
const bundle = wholeBundleOf(workspace, texts);
const file = bundleFile.render(bundle);
const parts = unzipSync(file);
const schemaPath = 'docs/formats/lectern-bundle-1.schema.json';

/** The documented schema, as anybody's validator would use it. */
function documented(): z.ZodType {
  const text = readFileSync(new URL(`../../../${schemaPath}`, import.meta.url), 'utf8');
  return z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(text)));
}

test('A bundle has the records, each text and each original under its digest, and says what it is', () => {
  const readings = Object.values(workspace.readings);
  expect(Object.keys(parts).sort()).toEqual(
    [
      'README.txt',
      'lectern.json',
      ...readings.map(({ text }) => `texts/${text.sha256}.txt`),
      ...readings.map(({ origin }) => `originals/${origin.sha256}.txt`),
    ].sort(),
  );
  for (const { id, text } of readings) {
    expect(strFromU8(parts[`texts/${text.sha256}.txt`] ?? new Uint8Array())).toBe(texts.get(id));
  }
});

test('Its records are the whole workspace, also versions, the bin and what was deleted', () => {
  const json = strFromU8(parts['lectern.json'] ?? new Uint8Array());
  expect(json).toBe(bundleFile.preview(bundle));
  expectGolden('tests/fixtures/export/bundle-whole.json', json);
  const { codes, reviewers, readings, tags, order, me } = lecternBundleSchema.parse(
    JSON.parse(json),
  );
  expect({ codes, reviewers, order, me }).toEqual({
    codes: workspace.codes,
    reviewers: workspace.reviewers,
    order: workspace.order,
    me: workspace.me,
  });
  expect(readings).toEqual(workspace.order.map((id) => workspace.readings[id]));
  expect(tags).toEqual(workspace.order.flatMap((id) => workspace.tags[id]?.inOrder ?? []));
});

test('The documented JSON Schema is the schema that the program uses, and accepts the records', () => {
  const { $schema, ...schema } = z.toJSONSchema(lecternBundleSchema, { io: 'input' });
  const title = 'Lectern bundle, version 1';
  expectGolden(schemaPath, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
  expect(documented().safeParse(JSON.parse(bundleFile.preview(bundle))).error).toBeUndefined();
});

test('The same workspace gives the same bytes, whatever a choice leaves out', () => {
  const narrowed = { ...structuredClone(bundle), readings: [], tags: [], codes: [], reviewers: [] };
  for (const one of [structuredClone(bundle), narrowed]) {
    expect(Buffer.from(bundleFile.render(one)).equals(Buffer.from(file))).toBe(true);
  }
});

test('It loses nothing when all originals are there, and names the readings of those that are not', () => {
  expect(exportReport(bundleFile, bundle).losses).toEqual([]);
  const gone = workspace.readings['in-the-bin']?.origin.sha256;
  const originals = new Map([...(bundle.originals ?? [])].filter(([sha256]) => sha256 !== gone));
  const report = exportReport(bundleFile, { ...bundle, originals });
  expect(report.losses).toMatchObject([
    { of: 'readings', how: 'changed', records: ['in-the-bin'] },
  ]);
  expect(report.rows[0]).toEqual({ of: 'readings', in: 5, kept: 4, changed: 1, dropped: 0 });
});

test('Without what it needs nothing is written', () => {
  const { everything, ...rest } = bundle;
  expect(() => bundleFile.render(rest)).toThrow(RangeError);
  const none = { record: everything?.record ?? fail(), texts: new Map<string, string>() };
  expect(() => bundleFile.render({ ...rest, everything: none })).toThrow(RangeError);
});

function fail(): never {
  throw new Error('The bundle has no record.');
}
