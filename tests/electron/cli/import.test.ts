import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { builtCommandLine } from '../../support/commandLine';
import { contentsOf } from '../../support/faultyFiles';
import { article } from '../../support/testDesk';
import { listSchema, cliWorkspaces, coast } from '../../support/cliWorkspace';

// Every command is a process of its own, and a busy machine starts few of them in a second.
vi.setConfig({ testTimeout: 60_000 });

const built = builtCommandLine();
const workspace = cliWorkspaces(built);

test('An import reports every file in one document, and a refused one does not stop the rest', async () => {
  const { folder, run } = workspace();
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
  const { folder, run } = workspace();
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
      '  Author: Ada Quill (From line 3.)',
      '  Published: 2025-02-04 (From “4 February 2025” in line 5.)',
      '  Blocks: title 1, byline 1, dateline 1, share bar 1, paragraph 1, comment form 1, comment 2',
      '  Comments: 2',
      '  Left out: 2 blocks',
      '    share bar: A bar for sharing the page. (line 7)',
      '    comment form: Stands above the comments. (line 11)',
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
  const { folder, run } = workspace();
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
  const { folder, run } = workspace();
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

test('Six imports at once bring all their readings in', async () => {
  const { folder, run } = workspace();
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

test('A way to count that no format has is refused before anything is read, and one of another format with the file', async () => {
  const { folder, run } = workspace();
  const text = '{"id":1,"text":"One two","label":[[0,3,"A"]]}\n';
  fs.writeFileSync(path.join(folder, 'a.jsonl'), text);
  const before = (await run('list', 'ws', '--json')).out;
  const banana = await run('import', 'ws', 'a.jsonl', '--units', 'banana');
  expect(banana.code).toBe(2);
  expect(banana.err).toContain(
    '--units takes one of these, not “banana”: code-points-file, code-points-lf,',
  );
  const other = await run('import', 'ws', 'a.jsonl', '--units', 'utf-16-lf');
  expect(other.code).toBe(2);
  expect(other.err).toContain('Choose one of these: utf-16, code points, graphemes.');
  expect((await run('list', 'ws', '--json')).out).toBe(before);
  expect((await run('import', 'ws', 'a.jsonl', '--units', 'utf-16')).code).toBe(0);
});

test('An import names the paragraphs that a page prints twice, with the first of each', async () => {
  const { folder, run } = workspace();
  const twice =
    'The harbour line runs until ten, and those who work at night walk home along the water.';
  const page = ['Later Trams', twice, 'The council has not asked them yet.', twice].join('\n\n');
  fs.writeFileSync(path.join(folder, 'twice.txt'), page);
  const ran = await run('import', 'ws', 'twice.txt', '--json');
  expect(JSON.parse(ran.out)).toMatchObject({
    files: [{ duplicates: [{ block: 'b4', of: 'b2', how: 'repeated' }] }],
  });
});
