import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { builtCommandLine, type Ran } from '../../support/commandLine';
import { contentsOf } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article } from '../../support/testDesk';

// Every command is a process of its own, and a busy machine starts few of them in a second.
vi.setConfig({ testTimeout: 60_000 });

const built = builtCommandLine();

const tagSchema = z.strictObject({
  id: z.string(),
  reading: z.string(),
  code: z.string(),
  reviewer: z.string(),
  start: z.number(),
  end: z.number(),
  places: z.array(z.strictObject({ start: z.number(), end: z.number() })).min(1),
  quote: z.string(),
  note: z.string().nullable(),
  created: z.iso.datetime(),
});
const detailsShape = {
  title: z.string(),
  author: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  words: z.number(),
};
const versionSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  label: z.string(),
  name: z.string().nullable(),
  by: z.string(),
  readings: z.number(),
  tags: z.number(),
  notes: z.number(),
});
const listSchema = z.strictObject({
  readings: z.array(z.strictObject({ id: z.string(), ...detailsShape, sha256: z.string() })),
});

/** A folder with a workspace `ws` and two readings that begin alike. */
async function workspace() {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'a.txt'), article);
  fs.writeFileSync(path.join(folder, 'b.txt'), article.replace('Coast Road', 'River Side'));
  const run = (...args: string[]) => built.run({ cwd: folder }, ...args);
  expect(await run('create', 'ws', '--reviewer', 'Ann')).toMatchObject({ code: 0, err: '' });
  expect(await run('import', 'ws', 'a.txt', 'b.txt')).toMatchObject({ code: 0, err: '' });
  return { folder, run };
}

function expectRefused(ran: Ran, says: string | RegExp): void {
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toMatch(says);
  expect(ran.err).not.toMatch(/^\s+at |Error:|node:internal/m);
}

const coast = 'The Tram and the Camera on the Coast Road';

test('An import reports every file in one document, and a refused one does not stop the rest', async () => {
  const { folder, run } = await workspace();
  fs.writeFileSync(path.join(folder, 'c.txt'), `${article}More.`);
  fs.writeFileSync(path.join(folder, 'empty.txt'), '');
  const ran = await run('import', 'ws', 'empty.txt', 'a.txt', 'c.txt', '--json');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('“empty.txt” was not imported: the file is empty.');
  expect(JSON.parse(ran.out)).toMatchObject({
    files: [
      { file: 'empty.txt', outcome: 'refused', title: null, failure: { kind: 'refused' } },
      { file: 'a.txt', outcome: 'duplicate', title: coast, warnings: [] },
      {
        file: 'c.txt',
        outcome: 'added',
        title: coast,
        author: null,
        words: 41,
        blocks: { title: 1, paragraph: 3 },
        comments: 0,
        leftOut: [],
        duplicates: [{ title: coast, how: 'nearlySame' }],
        warnings: [`It has nearly the same words as “${coast}”.`],
      },
    ],
  });
});

test('An import says what it found, what it left out and why, in words and as one document', async () => {
  const { folder, run } = await workspace();
  const page = [
    'Later Trams for the Harbour Line',
    '',
    'By Ada Quill',
    '',
    'Published 4 February 2025',
    '',
    'Share',
    '',
    'The harbour line runs until ten, and those who work at night walk home along the water, as they always have.',
    '',
    '2 Comments',
    '',
    'Trams until midnight would cost less than the cameras do, as the budget shows.',
    '',
    'Who walks home along the water at night, if not those who clean the offices?',
  ].join('\n');
  fs.writeFileSync(path.join(folder, 'c.txt'), page);
  fs.writeFileSync(path.join(folder, 'd.txt'), page.replaceAll('\n', '\r\n'));
  const ran = await run('import', 'ws', 'c.txt', 'a.txt');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toBe(
    [
      'c.txt: added as “Later Trams for the Harbour Line”.',
      '  Author: Ada Quill',
      '  Published: 2025-02-04',
      '  Blocks: title 1, byline 1, dateline 1, share bar 1, paragraph 1, comment form 1, comment 2',
      '  Comments: 2',
      '  Left out: 2 blocks',
      '    share bar: A bar for sharing the page.',
      '    comment form: Stands above the comments.',
      `a.txt: the workspace has this file already, as “${coast}”.`,
      '',
    ].join('\n'),
  );
  const again = await run('import', 'ws', 'd.txt', '--json');
  expect(again).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(again.out)).toMatchObject({
    files: [
      {
        outcome: 'added',
        author: 'Ada Quill',
        outlet: null,
        published: '2025-02-04',
        comments: 2,
        leftOut: [
          { block: 'b4', kind: 'shareBar' },
          { block: 'b6', kind: 'commentForm', reason: 'Stands above the comments.' },
        ],
        warnings: ['It has the same words as “Later Trams for the Harbour Line”.'],
      },
    ],
  });
});

test('A folder is imported with the files in it, and what is passed over is said', async () => {
  const { folder, run } = await workspace();
  fs.mkdirSync(path.join(folder, 'in/deep'), { recursive: true });
  for (const name of ['in/c.txt', 'in/deep/d.txt', 'in/.hidden']) {
    fs.writeFileSync(path.join(folder, name), `${article}${name}`);
  }
  const ran = await run('import', 'ws', 'in', '--json');
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('In “in”, 1 hidden file was passed over.');
  expect(JSON.parse(ran.out)).toMatchObject({
    files: [
      { file: path.join('in', 'c.txt'), outcome: 'added' },
      { file: path.join('in', 'deep', 'd.txt'), outcome: 'added' },
    ],
  });
});

test('Ctrl+C ends an import of a thousand files, and nothing of it stays', async () => {
  const { folder, run } = await workspace();
  fs.mkdirSync(path.join(folder, 'many'));
  for (let at = 0; at < 1000; at += 1) {
    fs.writeFileSync(path.join(folder, 'many', `${String(at)}.txt`), `${article}${String(at)}`);
  }
  const originals = path.join(folder, 'ws', 'originals');
  const texts = path.join(folder, 'ws', 'texts');
  const before = [contentsOf(originals), contentsOf(texts)];
  const child = spawn(process.execPath, [built.file(), 'import', 'ws', 'many'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const ended = new Promise((resolve) => child.on('close', resolve));
  await vi.waitUntil(() => fs.readdirSync(originals).length > 10, { timeout: 60_000, interval: 5 });
  child.kill('SIGINT');
  expect(await ended).toBe(2);
  expect(err).toBe('The import was cancelled. Nothing was added. Import again.\n');
  expect([contentsOf(originals), contentsOf(texts)]).toEqual(before);
  expect(
    listSchema.parse(JSON.parse((await run('list', 'ws', '--json')).out)).readings,
  ).toHaveLength(2);
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
});

test('Readings are listed with their facts and shown with their blocks', async () => {
  const { run } = await workspace();
  const listed = await run('list', 'ws', '--json');
  expect(listed).toMatchObject({ code: 0, err: '' });
  const { readings } = listSchema.parse(JSON.parse(listed.out));
  expect(readings.map(({ title }) => title)).toEqual([
    coast,
    'The Tram and the Camera on the River Side',
  ]);
  const shown = await run('show', 'ws', coast, '--json');
  const reading = z
    .object({
      id: z.literal(readings[0]!.id),
      ...detailsShape,
      sha256: z.literal(readings[0]!.sha256),
      text: z.literal(article),
      blocks: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.string(),
          zone: z.string(),
          start: z.number(),
          end: z.number(),
          included: z.boolean(),
          reason: z.string().nullable(),
          confidence: z.number().nullable(),
          joins: z.literal(false),
          comment: z.null(),
        }),
      ),
      tags: z.literal(0),
    })
    .parse(JSON.parse(shown.out));
  expect(reading.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
});

test('Passages are tagged by quote or by place, listed, and untagged', async () => {
  const { run } = await workspace();
  const first = await run('tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram', '--json');
  expect(first).toMatchObject({ code: 0, err: '' });
  const tag = tagSchema.parse(JSON.parse(first.out));
  expect(article.slice(tag.start, tag.end)).toBe('every tram');
  const second = await run(
    ...['tag', 'ws', coast, '--code', 'Sec', '--quote', 'The council wants cameras'],
    ...['--occurrence', '2', '--note', 'why', '--reviewer', 'Bo', '--json'],
  );
  expect(tagSchema.parse(JSON.parse(second.out))).toMatchObject({
    code: 'security',
    reviewer: 'Bo',
    note: 'why',
    start: article.lastIndexOf('The council wants cameras'),
  });
  const third = await run('tag', 'ws', coast, '--code', 'rights', '--start', '0', '--end', '8');
  expect(third.code).toBe(0);
  const all = await run('tags', 'ws', '--json');
  const { tags } = z.strictObject({ tags: z.array(tagSchema) }).parse(JSON.parse(all.out));
  expect(tags.map(({ quote, reviewer }) => [quote, reviewer])).toEqual([
    ['The Tram', 'Ann'],
    ['every tram', 'Ann'],
    ['The council wants cameras', 'Bo'],
  ]);
  const other = await run('tags', 'ws', '--reading', 'The Tram and the Camera on the R', '--json');
  expect(JSON.parse(other.out)).toEqual({ tags: [] });
  expect(await run('untag', 'ws', tag.id)).toMatchObject({ code: 0 });
  expect(JSON.parse((await run('tags', 'ws', '--json')).out)).toMatchObject({
    tags: [{ code: 'rights' }, { code: 'security' }],
  });
});

test('Words of a paragraph that stands twice are tagged once, and told with both places', async () => {
  const { run, folder } = await workspace();
  const line = 'Nobody asked the riders, who want later trams.';
  const text = ['Trams and Their Cameras', line, 'The council did not answer them.', line];
  fs.writeFileSync(path.join(folder, 'c.txt'), text.join('\n\n'));
  await run('import', 'ws', 'c.txt');
  const tag = ['tag', 'ws', 'Trams and', '--code', 'legal', '--json'];
  const content = text.join('\n\n');
  const placeAt = (start: number) => ({ start, end: start + 'later trams'.length });
  const places = [content.indexOf('later'), content.lastIndexOf('later')].map(placeAt);
  const [first, copy] = places;
  const onCopy = await run(...tag, '--start', String(copy?.start), '--end', String(copy?.end));
  expect(onCopy.err).toBe(
    `These words stand several times; the tag is on the copy from ${String(first?.start)} to ${String(first?.end)}.\n`,
  );
  expect(tagSchema.parse(JSON.parse(onCopy.out))).toMatchObject({ ...first, places });
  const byQuote = await run(...tag, '--quote', 'later trams');
  expect(byQuote.err).toBe('These words had this tag already.\n');
  const all = await run('tags', 'ws', '--json');
  expect(JSON.parse(all.out)).toMatchObject({ tags: [{ ...first, places }] });
  expect((await run('list', 'ws')).out).toContain('Trams and Their Cameras (26 words, 1 tag)');
});

test('What is ambiguous, unknown or missing is refused with what could be meant', async () => {
  const { run } = await workspace();
  const ambiguous = await run('show', 'ws', 'the tram');
  expectRefused(ambiguous, /could be several readings/);
  expect(ambiguous.err).toContain('on the Coast Road');
  expect(ambiguous.err).toContain('on the River Side');
  const tag = ['tag', 'ws', coast];
  const refusals: [string[], RegExp][] = [
    [['show', 'ws', 'nothing'], /There is no reading “nothing”/],
    [[...tag, '--code', 'zzz', '--quote', 'tram'], /There is no code “zzz”/],
    [[...tag, '--code', 'legal', '--quote', 'cameras'], /stands in 2 places/],
    [[...tag, '--code', 'legal', '--quote', 'absent'], /does not stand in/],
    [[...tag, '--code', 'legal', '--quote', 'cameras', '--occurrence', '3'], /no occurrence 3/],
    [[...tag, '--code', 'legal', '--start', '0', '--end', '9999'], /no words/],
    [[...tag, '--code', 'legal', '--start', 'x', '--end', '9'], /whole number/],
    [[...tag, '--code', 'legal', '--start', '0'], /by --quote, or by --start/],
    [[...tag, '--quote', 'tram'], /--code is missing/],
    [[...tag, '--code'], /needs a value/],
    [['untag', 'ws', 'none'], /There is no tag/],
    [['list'], /WS is missing/],
    [['list', 'ws', 'more'], /one word too many/],
    [['list', 'nowhere'], /is not there/],
    [['list', 'ws', '--verbose'], /no option “--verbose”/],
    [['list', 'ws', '--json=yes'], /takes no value/],
    [['frobnicate'], /no command “frobnicate”/],
    [[], /No command was given/],
    [['create', 'ws'], /is a workspace already/],
  ];
  const ran = await Promise.all(refusals.map(([args]) => run(...args)));
  refusals.forEach(([, says], at) => {
    expectRefused(ran[at]!, says);
  });
});

test('A workspace is not created where a file is, and the file is named', async () => {
  const { folder, run } = await workspace();
  const file = path.join(folder, 'a.txt');
  for (const place of ['a.txt', 'a.txt/ws']) {
    const ran = await run('create', place);
    expectRefused(ran, /is a file, not a folder\. It was not changed\. Choose /);
    expect(ran.err).toContain(`“${file}”`);
  }
});

test.each([1, 2, 3])('Six commands at once change one reading, and none is lost (%i)', async () => {
  const { run } = await workspace();
  const starts = [0, 4, 9, 13, 17, 24];
  const ran = await Promise.all(
    starts.map((start) =>
      run('tag', 'ws', coast, '--code', 'legal', '--start', String(start), '--end', '30'),
    ),
  );
  expect(ran.map(({ code, err }) => [code, err])).toEqual(starts.map(() => [0, '']));
  const { tags } = z
    .object({ tags: z.array(tagSchema) })
    .parse(JSON.parse((await run('tags', 'ws', '--json')).out));
  expect(tags.map(({ start }) => start)).toEqual(starts);
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
});

test('Six imports at once bring all their readings in', async () => {
  const { folder, run } = await workspace();
  const names = ['c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.txt`);
  for (const name of names) fs.writeFileSync(path.join(folder, name), `${article}${name}`);
  const ran = await Promise.all(names.map((name) => run('import', 'ws', name)));
  expect(ran.map(({ code, err }) => [code, err])).toEqual(names.map(() => [0, '']));
  const { readings } = listSchema.parse(JSON.parse((await run('list', 'ws', '--json')).out));
  expect(readings).toHaveLength(8);
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
  expect(fs.readdirSync(path.join(folder, 'ws')).sort()).toEqual([
    'docs',
    'history',
    'journal',
    'originals',
    'texts',
    'undo.json',
    'workspace.json',
    'workspace.prev.json',
  ]);
});

test('While somebody has the workspace open, commands read in it, and those that change it are refused', async () => {
  const { folder, run } = await workspace();
  const store = await WorkspaceStore.open(path.join(folder, 'ws'));
  const tag = ['tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram'];
  const [tagged, ...read] = await Promise.all([
    run(...tag),
    run('list', 'ws'),
    run('show', 'ws', coast),
    run('tags', 'ws'),
    run('codes', 'ws'),
    run('export', 'ws', '--format', 'csv', '--out', '-'),
    run('check', 'ws'),
  ]);
  expectRefused(tagged, `another Lectern (process ${String(process.pid)})`);
  expect(read.map(({ code }) => code)).toEqual(read.map(() => 0));
  await store.close();
  expect(await run(...tag)).toMatchObject({ code: 0 });
});

test('A command leaves no journal and no lock behind, whether it was refused or not', async () => {
  const { folder, run } = await workspace();
  const tag = (quote: string) => run('tag', 'ws', coast, '--code', 'legal', '--quote', quote);
  for (const quote of ['every tram', 'The council wants cameras in', 'absent']) await tag(quote);
  await run('list', 'ws');
  const journals = fs.readdirSync(path.join(folder, 'ws', 'journal'));
  // The last one goes when the generation before has it too.
  expect(journals.length).toBeLessThanOrEqual(2);
  const store = await WorkspaceStore.open(path.join(folder, 'ws'), { access: 'read' });
  expect(store.recovered).toBeNull();
  expect(fs.existsSync(path.join(folder, 'ws', 'workspace.lock'))).toBe(false);
});

test('In a folder that cannot be written commands read, and the others say why they do not write', async () => {
  const { folder, run } = await workspace();
  const ws = path.join(folder, 'ws');
  // The administrator may write everywhere: as root, the command runs as somebody else.
  const isRoot = process.getuid?.() === 0;
  const somebody = { cwd: folder, ...(isRoot ? { uid: 65534, gid: 65534 } : {}) };
  fs.chmodSync(folder, 0o755);
  fs.chmodSync(ws, 0o555);
  const before = contentsOf(ws);
  const tag = ['tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram'];
  expectRefused(await built.run(somebody, ...tag), /“ws” can only be read here/);
  expect(await built.run(somebody, 'list', 'ws')).toMatchObject({ code: 0, err: '' });
  expect(contentsOf(ws)).toEqual(before);
  fs.chmodSync(ws, 0o755);
  expect(await run(...tag)).toMatchObject({ code: 0 });
});

test('A quotation may begin with a dash', async () => {
  const { folder, run } = await workspace();
  fs.writeFileSync(path.join(folder, 'd.txt'), 'A List of Three Things\n\n- trams\n- cameras\n');
  await run('import', 'ws', 'd.txt');
  const ran = await run('tag', 'ws', 'A List', '--code', 'legal', '--quote', '- trams', '--json');
  expect(tagSchema.parse(JSON.parse(ran.out)).quote).toBe('- trams');
});

test('Exports go to a file, which is replaced, or to standard output', async () => {
  const { folder, run } = await workspace();
  await run('tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram');
  fs.writeFileSync(path.join(folder, 'out.csv'), 'old');
  expect(await run('export', 'ws', '--format', 'csv', '--out', 'out.csv')).toMatchObject({
    code: 0,
    out: '',
  });
  const toFile = fs.readFileSync(path.join(folder, 'out.csv'), 'utf8');
  expect(toFile).toContain('every tram');
  expect((await run('export', 'ws', '--format', 'csv', '--out', '-')).out).toBe(toFile);
  const one = await run('export', 'ws', '--format', 'json', '--out', '-', '--reading', coast);
  expect(JSON.parse(one.out)).toMatchObject({ readings: [{ title: coast }] });
  expectRefused(await run('export', 'ws', '--format', 'x', '--out', '-'), /no export format “x”/);
  expectRefused(await run('export', 'ws', '--format', 'csv', '--out', '.'), /is a folder/);
});

test('Codes and formats are printed as one document each', async () => {
  const { run } = await workspace();
  expect(JSON.parse((await run('codes', 'ws', '--json')).out)).toMatchObject({
    codes: [
      { id: 'legal', letter: 'L', key: 1 },
      { id: 'rights', letter: 'H', key: 2 },
      { id: 'security', letter: 'S', key: 3 },
      { id: 'comment', letter: 'R', key: 4 },
    ],
  });
  expect(JSON.parse((await run('formats', '--json')).out)).toMatchObject({
    importers: [
      { id: 'pdf' },
      { id: 'rtf' },
      { id: 'docx', extensions: ['.docx', '.docm', '.dotx'] },
      { id: 'odt', extensions: ['.odt', '.ott'] },
      { id: 'epub', extensions: ['.epub'] },
      { id: 'markdown' },
      { id: 'eml' },
      { id: 'mhtml' },
      { id: 'html' },
      { id: 'text', label: 'Plain text' },
    ],
    exporters: [
      { id: 'csv', extensions: ['.csv'] },
      { id: 'json', extensions: ['.json'] },
      { id: 'markdown', extensions: ['.md'] },
    ],
  });
});

test('Earlier versions are listed, gone back to by name or beginning, and going back is a version too', async () => {
  const { folder, run } = await workspace();
  await run('tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram');
  fs.writeFileSync(path.join(folder, 'c.txt'), `${article}More.`);
  await run('import', 'ws', 'c.txt');
  const listed = await run('history', 'ws', '--json');
  expect(listed).toMatchObject({ code: 0, err: '' });
  const { versions } = z
    .strictObject({ versions: z.array(versionSchema) })
    .parse(JSON.parse(listed.out));
  expect(versions.map(({ reason, label, tags }) => [reason, label, tags])).toEqual([
    ['import', 'Before import of a reading', 1],
    ['created', 'Workspace started', 0],
  ]);
  const [before] = versions;
  expect((await run('history', 'ws')).out).toContain(
    'Before import of a reading (2 readings, 1 tag)',
  );
  const ran = await run('restore', 'ws', before?.id.slice(0, -1) ?? '', '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({ version: before, changes: 1 });
  const readings = async () =>
    listSchema.parse(JSON.parse((await run('list', 'ws', '--json')).out)).readings.length;
  expect(await readings()).toBe(2);
  expect((await run('restore', 'ws', 'Before going back')).out).toMatch(
    /^Went back to \d\d:\d\d\.\n$/,
  );
  expect(await readings()).toBe(3);
  expectRefused(await run('restore', 'ws', 'Before'), /could be several versions/);
  expectRefused(await run('restore', 'ws', 'nothing'), /There is no version “nothing”/);
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
});

test('A check is silent on errors when all is well, and exits with 2 when something is not', async () => {
  const { folder, run } = await workspace();
  expect(await run('check', 'ws')).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 readings') as string,
    err: '',
  });
  const [name = ''] = fs.readdirSync(path.join(folder, 'ws', 'texts'));
  fs.appendFileSync(path.join(folder, 'ws', 'texts', name), '!');
  const ran = await run('check', 'ws', '--json');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(name);
  expect(JSON.parse(ran.out)).toMatchObject({
    ok: false,
    problems: [expect.stringContaining(name)],
  });
});

test('Help and version go to standard output', async () => {
  const folder = temporaryFolder();
  const help = await built.run({ cwd: folder }, '--help');
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const name of 'create import list show codes tag untag tags export formats history restore check repair'.split(
    ' ',
  )) {
    expect(help.out).toContain(`  ${name} `);
    const own = await built.run({ cwd: folder }, name, '--help');
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toContain(`lectern ${name}`);
  }
  expect((await built.run({ cwd: folder }, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('A reader that goes away ends the command quietly', async () => {
  const { folder, run } = await workspace();
  fs.writeFileSync(
    path.join(folder, 'long.txt'),
    `Long Text of Words\n\n${'word '.repeat(500_000)}`,
  );
  await run('import', 'ws', 'long.txt');
  const child = spawn(process.execPath, [built.file(), 'show', 'ws', 'Long'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([0, '']);
});
