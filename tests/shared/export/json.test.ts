import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { json, lecternExportSchema } from '../../../shared/export/json';
import { sampleBundle } from '../../support/sampleBundle';
import { expectGolden } from './golden';

const bundle = sampleBundle();
/** What the file has of the bundle; the rest says how it was asked for. */
const {
  waiting: _waiting,
  withTexts: _withTexts,
  forNvivo: _forNvivo,
  me: _me,
  ...contents
} = bundle;
const rendered = json.render(bundle);
const schemaPath = 'docs/formats/lectern-export-1.schema.json';

/** The documented schema, as anybody's validator would use it. */
function documented(): z.ZodType {
  const file = readFileSync(new URL(`../../../${schemaPath}`, import.meta.url), 'utf8');
  return z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(file)));
}

test('The export holds the whole bundle, field by field', () => {
  const { format, version, units, ...rest } = z.looseObject({}).parse(JSON.parse(rendered));
  expect({ format, version, units }).toEqual({
    format: 'lectern-export',
    version: 1,
    units: 'utf-16',
  });
  expect(rest).toEqual(contents);
  expect(json.loses(bundle)).toEqual([]);
});

test('The schema reads the export back, and finds nothing in it that it does not know', () => {
  const { format, version, units, ...rest } = lecternExportSchema.parse(JSON.parse(rendered));
  expect([format, version, units]).toEqual(['lectern-export', 1, 'utf-16']);
  expect(rest).toEqual(contents);
});

test('A file from before codes stood below codes can be read: all of its codes are at the top', () => {
  const older = rendered.replaceAll(/ +"parent": .*\n/g, '');
  expect(older).not.toBe(rendered);
  const { codes } = lecternExportSchema.parse(JSON.parse(older));
  expect(codes).toEqual(bundle.codes.map((code) => ({ ...code, parent: null })));
  expect(documented().safeParse(JSON.parse(older)).error).toBeUndefined();
});

test('A file from before tags carried claims can be read: none of its tags has one', () => {
  const today = lecternExportSchema.parse(JSON.parse(rendered));
  const older = { ...today, tags: today.tags.map(({ claim: _claim, ...tag }) => tag) };
  const { tags } = lecternExportSchema.parse(older);
  expect(tags.map(({ claim }) => claim)).toEqual(bundle.tags.map(() => null));
  expect(documented().safeParse(older).error).toBeUndefined();
});

test('The documented JSON Schema is the schema that the program uses', () => {
  const { $schema, ...schema } = z.toJSONSchema(lecternExportSchema, { io: 'input' });
  const title = 'Lectern export, version 1';
  expectGolden(schemaPath, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
});

test('The documented JSON Schema accepts the export', () => {
  expect(documented().safeParse(JSON.parse(rendered)).error).toBeUndefined();
});

test.each([
  ['another format', (text: string) => text.replace('"lectern-export"', '"other"')],
  ['another version', (text: string) => text.replace('"version": 1', '"version": 2')],
  ['a negative offset', (text: string) => text.replace('"start": 76', '"start": -76')],
  ['an unknown zone', (text: string) => text.replaceAll('"headline"', '"margin"')],
  ['a moment that is none', (text: string) => text.replaceAll('T10:01:00.000Z', ' 10:01')],
  ['an id with a separator', (text: string) => text.replaceAll('"legal"', '"../legal"')],
])('Both schemas refuse %s', (_, damage) => {
  const damaged: unknown = JSON.parse(damage(rendered));
  expect(damaged).not.toEqual(JSON.parse(rendered));
  expect(lecternExportSchema.safeParse(damaged).success).toBe(false);
  expect(documented().safeParse(damaged).success).toBe(false);
});

test('Keys come in the same order, however a record came to be', () => {
  const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse());
  const tags = bundle.tags.map((tag) => ({ ...tag, ...reversed(tag), path: tag.path }));
  const shuffled = tags.map((tag) => Object.assign(reversed(tag), tag));
  expect(Object.keys(shuffled[0] ?? {})).not.toEqual(Object.keys(bundle.tags[0] ?? {}));
  expect(json.render({ ...bundle, tags: shuffled })).toBe(rendered);
});

test('A field that the records do not have never slips into the file', () => {
  const codes = bundle.codes.map((code) => ({ ...code, secret: 'x' }));
  expect(json.render({ ...bundle, codes })).toBe(rendered);
});

test('The file is indented by two spaces and ends with a line end', () => {
  expect(rendered.startsWith('{\n  "format": "lectern-export",\n  "version": 1,\n')).toBe(true);
  expect(rendered.endsWith(']\n}\n')).toBe(true);
});
