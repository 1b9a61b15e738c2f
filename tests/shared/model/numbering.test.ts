import { expect, test } from 'vitest';
import type { Block } from '../../../shared/model/block';
import { locator, paragraphNumbers } from '../../../shared/model/numbering';

/** Blocks of ten units each, one after the other. */
function blocks(...some: Partial<Block>[]): Block[] {
  return some.map((block, index) => ({
    id: `b${String(index + 1)}`,
    kind: 'paragraph',
    zone: 'body',
    confidence: null,
    joins: false,
    comment: null,
    chosen: false,
    start: index * 10,
    end: index * 10 + 9,
    included: true,
    reason: null,
    ...block,
  }));
}

const article = blocks(
  { kind: 'title', zone: 'headline' },
  {},
  { kind: 'heading' },
  { included: false },
  { kind: 'quotation' },
  { kind: 'listItem' },
  { kind: 'comment', zone: 'comment' },
);

test('Paragraphs, quotations and list items of the body are numbered from 1', () => {
  expect([...paragraphNumbers(article)]).toEqual([
    ['b2', 1],
    ['b5', 2],
    ['b6', 3],
  ]);
});

test('A block that is left out of the reader takes no number', () => {
  expect(paragraphNumbers(article).has('b4')).toBe(false);
});

test('Two lists of blocks are numbered each on its own', () => {
  expect(paragraphNumbers(blocks({}, {})).size).toBe(2);
  expect(paragraphNumbers(blocks({})).size).toBe(1);
  expect(paragraphNumbers(article)).toBe(paragraphNumbers(article));
});

test('A place is said as a citation says it', () => {
  expect([0, 15, 25, 35, 45, 55, 65].map((offset) => locator(article, offset))).toEqual([
    'title',
    '¶1',
    'heading before ¶2',
    'paragraph before ¶2',
    '¶2',
    '¶3',
    'comment 1',
  ]);
});

test('There is no place before the first block or in a text without blocks', () => {
  expect(locator(blocks({ start: 5 }), 2)).toBeNull();
  expect(locator([], 0)).toBeNull();
});
