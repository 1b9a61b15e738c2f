import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../../support/marked';

const prose =
  'The council kept the cameras on Tuesday, and nobody had asked the people who live on the quay about it.';
const kinds = (text: string) => blocksOf(text).map((block) => block.kind);
const more =
  'The harbour master wrote to the council that the cameras would be paid for by the port and by no one else.';
const texts = (text: string) => blocksOf(text).map(({ start, end }) => text.slice(start, end));

test('A title, paragraphs, a heading and list items are told apart', () => {
  const text = `The cameras stay\n\n${prose}\n\nWhat the Act Says\n\n${more}\n- nets\n2. ropes\n`;
  expect(kinds(text)).toEqual([
    'title',
    'paragraph',
    'heading',
    'paragraph',
    'listItem',
    'listItem',
  ]);
  expect(blocksOf(text).map((block) => block.zone)).toEqual([
    'headline',
    'body',
    'body',
    'body',
    'body',
    'body',
  ]);
});

test('Blocks are numbered in text order, kept in the reader and need no explanation', () => {
  expect(blocksOf('One two three\n\nFour.')).toEqual([
    {
      id: 'b1',
      kind: 'title',
      zone: 'headline',
      start: 0,
      end: 13,
      included: true,
      reason: null,
      confidence: 0.9,
      joins: false,
      comment: null,
      chosen: false,
    },
    {
      id: 'b2',
      kind: 'paragraph',
      zone: 'body',
      start: 15,
      end: 20,
      included: true,
      reason: null,
      confidence: null,
      joins: false,
      comment: null,
      chosen: false,
    },
  ]);
});

test('Each line is a paragraph when lines are not wrapped', () => {
  expect(texts(`The cameras stay\n${prose}\n${prose}`)).toEqual(['The cameras stay', prose, prose]);
});

test('Lines that were wrapped by hand are one paragraph', () => {
  const wrapped = (words: string) => words.replace(/(.{50,60}) /g, '$1\n');
  const text = `The cameras stay\n\n${wrapped(prose.repeat(4))}\n\n${wrapped(prose.repeat(3))}\n`;
  expect(kinds(text)).toEqual(['title', 'paragraph', 'paragraph']);
});

test('A title may stand behind a kicker', () => {
  expect(kinds(`Opinion\n\nThe cameras must go now\n\n${prose}`)).toEqual([
    'kicker',
    'title',
    'paragraph',
  ]);
});

test('A text that starts with prose has no title', () => {
  expect(kinds(`${prose}\n\n${more}`)).toEqual(['paragraph', 'paragraph']);
});

test('A short line that is no heading for certain stays a paragraph', () => {
  expect(kinds(`The cameras stay\n\n${prose}\n\nWhat he said\n\n${more}`)[2]).toBe('paragraph');
  expect(kinds(`The cameras stay\n\n${prose}\n\nRead More Here:\n\n${more}`)[2]).toBe('paragraph');
});

test.each(['', ' \n\t\n\u00a0'])('%j has no blocks', (text) => {
  expect(blocksOf(text)).toEqual([]);
});

test('Whatever the text, its blocks are in order, do not overlap and hold every visible character', () => {
  const line = fc.constantFrom(
    '',
    ' ',
    prose,
    prose.slice(0, 60),
    'What the Act Says',
    '- item',
    'A',
    '\u00a0x ',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join('\n');
      const blocks = blocksOf(text);
      const gaps = blocks.map((block, index) =>
        text.slice(blocks[index - 1]?.end ?? 0, block.start),
      );
      gaps.push(text.slice(blocks.at(-1)?.end ?? 0));
      expect(gaps.join('').trim()).toBe('');
      expect(blocks.map((block) => block.id)).toEqual(blocks.map((_, index) => `b${index + 1}`));
      expect(blocks.every((block) => block.start < block.end)).toBe(true);
    }),
  );
});
