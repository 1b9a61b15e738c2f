import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { bringProject, tagsOfWorkspace } from '../../../support/annotatedImport';
import { misplaced, packOf, readPack } from '../../../support/packs';

const text = 'The \u{1f41f} market\nstays open, says Odd.\nNo one objects to it.';

/** A line for words that stand in a text, as a tool that counts in this way writes it. */
function line(id: string, type: string, words: string, counted: string, unit: 'points' | 'units') {
  const start = counted.indexOf(words.replaceAll('\n', counted.includes('\r\n') ? '\r\n' : '\n'));
  const length = (from: string) => (unit === 'points' ? [...from].length : from.length);
  const [first, last] = [length(counted.slice(0, start)), start + words.length];
  return `${id}\t${type} ${first} ${length(counted.slice(0, last))}\t${words}\n`;
}

describe('Ways to count', () => {
  const marked = `\uFEFF${text}`;
  const windows = text.replaceAll('\n', '\r\n');
  test.each([
    ['code points of the file', text, text, 'points', null],
    ['UTF-16 units', text, text, 'units', 'UTF-16 units'],
    ['code points with CRLF as it is', windows, windows, 'points', null],
    [
      'one character for CRLF',
      windows,
      text,
      'points',
      'code points, with one character for a line end',
    ],
    ['UTF-16 units with CRLF as it is', windows, windows, 'units', 'UTF-16 units'],
    ['the byte order mark', marked, marked, 'points', null],
    ['no byte order mark', marked, text, 'points', 'code points, without the byte order mark'],
  ] as const)(
    'Offsets that count %s are found out by the words',
    async (_, file, counted, unit, says) => {
      const ann = ['market', 'says Odd', 'objects'].map((words, at) =>
        line(`T${at + 1}`, 'Claim', words, counted, unit),
      );
      const project = await readPack(packOf({ 'a.txt': file, 'a.ann': ann.join('') }));
      expect(project.readings[0]?.text).toBe(text);
      expect(misplaced(project)).toEqual([]);
      expect(project.tags.map(({ quote }) => quote)).toEqual(['market', 'says Odd', 'objects']);
      expect(project.facts).toEqual(says === null ? [] : [`a.ann counts ${says}.`]);
    },
  );
});

const ann = [
  'T1\tClaim 6 12;13 23\tmarket stays open',
  'T2\tActor 30 34;35 41\tOdd. No one',
  'T3\tActor 4 5;30 33\tfish Odd',
  'T1\tActor 30 33\tOdd',
  'A1\tStance T1 Con',
  'M2\tHedged T1',
  'A3\tannotator T2 mira_k',
  'A4\tStance R1 Pro',
  '#1\tAnnotatorNotes T1\tfirst \\n',
  '#2\tAnnotatorNotes T1\tsecond',
  '#3\tNormalization T1\tx',
  'R1\tSupports Arg1:T1 Arg2:T2',
  'E1\tClaim:T1 By:T2',
  'N1\tReference T1 Wikipedia:1\tOdd',
  '*\tEquiv T1 T2',
  'T9\tActor 31\tOdd',
  'Hello',
  '',
].join('\r\n');

test('Each line of a file is a tag, part of one, or named in the losses', async () => {
  const project = await readPack(
    packOf({ 'sub/a.txt': text, 'sub/a.ann': ann, LICENSE: 'MIT', 'b.txt': 'x' }),
  );
  expect(
    project.tags.map(({ key, quote, reviewer, note }) => [key, quote, reviewer, note]),
  ).toEqual([
    ['sub/a.ann T1', 'market\nstays open', null, 'first \\n\nsecond\nStance: Con\nHedged'],
    ['sub/a.ann T2', 'Odd.\nNo one', 'mira_k', null],
    ['sub/a.ann T1 (line 4)', 'Odd', null, 'first \\n\nsecond\nStance: Con\nHedged'],
  ]);
  expect(project.losses.map(({ of, how, records }) => [of, how, records])).toEqual([
    ['tags', 'dropped', ['sub/a.ann T3']],
    ['others', 'dropped', ['sub/a.ann #3']],
    ['others', 'dropped', ['sub/a.ann R1']],
    ['others', 'dropped', ['sub/a.ann E1']],
    ['others', 'dropped', ['sub/a.ann N1']],
    ['others', 'dropped', ['sub/a.ann line 15']],
    ['others', 'dropped', ['sub/a.ann line 16: T9\tActor 31\tOdd', 'sub/a.ann line 17: Hello']],
    ['others', 'dropped', ['sub/a.ann A4 on R1']],
    ['others', 'dropped', ['LICENSE']],
    ['readings', 'dropped', ['b.txt']],
  ]);
});

test('Types have the names, colours and parents of the configuration', async () => {
  const project = await readPack(
    packOf({
      'a.txt': text,
      'a.ann': 'T1\tUnion_claim 6 12\tmarket\nT2\tNew 4 5\t🐟\n',
      'annotation.conf':
        '# types\n[entities]\nClaim\n\tUnion_claim\n\t!State_claim\n-----\nActor\n<X>=A|B\n[relations]\nSupports\tArg1:Claim\n',
      'visual.conf':
        '[labels]\nUnion_claim | Claim by a union | CU\n[drawing]\nUnion_claim\tbgColor:#A0B0C0, fgColor:black\n',
    }),
  );
  expect(project.codes.map(({ name, parent, colour }) => [name, parent, colour])).toEqual([
    ['Claim', null, null],
    ['Claim by a union', 'Claim', '#a0b0c0'],
    ['State claim', 'Claim', null],
    ['Actor', null, null],
    ['New', null, null],
  ]);
});

test('Annotations without their text are looked for by their words', async () => {
  const { desk, workspace } = await bringProject(
    await readPack(packOf({ 'market.txt': text, 'market.ann': 'T1\tClaim 6 12\tmarket\n' })),
    'brat',
  );
  const alone = await readPack(packOf({ 'market.ann': 'T1\tActor 999 1002\tOdd\n' }));
  expect(alone.readings[0]?.text).toBeNull();
  const later = await bringProject(alone, 'brat', desk);
  expect(tagsOfWorkspace(workspace)).toHaveLength(1);
  expect(tagsOfWorkspace(later.workspace).map(({ quote, tag }) => [quote, tag])).toContainEqual([
    'Odd',
    'Actor',
  ]);
});

test('Labels that are hostile, cut off or of another form harm nothing', async () => {
  const labels = [
    '{"types": {"__proto__": {"name": "x"}, "Claim": {"name": 5, "key": "a", "definition": []}}}',
    '{"types": [1, 2], "reviewers": "x", "documents": null}',
    '{"types": {"Cl',
    '[]',
  ];
  for (const json of labels) {
    const project = await readPack(
      packOf({ 'a.txt': text, 'a.ann': 'T1\tClaim 6 12\tmarket\n', 'labels.json': json }),
    );
    expect(project.tags[0]?.quote).toBe('market');
    expect(project.codes.at(-1)?.name).toBe('Claim');
    expect(project.losses.length).toBe(json.startsWith('{') && json.endsWith('}') ? 0 : 1);
  }
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test('Huge numbers, many pieces and many lines are read in a time that grows with them', async () => {
  const pieces = Array.from({ length: 20_000 }, (_, at) => `${at} ${at + 1}`).join(';');
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `T${at}\tClaim 999999999999999 999999999999999\tx`,
  );
  const start = performance.now();
  const project = await readPack(
    packOf({ 'a.txt': text, 'a.ann': `T1\tClaim ${pieces}\tx\n${lines.join('\n')}\n` }),
  );
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(project.tags).toHaveLength(20_000);
});

test.each([
  ['a text', { 'a.txt': text }],
  ['a table with the name of annotations', { 'a.ann': 'one,two\n1,2\n' }],
  ['nothing', {}],
])('It is not taken for a corpus: %s', (_, files) => {
  expect(annotatedImporterFor(packOf(files))?.id).not.toBe('brat');
});
