import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/storage/migrations';
import { from1to2 } from '../../../../electron/storage/migrations/1to2';
import { type Json, migrationFixture } from '../../../support/migrations';

const fixture = (format: string, moment: 'before' | 'after') =>
  migrationFixture('1to2', format, moment);

const migrated = (format: string, record: Json) => migrate(format, 1, 2, record);

test.each(from1to2.map(({ format }) => format))(
  'Each field of a %s of version 1 has its place in version 2',
  (format) => {
    const before = fixture(format, 'before');
    const untouched = structuredClone(before);
    expect(migrated(format, before)).toEqual({ record: fixture(format, 'after') });
    expect(before).toEqual(untouched);
  },
);

test('What was never a document of version 1 is refused with the reason', () => {
  const workspace = fixture('lectern-workspace', 'before');
  const codebook = fixture('lectern-codebook', 'before');
  const reading = fixture('lectern-reading', 'before');
  const twice = (records: unknown) => [...(records as Json[]), (records as Json[])[0]];
  const refused: [format: string, record: Json, reason: string][] = [
    ['lectern-workspace', { ...workspace, order: twice(workspace.order) }, 'A reading is listed'],
    ['lectern-workspace', { ...workspace, me: '../ann' }, 'me'],
    ['lectern-codebook', { ...codebook, codes: twice(codebook.codes) }, 'Two codes'],
    ['lectern-codebook', { ...codebook, reviewers: twice(codebook.reviewers) }, 'Two reviewers'],
    ['lectern-reading', { ...reading, tags: twice(reading.tags) }, 'Two tags'],
    ['lectern-reading', { ...reading, tags: undefined }, 'tags'],
    [
      'lectern-reading',
      { ...reading, reading: { ...(reading.reading as Json), id: 'other' } },
      'A tag belongs to another reading',
    ],
  ];
  for (const [format, record, reason] of refused) {
    expect(migrated(format, record)).toEqual({
      problem: expect.stringContaining(reason) as string,
    });
  }
});
