import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { annotatedFormats } from '../../../electron/import/annotated/formats';
import { exportFormats } from '../../../shared/export';
import { z } from 'zod';
import { builtCommandLine } from '../../support/commandLine';
import { workspaceOf } from '../../support/migrations';
import { article } from '../../support/testDesk';
import {
  tagSchema,
  detailsShape,
  listSchema,
  cliWorkspaces,
  expectRefused,
  coast,
} from '../../support/cliWorkspace';

// Every command is a process of its own, and a busy machine starts few of them in a second.
vi.setConfig({ testTimeout: 60_000 });

const built = builtCommandLine();
const workspace = cliWorkspaces(built);

test('Readings are listed with their facts and shown with their blocks', async () => {
  const { run } = workspace();
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
          chosen: z.literal(false),
        }),
      ),
      tags: z.literal(0),
    })
    .parse(JSON.parse(shown.out));
  expect(reading.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
});

test('Passages are tagged by quote or by place, listed, and untagged', async () => {
  const { run } = workspace();
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
  const claim = { person: 'Odd', organisation: '', concept: 'Fares', stance: 'opposes' };
  const claimed = await run(
    ...['tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram', '--json'],
    ...['--claim-person', ' Odd ', '--claim-concept', 'Fares', '--claim-stance', 'opposes'],
  );
  expect(tagSchema.parse(JSON.parse(claimed.out))).toMatchObject({ id: tag.id, claim });
  const third = await run('tag', 'ws', coast, '--code', 'rights', '--start', '0', '--end', '8');
  expect(third.code).toBe(0);
  const all = await run('tags', 'ws', '--json');
  const { tags } = z.strictObject({ tags: z.array(tagSchema) }).parse(JSON.parse(all.out));
  expect(tags.map(({ quote, reviewer }) => [quote, reviewer])).toEqual([
    ['The Tram', 'Ann'],
    ['every tram', 'Ann'],
    ['The council wants cameras', 'Bo'],
  ]);
  expect(tags.map((one) => one.claim)).toEqual([null, claim, null]);
  const other = await run('tags', 'ws', '--reading', 'The Tram and the Camera on the R', '--json');
  expect(JSON.parse(other.out)).toEqual({ tags: [] });
  expect(await run('untag', 'ws', tag.id)).toMatchObject({ code: 0 });
  expect(JSON.parse((await run('tags', 'ws', '--json')).out)).toMatchObject({
    tags: [{ code: 'rights' }, { code: 'security' }],
  });
});

test('Words of a paragraph that stands twice are tagged once, and told with both places', async () => {
  const { run, folder } = workspace();
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
  const { run } = workspace();
  const ambiguous = await run('show', 'ws', 'the tram');
  expectRefused(ambiguous, /could be several readings/);
  expect(ambiguous.err).toContain('on the Coast Road');
  expect(ambiguous.err).toContain('on the River Side');
  const tag = ['tag', 'ws', coast];
  const claimed = [...tag, '--code', 'legal', '--quote', 'every tram'];
  const refusals: [string[], RegExp][] = [
    [['show', 'ws', 'nothing'], /There is no reading “nothing”/],
    [[...tag, '--code', 'zzz', '--quote', 'tram'], /There is no code “zzz”/],
    [[...tag, '--code', 'legal', '--quote', 'cameras'], /stands in 2 places/],
    [[...tag, '--code', 'legal', '--quote', 'absent'], /does not stand in/],
    [[...tag, '--code', 'legal', '--quote', 'cameras', '--occurrence', '3'], /no occurrence 3/],
    [[...tag, '--code', 'legal', '--start', '0', '--end', '9999'], /no words/],
    [[...tag, '--code', 'legal', '--start', 'x', '--end', '9'], /whole number/],
    [[...tag, '--code', 'legal', '--start', '0'], /by --quote, or by --start/],
    [[...claimed, '--claim-stance', 'doubts'], /A stance is supports, opposes or reports/],
    [[...claimed, '--claim-stance', 'opposes'], /names a person, an organisation or what/],
    [[...claimed, '--claim-concept', 'x'.repeat(201)], /at most 200 characters/],
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

test('A quotation may begin with a dash', async () => {
  const { folder, run } = workspace();
  fs.writeFileSync(path.join(folder, 'd.txt'), 'A List of Three Things\n\n- trams\n- cameras\n');
  await run('import', 'ws', 'd.txt');
  const ran = await run('tag', 'ws', 'A List', '--code', 'legal', '--quote', '- trams', '--json');
  expect(tagSchema.parse(JSON.parse(ran.out)).quote).toBe('- trams');
});

test('Exports go to a file, which is replaced, or to standard output', async () => {
  const { folder, run } = workspace();
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

test('A project for NVivo counts as it does and says so, and no other format or program is taken', async () => {
  const { folder, run } = workspace();
  fs.writeFileSync(path.join(folder, 'emoji.txt'), 'A title\n\n😀 The riders want later trams.\n');
  await run('import', 'ws', 'emoji.txt');
  await run('tag', 'ws', 'emoji', '--code', 'legal', '--quote', 'riders');
  const exported = (...more: string[]) => run('export', 'ws', '--out', 'a.qdpx', ...more);
  const project = () => {
    const parts = unzipSync(fs.readFileSync(path.join(folder, 'a.qdpx')));
    return strFromU8(parts['project.qde'] ?? new Uint8Array());
  };
  const standard = await exported('--format', 'qdpx');
  expect(standard.err).toContain('Positions count Unicode code points, as the standard says.');
  expect(project()).toContain('startPosition="15" endPosition="21"');
  const nvivo = await exported('--format', 'qdpx', '--for', 'NVivo', '--json');
  expect(JSON.parse(nvivo.out)).toMatchObject({
    report: { facts: [expect.stringContaining('as NVivo for Windows does. Emoji')] },
  });
  expect(project()).toContain('startPosition="16" endPosition="22"');
  expectRefused(await exported('--format', 'qdpx', '--for', 'banana'), /takes nvivo, not “banana”/);
  expectRefused(await exported('--format', 'csv', '--for', 'nvivo'), /goes with --format qdpx/);
  expectRefused(await exported('--format', 'x', '--for', 'nvivo'), /no export format “x”/);
});

test('Codes are listed as a tree, and a tag of one below another says so', async () => {
  const { run } = workspace();
  const ws = workspaceOf('v4');
  const listed = (await run('codes', ws)).out.split('\n').slice(0, -1);
  expect(listed.map((line) => line.replace(/ \(.*/, ''))).toEqual([
    'L  Legal argument',
    'S  Legal argument › Security claim',
    'H  Human-rights concern',
    'P  Human-rights concern › Riders',
    'N  Human-rights concern › Riders › Night',
    'F  Human-rights concern › Riders › Fares',
  ]);
  const { codes } = z
    .object({ codes: z.array(z.object({ id: z.string(), parent: z.string().nullable() })) })
    .parse(JSON.parse((await run('codes', ws, '--json')).out));
  const riders = codes[3]!.id;
  expect(codes.map(({ parent }) => parent)).toEqual([
    null,
    'legal',
    null,
    'rights',
    riders,
    riders,
  ]);
  expect((await run('tags', ws)).out).toContain(
    `${riders} (Human-rights concern › Riders), Ann Example: “Nobody asked the riders.”`,
  );
  const tagged = await run('tag', ws, 'The Tram', '--code', 'Night', '--quote', 'every tram');
  expect(tagged.out).toMatch(/ {2}Human-rights concern › Riders › Night: “every tram”\n$/);
});

test('Codes and formats are printed as one document each', async () => {
  const { run } = workspace();
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
    annotated: annotatedFormats,
    exporters: exportFormats.map(({ id, label, extension }) => ({
      id,
      label,
      extensions: [`.${extension}`],
    })),
  });
});

test('A reader that goes away ends the command quietly', async () => {
  const { folder, run } = workspace();
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
