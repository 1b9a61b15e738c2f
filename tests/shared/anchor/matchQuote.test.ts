import { expect, test } from 'vitest';
import { findQuote } from '../../../shared/anchor/matchQuote';

const text = "“It’s the quay,” she said. It's THE QUAY, she said – twice. Café\u00a0open.";
const found = (quote: string) =>
  findQuote(text, quote).map(({ start, end }) => text.slice(start, end));

test('Every place with exactly these words is found, in order', () => {
  expect(findQuote('one two one', 'one')).toEqual([
    { start: 0, end: 3 },
    { start: 8, end: 11 },
  ]);
});

test('Exact words win: places that are merely alike are left out', () => {
  expect(found("It's THE QUAY")).toEqual(["It's THE QUAY"]);
});

test('Without exact words, quotation marks, dashes, spaces and case may differ', () => {
  expect(found("it's the quay")).toEqual(['It’s the quay', "It's THE QUAY"]);
  expect(found('said - twice')).toEqual(['said – twice']);
  expect(found('café open')).toEqual(['Café\u00a0open']);
});

test('White space around the quote is ignored', () => {
  expect(found('\n she said ')).toEqual(['she said', 'she said']);
});

test('Other differences are no match', () => {
  expect(found('cafe open')).toEqual([]);
  expect(found('she  said')).toEqual([]);
});

test.each(['', ' \n'])('The quote %j is nowhere', (quote) => {
  expect(findQuote(text, quote)).toEqual([]);
});

test('Overlapping places are all found', () => {
  expect(findQuote('aaaa', 'aa').map((span) => span.start)).toEqual([0, 1, 2]);
});
