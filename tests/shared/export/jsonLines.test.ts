import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonLines, lineSchema } from '../../../shared/export/jsonLines';
import { sampleBundle } from '../../support/sampleBundle';
import { expectGolden } from './golden';

const bundle = sampleBundle();
const parsed = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

test('Every line is one record, and holds nothing that the schema does not know', () => {
  const lines = parsed(jsonLines.render(bundle));
  expect(lines.map((line) => lineSchema.parse(line))).toEqual(lines);
  const kinds = lines.map((line) => lineSchema.parse(line).kind);
  expect(kinds).toEqual([
    'workspace',
    ...bundle.codes.map(() => 'code'),
    ...bundle.reviewers.map(() => 'reviewer'),
    ...bundle.readings.map(() => 'reading'),
    ...bundle.tags.map(() => 'tag'),
  ]);
});

test('The documented JSON Schema of a line is the schema that the program uses', () => {
  const { $schema, ...schema } = z.toJSONSchema(lineSchema, { io: 'input' });
  const title = 'A line of Lectern’s JSON Lines, version 1';
  const path = 'docs/formats/lectern-line-1.schema.json';
  expectGolden(path, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
});

test('Without texts the rest is the same, and the loss is named', () => {
  const without = { ...bundle, withTexts: false };
  const [one, other] = [bundle, without].map((each) => parsed(jsonLines.render(each)));
  expect(other).toEqual(
    one?.map((line) =>
      z.looseObject({}).parse(line).kind === 'reading'
        ? { ...(line as object), content: null }
        : line,
    ),
  );
  expect(jsonLines.loses(bundle)).toEqual([]);
  expect(jsonLines.loses(without)).toMatchObject([{ of: 'readings', how: 'changed' }]);
});
