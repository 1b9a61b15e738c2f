import { expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { Failure } from '../../../../shared/ipc/failure';
import { databaseOf, dnaTables, rowOf } from '../../../support/databases';
import { misplaced, packOf, readPack } from '../../../support/packs';

const text = 'The \u{1f41f} board met.\r\n“Fees must fall,” said Odd.\r\nNobody else spoke.';

function place(words: string): [number, number] {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

const insert = (table: string, ...rows: string[]) =>
  `INSERT INTO ${table} VALUES ${rows.join(', ')}`;

/** What versions 2 and 3 have in common. */
const common = [
  ...dnaTables,
  insert('CODERS', rowOf(1, 'Mira', 0, 0, 0), rowOf(2, 'Odd', 9, 9, 9)),
  insert(
    'STATEMENTTYPES',
    rowOf(1, 'DNA Statement', 239, 208, 51),
    rowOf(2, 'Annotation', 300, 0, 0),
  ),
  insert(
    'VARIABLES',
    rowOf(1, 'Organization', 'short text', 1),
    rowOf(2, 'Concept', 'short text', 1),
    rowOf(3, 'Agreement', 'boolean', 1),
    rowOf(4, 'Strength', 'integer', 1),
    rowOf(5, 'Remark', 'long text', 2),
  ),
  insert(
    'STATEMENTS',
    rowOf(1, 1, 1, ...place('Fees must fall,” said Odd.\r\nNobody'), 1),
    rowOf(2, 2, 1, ...place('\u{1f41f} board'), 2),
    rowOf(3, 1, 1, 4, 9_999, 8),
    rowOf(4, 1, 77, 0, 4, 1),
  ),
  insert('DATABOOLEAN', rowOf(1, 1, 3, 1), rowOf(2, 3, 3, 0)),
  insert('DATAINTEGER', rowOf(1, 1, 4, -2)),
  insert('DATALONGTEXT', rowOf(1, 2, 5, 'an animal;\na board')),
];

const version2 = await databaseOf(
  ...common,
  'CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT)',
  insert('DATASHORTTEXT', rowOf(1, 1, 2, 'Fees must fall'), rowOf(2, 1, 1, 'Ferry Union')),
  insert(
    'DOCUMENTS',
    rowOf(1, 'Minutes', text, 1, 'R. Okafor', 'Quay Post', '', '', '', 1_738_627_200_000),
  ),
);

const version3 = await databaseOf(
  ...common,
  'CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER)',
  'CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER)',
  'CREATE TABLE STATEMENTLINKS(ID INTEGER PRIMARY KEY, SourceId INTEGER, TargetId INTEGER)',
  'CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, Red INTEGER, Green INTEGER, Blue INTEGER)',
  insert(
    'ENTITIES',
    rowOf(1, 2, 'Fees must fall', 0, 0, 0, null),
    rowOf(2, 1, 'Ferry Union', 0, 0, 0, null),
  ),
  insert('DATASHORTTEXT', rowOf(1, 1, 2, 1), rowOf(2, 1, 1, 2)),
  insert('STATEMENTLINKS', rowOf(1, 1, 2)),
  insert('REGEXES', rowOf('ferr(y|ies)', 0, 0, 0)),
  insert(
    'DOCUMENTS',
    rowOf(1, 'Minutes', text, 1, 'R. Okafor', 'Quay Post', 'p. 4', '', '', 1_738_627_200),
  ),
);

/** A statement of Odd with this agreement, another one with another agreement, and more of the first. */
async function withVariables(
  agreement: string,
  other: string,
  ...more: readonly (readonly [string, string])[]
): Promise<Uint8Array> {
  return databaseOf(
    ...common.filter((sql) => !/INTO (?:VARIABLES|DATA)/.test(sql)),
    'CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT)',
    insert(
      'VARIABLES',
      rowOf(1, 'Actor', 'short text', 1),
      rowOf(2, 'agreement', 'integer', 1),
      ...more.map(([name], at) => rowOf(at + 3, name, 'long text', 1)),
    ),
    insert('DATASHORTTEXT', rowOf(1, 1, 1, 'Odd')),
    insert('DATAINTEGER', `(1, 1, 2, ${agreement})`, `(2, 2, 2, ${other})`),
    ...more.map(([, value], at) => insert('DATALONGTEXT', rowOf(at + 1, 1, at + 3, value))),
    insert('DOCUMENTS', rowOf(1, 'Minutes', text, 1, '', '', '', '', '', null)),
  );
}

test.each([
  ['2', version2],
  ['3', version3],
])(
  'Statements of version %s stand where their words are, with what their variables say',
  async (_, bytes) => {
    const found = await readPack(packOf({ 'debate.dna': bytes }));
    expect(found.readings[0]).toMatchObject({
      name: 'Minutes',
      text: text.replaceAll('\r\n', '\n'),
      details: {
        title: 'Minutes',
        author: 'R. Okafor',
        outlet: 'Quay Post',
        published: '2025-02-04',
      },
    });
    expect(found.codes.map(({ name, colour }) => [name, colour])).toEqual([
      ['DNA Statement', '#efd033'],
      ['Annotation', null],
    ]);
    const reviewers = new Map(found.reviewers.map(({ key, name }) => [key, name]));
    expect(
      found.tags.map(({ key, quote, reviewer, note, claim }) => [
        key,
        quote,
        reviewers.get(reviewer ?? ''),
        note,
        claim,
      ]),
    ).toEqual([
      [
        'statement 1',
        'Fees must fall,” said Odd.\nNobody',
        'Mira',
        'Strength: -2',
        {
          person: '',
          organisation: 'Ferry Union',
          concept: 'Fees must fall',
          stance: 'supports',
        },
      ],
      ['statement 2', '\u{1f41f} board', 'Odd', 'Remark: an animal;\na board', null],
      ['statement 3', null, undefined, 'Agreement: no', null],
    ]);
    expect(misplaced(found).map(({ key }) => key)).toEqual(['statement 3']);
  },
);

test('What Lectern has no place for is named', async () => {
  const { losses } = await readPack(packOf({ 'debate.dna': version3 }));
  expect(losses.map(({ of, how, records }) => [of, how, records])).toEqual([
    ['readings', 'changed', ['document 1']],
    ['others', 'dropped', ['statementlinks 1']],
    ['others', 'dropped', ['regexes ferr(y|ies)']],
    ['tags', 'dropped', ['statement 4']],
  ]);
});

test('Variables may be named by the roles that they play', async () => {
  const bytes = await databaseOf(
    ...common.filter((sql) => !/DATA(?:BOOLEAN|INTEGER|LONGTEXT)/.test(sql)),
    'CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT)',
    'CREATE TABLE ROLEVARIABLELINKS(ID INTEGER PRIMARY KEY, RoleId INTEGER, VariableId INTEGER)',
    'CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, RoleVariableLinkId INTEGER, Entity INTEGER)',
    insert('ENTITIES', rowOf(1, 2, 'Fees must fall')),
    insert('ROLEVARIABLELINKS', rowOf(9, 1, 2)),
    insert('DATASHORTTEXT', rowOf(1, 1, 9, 1)),
    insert('DOCUMENTS', rowOf(1, '', text, 1, '', '', '', '', '', null)),
  );
  const { tags, readings } = await readPack(packOf({ 'debate.dna': bytes }));
  const claim = { person: '', organisation: '', concept: 'Fees must fall', stance: null };
  expect(tags[0]).toMatchObject({ note: null, claim });
  expect(readings[0]).toMatchObject({ name: 'document 1', details: {} });
});

test.each([
  ['1', 'supports', null],
  ['-1', 'opposes', null],
  ['0', null, 'agreement: 0'],
  ['3', null, 'agreement: 3'],
])(
  'A degree of agreement of %s is %s, and what is lost of it is in the note',
  async (value, stance, note) => {
    const { tags } = await readPack(packOf({ 'debate.dna': await withVariables(value, '-1') }));
    expect(tags[0]).toMatchObject({ note, claim: { person: 'Odd', stance } });
  },
);

test('Where no agreement is negative, 0 is the no', async () => {
  const { tags } = await readPack(packOf({ 'debate.dna': await withVariables('0', '1') }));
  expect(tags[0]?.claim?.stance).toBe('opposes');
});

test('A second person, and what is too long for a claim, stay in the note', async () => {
  const long = 'Fees must fall. '.repeat(20);
  const bytes = await withVariables('1', '1', ['Speaker', 'Mira'], ['Category', long]);
  const { tags } = await readPack(packOf({ 'debate.dna': bytes }));
  expect(tags[0]).toMatchObject({
    note: `Speaker: Mira; Category: ${long}`,
    claim: { person: 'Odd', organisation: '', concept: '', stance: 'supports' },
  });
});

test('Another database is not taken for one, and one that was cut off is refused', async () => {
  const other = await databaseOf('CREATE TABLE a (b)');
  expect(annotatedImporterFor(packOf({ 'a.dna': other }))).toBeNull();
  const half = packOf({ 'a.dna': version3.subarray(0, version3.length / 2) });
  expect(annotatedImporterFor(half)?.id).toBe('dna');
  await expect(readPack(half)).rejects.toBeInstanceOf(Failure);
});

test('Cells of wrong types harm nothing', async () => {
  const bytes = await databaseOf(
    ...common.map((sql) =>
      sql.replace(/INTEGER PRIMARY KEY/g, 'TEXT').replace(/(Start|Stop) INTEGER/g, '$1 TEXT'),
    ),
    'CREATE TABLE DATASHORTTEXT(ID TEXT, StatementId TEXT, VariableId TEXT, Value BLOB)',
    insert('DATASHORTTEXT', `('x', 1, 2, x'fffe')`),
    insert(
      'DOCUMENTS',
      rowOf('1', 'Minutes', null, 'x', 'a', 'b', 'c', 'd', 'e', 'never'),
      rowOf('1', 'Again', text, 'x', '', '', '', '', '', 9e99),
    ),
    insert('STATEMENTS', `(1, 1, 1, 'x', x'00', 1)`, '(1, 1, 1, -4, 1e300, NULL)'),
  );
  const { tags, readings } = await readPack(packOf({ 'debate.dna': bytes }));
  expect(readings.map(({ name }) => name)).toEqual(['Again']);
  expect(new Set(tags.map(({ key }) => key)).size).toBe(tags.length);
});
