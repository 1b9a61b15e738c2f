import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { linesOf } from '../../../shared/clean/page';
import { piecesOf } from '../../../shared/clean/pieces';
import { propose } from '../../../shared/clean/propose';
import type { Block } from '../../../shared/model/block';
import { commentsOf } from '../../../shared/model/comments';
import { commentsWithQuotes } from '../../../shared/quotes/commentQuotes';

const folder = path.join(import.meta.dirname, '../../../../shared/seeds');
const seeds = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];

const withSeeds = test.skipIf(seeds.length === 0);

/** What is proposed for a seed reading, block by block, with the lines of the file. */
function proposed(number: string) {
  const name = seeds.find((one) => one.startsWith(number)) ?? '';
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const draft = { text, pieces: piecesOf(text), claims: {} };
  const proposal = propose(draft);
  const lines = linesOf(draft);
  const lineOf = ({ id }: Block) => lines[proposal.blocks.findIndex((one) => one.id === id)]?.first;
  const linesWith = (holds: (block: Block) => boolean) => proposal.blocks.filter(holds).map(lineOf);
  const ofKind = (kind: Block['kind']) => linesWith((block) => block.kind === kind);
  const leftOut = linesWith(({ included }) => !included);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  return { ...proposal, text, linesWith, ofKind, leftOut, lineAt };
}

withSeeds('In 000 byline, categories, date and credit become fields; the rest is text', () => {
  const { details, guesses, ofKind, leftOut } = proposed('000');
  expect([ofKind('title'), ofKind('byline'), ofKind('category'), ofKind('dateline')]).toEqual([
    [1],
    [2],
    [3, 4],
    [5],
  ]);
  expect([ofKind('credit'), leftOut, ofKind('paragraph')]).toEqual([
    [7],
    [7],
    [8, 9, 10, 11, 12, 13, 14, 15],
  ]);
  expect(details).toMatchObject({
    author: 'Ingrid Jones',
    published: '2025-02-04',
    outlet: null,
  });
  expect(guesses).toMatchObject({ author: 'From line 2.' });
});

withSeeds('In 001 the 46 comment lines, the notice and the form are told from the article', () => {
  const { blocks, details, guesses, ofKind, leftOut } = proposed('001');
  const through = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at);
  expect([ofKind('title'), ofKind('standfirst'), ofKind('paragraph')]).toEqual([
    [1],
    [2],
    through(4, 17),
  ]);
  expect([ofKind('siteNotice'), ofKind('commentForm'), leftOut]).toEqual([
    [18],
    [19, 20],
    [18, 19, 20],
  ]);
  expect(ofKind('comment')).toEqual(through(21, 66));
  const comments = commentsOf(blocks);
  // About 24: where comments begin stands nowhere, so it is a proposal.
  expect(Math.abs(comments.length - 24)).toBeLessThanOrEqual(3);
  expect(comments.every(({ author, time, replyTo }) => !author && !time && !replyTo)).toBe(true);
  expect(details).toMatchObject({ author: null, published: null, outlet: 'Reason' });
  expect(guesses).toMatchObject({
    outlet: 'From “reason.com” in line 18.',
    published: 'Line 4 says “on Monday”. Left blank, it is cited as n.d.',
  });
});

withSeeds(
  'In 001 the five echoes of the article are found, and its two false friends are none',
  () => {
    const { text, blocks, lineAt } = proposed('001');
    const quotes = commentsWithQuotes(text, blocks).flatMap((comment) => comment.quotes);
    expect(
      quotes.map(({ start, of, change }) => [lineAt(start), lineAt(of.start), change]),
    ).toEqual([
      [29, 7, '“AMERICAN” for “American”'],
      [43, 4, null],
      [45, 9, null],
      [51, 1, null],
      [52, 2, null],
      [59, 2, null],
      [59, 14, null],
    ]);
  },
);

withSeeds('In 002 the interleaved repeat and the second title are folded', () => {
  const { ofKind, leftOut, linesWith } = proposed('002');
  expect([ofKind('title'), ofKind('repeat'), leftOut]).toEqual([[2], [4, 9, 10], [4, 9, 10]]);
  expect(linesWith(({ reason }) => reason === 'Repeats line 7, word for word.')).toEqual([9]);
});

withSeeds('In 003 the picture’s name is left out, and the date stands without its source', () => {
  const { text, details, ofKind, leftOut, linesWith } = proposed('003');
  expect([ofKind('kicker'), ofKind('title'), ofKind('imageName'), leftOut]).toEqual([
    [1],
    [3],
    [13],
    [13, 41],
  ]);
  expect(details).toMatchObject({ published: '2025-02-04', author: null, outlet: null });
  expect(linesWith(({ reason }) => reason?.includes('source is not in the file') ?? false)).toEqual(
    [41],
  );
  // No-break spaces stay what they are.
  expect(text.split('\u00a0')).toHaveLength(9);
});

withSeeds(
  'In 004 everything from line 49 on is furniture, and the byline is rescued from it',
  () => {
    const { details, ofKind, leftOut, guesses } = proposed('004');
    expect(leftOut).toEqual([3, 17, 49, 51, 53, 54, 56, 58, 60, 62, 64, 65]);
    expect([ofKind('heading'), ofKind('emptyField'), ofKind('missingImage')]).toEqual([
      [13, 25, 35, 45],
      [3],
      [17],
    ]);
    expect(details).toMatchObject({ author: 'EU Global Editorial Staff', outlet: 'EU Global' });
    expect(guesses.author).toBe('From line 53.');
  },
);
