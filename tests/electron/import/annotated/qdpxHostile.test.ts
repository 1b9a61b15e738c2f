import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { packOf } from '../../../../electron/import/annotated/packs';
import { annotatedProjectSchema } from '../../../../shared/annotated/project';
import { Failure } from '../../../../shared/ipc/failure';
import { bringProject } from '../../../support/annotatedImport';
import {
  codingOf,
  guidNumber,
  guids,
  lossesOf,
  type QdaParts,
  type QdaWriter,
  qdeOf,
  qdpxOf,
  quotesOf,
  readAs,
  selectionOf,
  standardWriter,
} from '../../../support/qdaProject';
import { zipOf, type ZipPart } from '../../../support/zipWriter';

const text = 'Well, hello there.';
const inText = selectionOf(
  standardWriter,
  text,
  'hello',
  1,
  codingOf(standardWriter, 1, guids.rights, guids.ann),
);
const project = qdeOf(standardWriter, { inText });
const source: ZipPart = { name: `sources/${guids.hall}.txt`, data: text };
const whole: readonly ZipPart[] = [{ name: 'project.qde', data: project }, source];

function written(writer: Partial<QdaWriter>, parts: QdaParts = {}): Buffer {
  const all = { ...standardWriter, ...writer };
  const own = selectionOf(all, text, 'hello', 1, codingOf(all, 1, guids.rights, guids.ann));
  return qdpxOf(all, { text, inText: own, ...parts });
}

/** Returns a project with something before its first element. */
function beginning(doctype: string, within = project): readonly ZipPart[] {
  return [{ name: 'project.qde', data: within.replace('<Project', `${doctype}<Project`) }, source];
}

describe('Archives that are put together in another way give their passage', () => {
  const file = `${guids.hall}.txt`;
  const cases: readonly (readonly [name: string, bytes: Buffer])[] = [
    ['as it should be', zipOf(whole)],
    ['another name of the project', written({ project: 'My debate.qde' })],
    ['another case of the project', written({ project: 'PROJECT.QDE' })],
    ['another case of the text', written({ extension: '.TXT', folder: 'SOURCES/' })],
    ['backslashes between folders', written({ folder: 'sources\\' })],
    ['byte order marks', written({ mark: '\uFEFF', textMark: '\uFEFF' })],
    ['GUIDs in braces and capitals', written({ guid: (guid) => `{${guid.toUpperCase()}}` })],
    ['a path with a single slash', written({}, { path: `internal:/${file}` })],
    ['a path without a scheme', written({}, { path: file })],
    ['a path with its folder', written({}, { path: `internal://sources\\${file}` })],
    ['a path that leads out and back', written({}, { path: `internal://../../${file}` })],
    ['texts at the root', written({ folder: '' })],
    ['a second project of another name', zipOf([...whole, { name: 'old.qde', data: project }])],
    ['a name with a prefix', zipOf([{ name: 'project.qde', data: prefixed(project) }, source])],
  ];

  test.each(cases)('%s', async (_, bytes) => {
    const read = await readAs(bytes);
    expect(quotesOf(read)).toEqual(['hello']);
    expect(read.tags[0]).toMatchObject({
      id: guidNumber(1001),
      code: guids.rights,
      reviewer: guids.ann,
    });
  });
});

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Z])/g, '<$1qda:').replace('xmlns=', 'xmlns:qda=');
}

const bomb = Buffer.alloc(256 * 1024 * 1024);
const entities = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('');

const refusals: readonly (readonly [name: string, bytes: () => Buffer, because: RegExp])[] = [
  [
    'two projects',
    () => zipOf([{ name: 'a.qde', data: project }, { name: 'b.qde', data: project }, source]),
    /holds two projects, “a.qde” and “b.qde”/,
  ],
  ['no project', () => zipOf([source]), /there is no project.qde in it/],
  [
    'a project in a folder only',
    () => zipOf([{ name: 'in/project.qde', data: project }]),
    /there is no project.qde/,
  ],
  [
    'a name that leads out',
    () => zipOf([...whole, { name: '../../evil.txt', data: 'x' }]),
    /leads out of it/,
  ],
  [
    'an absolute name',
    () => zipOf([...whole, { name: '/tmp/evil.txt', data: 'x' }]),
    /leads out of it/,
  ],
  [
    'a link',
    () => zipOf([...whole, { name: 'sources/evil', data: '/etc/passwd', mode: 0o120777 }]),
    /is a link/,
  ],
  [
    'an external entity',
    () => zipOf(beginning('<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    /DOCTYPE/,
  ],
  [
    'a billion laughs',
    () => zipOf(beginning(`<!DOCTYPE Project [<!ENTITY a0 "ha">${entities}]>`)),
    /DOCTYPE/,
  ],
  [
    'an entity that nobody defined',
    () => zipOf(beginning('', project.replace('Rights', '&laugh;'))),
    /damaged or was cut off in line \d+/,
  ],
  [
    'a part that explodes',
    () => zipOf([...whole, { name: 'sources/b.txt', data: bomb }]),
    /becomes far larger/,
  ],
  [
    'a part that says it is small and explodes',
    () => zipOf([...whole, { name: 'sources/b.txt', data: bomb, size: 10 }]),
    /damaged|far larger/,
  ],
  ['an end that is missing', () => zipOf(whole).subarray(0, -60), /damaged or was cut off/],
  [
    'a wrong checksum',
    () => zipOf([{ name: 'project.qde', data: project, crc: 1 }, source]),
    /damaged or was cut off/,
  ],
  [
    'a project that breaks off',
    () => zipOf([{ name: 'project.qde', data: project.slice(0, 900) }, source]),
    /cut off in line \d+/,
  ],
  [
    'a project that is a codebook',
    () => zipOf([{ name: 'project.qde', data: '<CodeBook/>' }]),
    /not a REFI-QDA file/,
  ],
  ['a project that is empty', () => zipOf([{ name: 'project.qde', data: '' }]), /was not imported/],
  [
    'a project that is a picture',
    () => zipOf([{ name: 'project.qde', data: Buffer.from([0xff, 0xd8, 0, 1, 2, 3, 0, 0]) }]),
    /was not imported/,
  ],
  [
    'a hundred thousand levels',
    () => zipOf([{ name: 'project.qde', data: `<Project>${'<Code>'.repeat(100_000)}` }]),
    /more than 256 levels/,
  ],
];

describe('Archives that do harm or are broken are refused by name, soon, and without much memory', () => {
  test.each(refusals)('%s', async (_, bytes, because) => {
    const archive = bytes();
    const [start, before] = [performance.now(), process.memoryUsage().rss];
    const failure: unknown = await readAs(archive).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(String(failure)).toMatch(/“hall.qdpx” was not imported: /);
    expect(String(failure)).toMatch(because);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('what is no archive is nothing that is known', async () => {
    expect(annotatedImporterFor(await packOf('hall.qdpx', Buffer.from('Hello.')))).toBeNull();
  });

  test('records of one name that is very long are listed apart', async () => {
    const set = `<Set name="${'Quay '.repeat(100)}"/>`;
    const read = await readAs(written({}, { rest: `<Sets>${set.repeat(3)}</Sets>` }));
    const [first = '', ...others] = read.losses.flatMap(({ records }) => records);
    expect(others).toEqual([`${first} (2)`, `${first} (3)`]);
    expect(first).toHaveLength(400);
  });

  test('addresses out of the archive are never followed: their texts are listed as missing', async () => {
    for (const address of [
      'absolute:///etc/hostname',
      'relative:///../../etc/hostname',
      'file:///etc/hostname',
      '/etc/hostname',
      'C:\\hosts.txt',
      'internal://../../../etc/hostname',
    ]) {
      const read = await readAs(written({}, { path: address }));
      expect(read.readings).toEqual([]);
      const isOutside = /^[a-z]{2,}:/.test(address) && !address.startsWith('internal');
      expect(read.losses[0]?.what).toBe(
        isOutside
          ? 'Their texts lie outside of the archive, where Lectern does not look.'
          : 'Their text files are missing from the archive.',
      );
      expect(lossesOf(read).map(([of, how, , ...records]) => [of, how, ...records])).toEqual([
        ['readings', 'dropped', `Town hall (${address})`],
        ['tags', 'dropped', guidNumber(1001)],
        ['others', 'dropped', `sources/${guids.hall}.txt`],
      ]);
    }
  });

  test('names that are paths make no files outside of the workspace', async () => {
    const evil = project.replace('Town hall', '../../../evil.txt');
    const twin = evil.replace(
      'plainTextPath',
      'richTextPath="internal://../../evil.docx" plainTextPath',
    );
    const read = await readAs(
      zipOf([
        { name: 'project.qde', data: twin },
        source,
        { name: 'sources/evil.docx', data: 'x' },
      ]),
    );
    const { desk } = await bringProject(read);
    const around = path.dirname(desk.store().folder);
    const files = readdirSync(around, { recursive: true }).map(String);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => path.basename(file).startsWith('evil'))).toEqual([]);
  });
});

describe('Selections that cannot be are listed, and the rest arrives', () => {
  const at = (number: number, start: string, end: string, inner?: string) =>
    `<PlainTextSelection guid="${guidNumber(number)}" startPosition="${start}" endPosition="${end}">${inner ?? codingOf(standardWriter, number, guids.rights, guids.ann)}</PlainTextSelection>`;

  test.each([
    ['beyond the end', at(2, '3', '9999'), 'They reach beyond the end of their text.'],
    ['before the beginning', at(2, '-5', '5'), 'They reach beyond the end of their text.'],
    ['reversed', at(2, '9', '3'), 'They end before they begin.'],
    ['without words', at(2, '3', '3'), 'They hold no words: they end where they begin.'],
    ['no numbers', at(2, 'x', '3'), 'Their positions are missing or no numbers.'],
    ['huge numbers', at(2, '3', '9'.repeat(400)), 'Their positions are missing or no numbers.'],
    [
      'a code that is not there',
      at(2, '3', '5', codingOf(standardWriter, 2, guidNumber(77), guids.ann)),
      'Their code is not in the file.',
    ],
    ['no code', at(2, '3', '5', `<Coding guid="${guidNumber(1002)}"/>`), 'They name no code.'],
    [
      'the same again',
      inText.replaceAll(guidNumber(1001), guidNumber(1002)),
      'They stand in the file twice.',
    ],
  ])('%s', async (_, selection, why) => {
    const read = await readAs(qdpxOf(standardWriter, { text, inText: inText + selection }));
    expect(quotesOf(read)).toEqual(['hello']);
    expect(lossesOf(read)).toEqual([['tags', 'dropped', why, guidNumber(1002)]]);
    const { brought } = await bringProject(read);
    expect(brought.report.rows.at(-1)).toEqual({
      of: 'tags',
      in: 2,
      kept: 1,
      changed: 0,
      dropped: 1,
    });
  });

  test('neither a tag nor a note', async () => {
    const read = await readAs(
      qdpxOf(standardWriter, { text, inText: inText + at(2, '0', '4', '') }),
    );
    expect(lossesOf(read)).toEqual([
      ['tags', 'dropped', 'They have neither a tag nor a note.', guidNumber(2)],
    ]);
  });

  test('the GUID of another one, and a user who is not in the file', async () => {
    const twice = at(2, '0', '4', codingOf(standardWriter, 1, guids.rights, guidNumber(88)));
    const read = await readAs(qdpxOf(standardWriter, { text, inText: inText + twice }));
    expect(read.tags.map(({ key, id, reviewer }) => [key, id, reviewer])).toEqual([
      [guidNumber(1001), guidNumber(1001), guids.ann],
      [`${guidNumber(1001)} (2)`, null, null],
    ]);
    expect(lossesOf(read)).toEqual([
      [
        'tags',
        'changed',
        'Their GUID is that of another record, and they get a new id.',
        `${guidNumber(1001)} (2)`,
      ],
      ['tags', 'changed', 'The user who gave them is not in the file.', `${guidNumber(1001)} (2)`],
    ]);
    expect((await bringProject(read)).workspace.readings).toHaveProperty(guids.hall);
  });

  test('names of people, codes and texts that nobody expects are words, and no more', async () => {
    const odd = qdeOf(standardWriter, { inText })
      .replace('name="Ann"', 'name="__proto__" constructor="x" __proto__="y"')
      .replace('name="Rights"', 'name="&lt;script&gt;toString"');
    const read = await readAs(zipOf([{ name: 'project.qde', data: odd }, source]));
    expect(read.reviewers[0]?.name).toBe('__proto__');
    expect(read.codes[0]?.name).toBe('<script>toString');
    expect(annotatedProjectSchema.safeParse(read).success).toBe(true);
    const { workspace } = await bringProject(read);
    expect(workspace.reviewers.map(({ name }) => name)).toContain('__proto__');
  });
});

test('Twenty thousand selections on one text are read, each with its words', async () => {
  const long = 'Well, hello there. 😀\n'.repeat(20_000);
  const many = Array.from(
    { length: 20_000 },
    (_, at) =>
      `<PlainTextSelection guid="${guidNumber(at)}" startPosition="${at * 21 + 6}" endPosition="${at * 21 + 11}">${codingOf(standardWriter, at, guids.rights, guids.ann)}</PlainTextSelection>`,
  );
  const read = await readAs(qdpxOf(standardWriter, { text: long, inText: many.join('') }));
  expect(new Set(quotesOf(read))).toEqual(new Set(['hello']));
});
