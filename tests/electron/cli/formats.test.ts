import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { exportFormats } from '../../../shared/export';
import { cliWorkspaces } from '../../support/cliWorkspace';
import { exportCommand } from '../../../electron/cli/commands/export';
import { runCommand } from '../../../electron/cli/runCommand';
import { exportCancelled } from '../../../electron/write/exportCancelled';
import { writePaperless } from '../../support/printing';
import { builtCommandLine } from '../../support/commandLine';

// Every command is a process of its own, and a busy machine starts few of them in a second.
vi.setConfig({ testTimeout: 120_000 });

const built = builtCommandLine();
const workspace = cliWorkspaces(built);

/** What a report counts of tags, as “in = kept + changed + dropped”. */
function tagsIn(out: string): string {
  const { report } = JSON.parse(out) as {
    report: { rows: { of: string; in: number; kept: number; changed: number; dropped: number }[] };
  };
  const row = report.rows.find(({ of }) => of === 'tags');
  return row ? [row.in, row.kept, row.changed, row.dropped].join(' ') : 'none';
}

test('Tags leave in every format with a report that adds up, and come back from those that are read', async () => {
  const { folder, run } = workspace();
  await run(
    'tag',
    'ws',
    'a.txt',
    '--code',
    'rights',
    '--quote',
    'Nobody asked the riders',
    '--note',
    'Who?',
  );
  await run('create', 'other', '--reviewer', 'Ann');
  const formats = exportFormats.filter(({ id }) => id !== 'pdf');
  for (const { id, extension } of formats) {
    const file = `out-${id}.${extension}`;
    const ran = await run('export', 'ws', '--format', id, '--out', file, '--json');
    expect([id, ran.code, ran.err]).toEqual([id, 0, '']);
    const [all = 0, ...parts] = tagsIn(ran.out).split(' ').map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
    expect(fs.statSync(path.join(folder, file)).size).toBeGreaterThan(0);
  }
  for (const id of ['qdpx', 'webannotation', 'json', 'jsonl', 'brat', 'uima']) {
    const { extension = '' } = formats.find((format) => format.id === id) ?? {};
    const ran = await run('import', 'other', `out-${id}.${extension}`, '--json');
    expect([id, ran.code, ran.err]).toEqual([id, 0, '']);
    const { files } = JSON.parse(ran.out) as { files: { outcome: string; report: unknown }[] };
    expect(files[0]?.outcome).toBe('project');
    expect([id, tagsIn(JSON.stringify(files[0]))]).toEqual([id, '1 1 0 0']);
  }
  const list = JSON.parse((await run('tags', 'other', '--json')).out) as { tags: unknown[] };
  expect(list.tags).toHaveLength(1);
});

test('The lists of formats stand in columns, however long an id is', async () => {
  const { run } = workspace();
  const lists = (await run('formats')).out.split(/^\S.*\n/m).slice(1);
  expect(lists).toHaveLength(3);
  for (const list of lists) {
    const columns = list
      .trimEnd()
      .split('\n')
      .map((line) => /^ {2}\S+ {2,}/.exec(line)?.[0].length);
    expect([list, new Set(columns).size]).toEqual([list, 1]);
  }
});

test('An export of one tag and one reviewer holds those, and says when a name fits nothing', async () => {
  const { run } = workspace();
  await run('tag', 'ws', 'a.txt', '--code', 'rights', '--quote', 'Nobody asked the riders');
  const none = await run('export', 'ws', '--format', 'csv', '--out', '-', '--tags', 'legal');
  expect(none.out.trim().split('\n')).toHaveLength(1);
  const one = await run('export', 'ws', '--format', 'csv', '--out', '-', '--tags', 'legal,rights');
  expect(one.out.trim().split('\n')).toHaveLength(2);
  const nobody = await run('export', 'ws', '--format', 'csv', '--out', '-', '--reviewer', 'Zoe');
  expect(nobody.code).toBe(2);
  expect(nobody.err).toContain('“Zoe”');
});

test('A tag whose name holds a comma can be named, also beside others', async () => {
  const { folder, run } = workspace();
  fs.writeFileSync(
    path.join(folder, 'tags.csv'),
    'Satz;Kode\nNobody asked the riders;Fees, and costs\n',
  );
  await run('import', 'ws', 'tags.csv', '--columns', 'quote=Satz,tag=Kode');
  const named = (...tags: string[]) =>
    run('export', 'ws', '--format', 'codebook-csv', '--out', '-', ...tags);
  const some = await named('--tags', 'Fees, and costs', '--tags', 'legal,rights');
  expect(some.err).not.toContain('Nothing was changed');
  expect(some.out.trim().split('\n')).toHaveLength(4);
});

test('Readings and reviewers can be named one after the other', async () => {
  const { folder, run } = workspace();
  for (const name of ['one', 'two']) {
    fs.writeFileSync(path.join(folder, `${name}.txt`), `Text ${name}\n\nThe words of ${name}.\n`);
  }
  await run('import', 'ws', 'one.txt', 'two.txt');
  const named = ['--reading', 'one.txt', '--reading', 'two.txt'];
  const some = await run('export', 'ws', '--format', 'json', '--out', '-', ...named);
  const { readings } = JSON.parse(some.out) as { readings: { origin: { name: string } }[] };
  expect(readings.map(({ origin }) => origin.name)).toEqual(['one.txt', 'two.txt']);
});

test('A table that nobody knows is taken by the columns that are named', async () => {
  const { folder, run } = workspace();
  const table = 'Satz;Kode\nNobody asked the riders;Voice\n';
  fs.writeFileSync(path.join(folder, 'tags.csv'), table);
  const columns = 'quote=Satz,tag=2';
  const ran = await run('import', 'ws', 'tags.csv', '--columns', columns, '--json');
  expect([ran.code, ran.err]).toEqual([0, '']);
  const bad = await run('import', 'ws', 'tags.csv', '--columns', 'words=Satz');
  expect(bad.code).toBe(2);
  expect(bad.err).toContain('--columns takes pairs like quote=Text');
});

test('Ctrl+C during an export leaves no file, whole or half', async () => {
  const { folder } = workspace();
  const said: string[] = [];
  const stopped = new AbortController();
  stopped.abort();
  const out = path.join(folder, 'out.json');
  const words = ['export', path.join(folder, 'ws'), '--format', 'json', '--out', out];
  const code = await runCommand([exportCommand], words, {
    terminal: { print() {}, write() {}, say: (one) => void said.push(one), progress() {} },
    version: '',
    now: () => '',
    newId: () => '',
    importWorker: '',
    write: writePaperless,
    interrupted: () => stopped.signal,
  });
  expect([code, said.at(-1)]).toEqual([2, exportCancelled().message]);
  expect(fs.existsSync(out)).toBe(false);
});

test('A whole workspace is not exported to who asks for a part of it', async () => {
  const { folder, run } = workspace();
  for (const part of [['--reviewer', 'Ann'], ['--no-notes'], ['--no-texts'], ['--tags', 'legal']]) {
    const ran = await run('export', 'ws', '--format', 'bundle', '--out', 'out.zip', ...part);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(`is always the whole workspace: leave out ${part[0] ?? ''}`);
  }
  expect(fs.existsSync(path.join(folder, 'out.zip'))).toBe(false);
});
