import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/storage/migrations';
import { from3to4 } from '../../../../electron/storage/migrations/3to4';
import { type Json, migrationFixture } from '../../../support/migrations';

const before = (format: string) => migrationFixture('3to4', format, 'before');
const after = (format: string) => migrationFixture('3to4', format, 'after');

const formats = [...new Set(from3to4.map(({ format }) => format))];

const migrated = (format: string, record: Json) => {
  const from = from3to4.findLast((step) => step.format === format)?.from ?? 0;
  return migrate(format, from, from + 1, record);
};

test.each(formats)(
  'Codes in a %s stand at the top, tags have no claim, and both all they had before',
  (format) => {
    const given = before(format);
    expect(migrated(format, given)).toEqual({ record: after(format) });
    expect(given).toEqual(before(format));
  },
);

test('The codebook of the first versions comes to the same', () => {
  const format = 'lectern-version-codebook';
  expect(migrate(format, 1, 3, before(format))).toEqual({ record: after(format) });
});

test('A parent and a claim that are there already stay', () => {
  const line = before('lectern-journal');
  const added = (line.changes as Json[])[0]!;
  const known = { ...added, code: { ...(added.code as Json), parent: 'legal' } };
  const tagged = (line.changes as Json[]).find(({ kind }) => kind === 'tag.add')!;
  const claim = { person: '', organisation: 'The port', concept: 'Safety', stance: null };
  const claimed = { ...tagged, tag: { ...(tagged.tag as Json), claim } };
  expect(migrated('lectern-journal', { ...line, changes: [known, claimed] })).toEqual({
    record: { ...line, changes: [known, claimed] },
  });
});

test('A code or tag that cannot be understood stays as it is, and the others are brought up to date', () => {
  const document = before('lectern-codebook');
  const records = document.records as Json[];
  const bad = { ...records[0], is: { letter: 'L' } };
  expect(migrated('lectern-codebook', { ...document, records: [bad, ...records] })).toEqual({
    record: { ...document, records: [bad, ...(after('lectern-codebook').records as Json[])] },
  });
  const reading = before('lectern-reading');
  const newer = { id: 'tag:of tomorrow', is: { note: 'A field of a tag that comes later.' } };
  expect(
    migrated('lectern-reading', { ...reading, records: [newer, ...(reading.records as Json[])] }),
  ).toEqual({
    record: { ...reading, records: [newer, ...(after('lectern-reading').records as Json[])] },
  });
  const line = before('lectern-journal');
  const changes = [
    { kind: 'code.add', code: 'Nothing of the kind' },
    { kind: 'tag.add', tag: 'Nothing of the kind' },
    { kind: 'of tomorrow' },
  ];
  expect(migrated('lectern-journal', { ...line, changes })).toEqual({
    record: { ...line, changes },
  });
});

test('What holds no records, changes, codes or tags is refused with the reason', () => {
  const refused = [
    ['lectern-codebook', 'records'],
    ['lectern-journal', 'changes'],
    ['lectern-undo', 'undone'],
    ['lectern-version-codebook', 'codes'],
    ['lectern-version-reading', 'tags'],
  ] as const;
  for (const [format, field] of refused) {
    const { [field]: _gone, ...rest } = before(format);
    expect(migrated(format, rest)).toEqual({ problem: expect.stringContaining(field) as string });
  }
});
