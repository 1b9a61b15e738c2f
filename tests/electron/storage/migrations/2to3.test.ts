import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/storage/migrations';
import { from2to3 } from '../../../../electron/storage/migrations/2to3';
import { type Json, migrationFixture } from '../../../support/migrations';

const before = (format: string) => migrationFixture('2to3', format, 'before');
const after = (format: string) => migrationFixture('2to3', format, 'after');

const migrated = (format: string, record: Json) => {
  const from = from2to3.find((step) => step.format === format)?.from ?? 0;
  return migrate(format, from, from + 1, record);
};

test.each(from2to3.map(({ format }) => format))(
  'Each reading in a %s has the fields of version 3, and all it had before',
  (format) => {
    const given = before(format);
    expect(migrated(format, given)).toEqual({ record: after(format) });
    expect(given).toEqual(before(format));
  },
);

test('What a reading has already of the new fields stays', () => {
  const { reading, tags } = after('lectern-version-reading');
  const guesses = { author: 'From line 2.' };
  const known = { ...(reading as Json), revises: 'one', guesses, blocks: [{ joins: true }] };
  expect(migrated('lectern-version-reading', { reading: known, tags })).toEqual({
    record: {
      reading: {
        ...known,
        blocks: [{ confidence: null, joins: true, comment: null, chosen: false }],
      },
      tags,
    },
  });
});

test('A reading that cannot be understood stays as it is, and the others are brought up to date', () => {
  const document = before('lectern-reading');
  const records = document.records as Json[];
  const bad = { ...records[0], is: { title: 'Without blocks' } };
  expect(migrated('lectern-reading', { ...document, records: [bad, ...records] })).toEqual({
    record: { ...document, records: [bad, ...(after('lectern-reading').records as Json[])] },
  });
  const line = before('lectern-journal');
  const strange = { kind: 'reading.add', reading: 'Nothing of the kind' };
  const changes = [strange, { kind: 'of tomorrow' }];
  expect(migrated('lectern-journal', { ...line, changes })).toEqual({
    record: { ...line, changes },
  });
});

test('What holds no records, changes or reading is refused with the reason', () => {
  const refused = [
    ['lectern-reading', 'records'],
    ['lectern-journal', 'changes'],
    ['lectern-undo', 'undone'],
    ['lectern-version-reading', 'reading'],
  ] as const;
  for (const [format, field] of refused) {
    const { [field]: _gone, ...rest } = before(format);
    expect(migrated(format, rest)).toEqual({ problem: expect.stringContaining(field) as string });
  }
});
