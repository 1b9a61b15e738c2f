import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { carryOver, countsOf } from '../../../shared/anchor/carryOver';
import { newTag } from '../../../shared/anchor/newTag';
import { describe } from '../../../shared/anchor/selector';
import type { Source } from '../../../shared/anchor/source';
import type { Tag } from '../../../shared/model/tag';
import { canonicalText } from '../../../shared/text/canonical';
import type { Span } from '../../../shared/text/segment';
import { blocksOf } from '../../support/marked';
import { randomNumbers } from '../../support/randomNumbers';
import { aReading } from '../../support/records';
import { processorTime } from '../../support/processorTime';

const source = (text: string): Source => ({ text, blocks: blocksOf(text) });

function tagOn({ text, blocks }: Source, span: Span, id: string): Tag {
  const made = {
    id,
    code: 'legal',
    reviewer: 'r',
    note: null,
    claim: null,
    created: '2025-03-01T10:00:00.000Z',
  };
  return newTag({ ...aReading('r1'), blocks }, text, span, made);
}

const article = canonicalText(fs.readFileSync('sample/readings/1-article.txt', 'utf8'));

/** A long text without two equal paragraphs. */
function longText(length: number): string {
  const random = randomNumbers(3);
  const words = article.split(/\s+/);
  const paragraphs: string[] = [];
  for (let reached = 0; reached < length;) {
    const count = 40 + Math.floor(random() * 80);
    const drawn = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
    paragraphs.push(drawn.join(' '));
    reached += (paragraphs.at(-1)?.length ?? 0) + 1;
  }
  return paragraphs.join('\n');
}

function tagsOn(from: Source, count: number, longest: number): Tag[] {
  const random = randomNumbers(4);
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(random() * (from.text.length - longest - 2));
    const end = start + 2 + Math.floor(random() * longest);
    const span = describe(from.text, from.blocks, { start, end });
    return { ...tagOn(from, { start: 0, end: 3 }, `t${String(at)}`), ...span };
  });
}

test('Each tag has its fate, in order, and they are counted', () => {
  const from = source(
    'The court ruled today, said the mayor of the city.\nTrams stop.\nWe appeal, said the police of the city.',
  );
  const to = source(
    'A new first line.\nThe court ruled today, said the mayor of the city.\nWe appeal, say the police of the city.',
  );
  const words = ['court ruled', 'Trams stop', 'We appeal, said the police', 'the city'];
  const tags = words.map((quote, at) => {
    const start = from.text.indexOf(quote);
    return tagOn(from, { start, end: start + quote.length }, `t${String(at)}`);
  });
  const fates = carryOver(tags, from, to);
  expect(fates.map(({ tag, resolution }) => [tag.id, resolution.outcome])).toEqual([
    ['t0', 'moved'],
    ['t1', 'orphan'],
    ['t2', 'ambiguous'],
    ['t3', 'moved'],
  ]);
  expect(countsOf(fates)).toEqual({ exact: 0, moved: 2, ambiguous: 1, orphan: 1 });
  expect(fates.map(({ passage }) => passage?.quote ?? null)).toEqual([
    'court ruled',
    null,
    null,
    'the city',
  ]);
});

test('The new passage is described as every passage is, also which of the equal quotes it is', () => {
  const from = source(longText(20_000));
  const to = source(`${from.text.slice(0, 300)}\n${from.text}`);
  const fates = carryOver(tagsOn(from, 400, 30), from, to);
  const found = fates.filter(({ passage }) => passage !== null);
  expect(found.length).toBeGreaterThan(350);
  for (const { passage } of found) {
    expect(passage && describe(to.text, to.blocks, passage)).toEqual(passage);
  }
});

test('Nothing changed: every tag is where it was', () => {
  const from = source(article);
  const fates = carryOver(tagsOn(from, 200, 60), from, source(article));
  expect(countsOf(fates)).toEqual({ exact: 200, moved: 0, ambiguous: 0, orphan: 0 });
  for (const { tag, passage } of fates) expect(tag).toMatchObject(passage ?? {});
});

/** Milliseconds of the processor for 5,000 tags: others may be at work on the machine. */
function timeOf(length: number): number {
  const from = source(longText(length));
  const changed = from.text.split('\n').map((line, at) => (at % 9 === 4 ? `${line} Now.` : line));
  const to = source(changed.filter((_, at) => at % 50 !== 7).join('\n'));
  const tags = tagsOn(from, 5_000, 200);
  const time = processorTime();
  const counts = countsOf(carryOver(tags, from, to));
  const took = time();
  expect(counts.exact + counts.moved).toBeGreaterThan(4_500);
  return took;
}

test('Five thousand tags on a long text take less than a second', () => {
  timeOf(20_000);
  const [short, long] = [timeOf(200_000), timeOf(1_000_000)];
  process.stdout.write(
    `5,000 tags on 200,000 characters: ${short.toFixed(0)} ms; on 1,000,000: ${long.toFixed(0)} ms\n`,
  );
  // A quarter of this on a quiet machine.
  expect(short).toBeLessThan(2_000);
  expect(long / short).toBeLessThan(15);
});

const seed = path.resolve('../shared/seeds/002_993d54546c6b6f49.txt');

// The seeds are not part of Lectern. Its paragraphs 7 and 8 stand a second time as 9 and 10.
test.skipIf(!fs.existsSync(seed))(
  'Without the lines before it, a repeated paragraph is never taken for its second copy',
  () => {
    const from = source(canonicalText(fs.readFileSync(seed, 'utf8')));
    const to = source(from.text.split('\n').slice(4).join('\n'));
    const gone = from.text.length - to.text.length;
    const copies = [1932, 2768].map((start) =>
      tagOn(from, { start, end: start + 60 }, `t${String(start)}`),
    );
    expect(copies[0]?.quote).toBe(copies[1]?.quote);
    const fates = carryOver(copies, from, to);
    expect(fates.map(({ resolution }) => resolution)).toMatchObject([
      {
        outcome: 'moved',
        span: { start: 1932 - gone },
        reason: 'The same words stand 943 characters earlier.',
      },
      { outcome: 'moved', span: { start: 2768 - gone } },
    ]);
  },
);
