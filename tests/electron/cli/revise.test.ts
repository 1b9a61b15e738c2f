import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { builtCommandLine } from '../../support/commandLine';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article } from '../../support/testDesk';

vi.setConfig({ testTimeout: 60_000 });

const built = builtCommandLine();

const place = z.strictObject({ start: z.number(), end: z.number() });
const revisedSchema = z.strictObject({
  outcome: z.enum(['revised', 'unchanged']),
  id: z.string(),
  revises: z.string().nullable(),
  reading: z.looseObject({ id: z.string(), title: z.string() }).nullable(),
  tags: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      quote: z.string(),
      outcome: z.enum(['exact', 'moved', 'ambiguous', 'orphan']),
      reason: z.string().min(10),
      start: z.number().nullable(),
      end: z.number().nullable(),
      newId: z.string().nullable(),
      was: place,
      places: z.array(place),
    }),
  ),
  counts: z.record(z.string(), z.number()).nullable(),
  warnings: z.array(z.string()),
});

async function workspace(text = article) {
  const folder = temporaryFolder();
  const write = (name: string, words: string) => {
    fs.writeFileSync(path.join(folder, name), words);
  };
  write('a.txt', text);
  const run = (...args: string[]) => built.run({ cwd: folder }, ...args);
  expect(await run('create', 'ws', '--reviewer', 'Ann')).toMatchObject({ code: 0 });
  expect(await run('import', 'ws', 'a.txt')).toMatchObject({ code: 0, err: '' });
  return { write, run };
}

test('A revision tells of each tag what became of it, and the old version is kept', async () => {
  const { write, run } = await workspace();
  const tag = (quote: string) => run('tag', 'ws', 'a.txt', '--code', 'legal', '--quote', quote);
  for (const quote of ['every tram', 'Nobody asked the riders']) {
    expect(await tag(quote)).toMatchObject({ code: 0 });
  }
  const changed = article.replace('Nobody asked the riders.', 'So it was.');
  write('b.txt', `A line above all.\n\n${changed}`);
  const ran = await run('revise', 'ws', 'a.txt', 'b.txt', '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  const { id, tags, counts, ...revised } = revisedSchema.parse(JSON.parse(ran.out));
  expect(revised).toMatchObject({ outcome: 'revised', reading: { id }, warnings: [] });
  expect(counts).toEqual({ exact: 0, moved: 1, ambiguous: 0, orphan: 1 });
  const [moved, orphan] = tags;
  expect(moved).toMatchObject({ outcome: 'moved', quote: 'every tram', places: [] });
  expect(orphan).toMatchObject({ outcome: 'orphan', start: null, end: null, newId: null });

  const list = z
    .looseObject({ readings: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse((await run('list', 'ws', '--json')).out));
  expect(list.readings.map((one) => one.id)).toEqual([id]);
  const listed = JSON.parse((await run('tags', 'ws', '--json')).out) as { tags: object[] };
  expect(listed.tags).toMatchObject([{ id: moved?.newId, start: moved?.start, end: moved?.end }]);
  const again = await run('revise', 'ws', id, 'b.txt', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ outcome: 'unchanged', id, tags: [] });
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
});

test('A revision says in words what became of the tags, and bad input is refused', async () => {
  const { write, run } = await workspace();
  await run('tag', 'ws', 'a.txt', '--code', 'legal', '--quote', 'every tram');
  write('b.txt', `${article}One more line.`);
  write('empty.txt', '');
  const refused = await run('revise', 'ws', 'a.txt', 'empty.txt');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('“empty.txt” was not imported: the file is empty.');
  expect(await run('revise', 'ws', 'nothing', 'b.txt')).toMatchObject({ code: 2 });
  const { out, code } = await run('revise', 'ws', 'a.txt', 'b.txt');
  expect(code).toBe(0);
  expect(out).toMatch(/has a new version; the old one is kept\.\n1 tag came with/);
  expect(out).toMatch(/ {2}exact: “every tram” \S/);
});

const discussed = [
  'The Tram and the Camera',
  '',
  'The council wants cameras in every tram. It says that they make the last ride home safer.',
  '',
  'Nobody asked the riders, and the riders want later trams, as they have said for years, in letters and at every hearing.',
  '',
  '2 Comments',
  '',
  '"It says that they make the last ride home safer." I ride it each night, and no camera helped me.',
  '',
  'Who pays for the cameras? Not the council, if I read the budget right.',
].join('\n');

test('Comments are listed with their places and with what they quote of the article', async () => {
  const { run } = await workspace(discussed);
  const { comments } = JSON.parse((await run('comments', 'ws', 'a.txt', '--json')).out) as {
    comments: { start: number; end: number; quotes: { ofStart: number; ofEnd: number }[] }[];
  };
  expect(comments).toMatchObject([
    { number: 1, author: null, time: null, replyTo: null, quotes: [{ change: null }] },
    { number: 2, author: null, time: null, replyTo: null, quotes: [] },
  ]);
  const [first, second] = comments;
  expect(discussed.slice(first?.start, first?.end)).toMatch(/^"It says .* helped me\.$/);
  expect(discussed.slice(second?.start, second?.end)).toMatch(/^Who pays .* right\.$/);
  const [quote] = first?.quotes ?? [];
  expect(discussed.slice(quote?.ofStart, quote?.ofEnd)).toBe(
    'It says that they make the last ride home safer',
  );
  const { out } = await run('comments', 'ws', 'a.txt');
  expect(out).toMatch(/^1\. Unknown author: "It says/);
  expect(out).toMatch(/ {2}quotes “It says that they/);
});
