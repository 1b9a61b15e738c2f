import { describe, expect, it } from 'vitest';
import { grown, shrunk } from '../../../renderer/editor/commands/grow';
import { step } from '../../../renderer/editor/commands/move';
import { commentFrom } from '../../../renderer/editor/commands/units';
import type { Block } from '../../../shared/model/block';
import { aLook, begins, goesOn } from '../../support/looks';
import { marked } from '../../support/marked';

const { text, blocks } = aLook([
  ['First heading', { kind: 'heading' }],
  ['She said “it is void” and left. Nobody answered.'],
  ['“We asked. Nobody came.” So it was. One more day.'],
  ['Next heading', { kind: 'heading' }],
  ['A third paragraph.'],
  ['One comment.', begins],
  ['Another comment. It is long.', begins],
  ['It goes on.', goesOn],
]);

/** Every step of growing from a word, as words. */
function steps(of: string, all: readonly Block[], from: string): string[] {
  const found: string[] = [];
  const at = of.indexOf(from);
  for (let span = grown(of, all, { start: at, end: at }); span; span = grown(of, all, span)) {
    found.push(of.slice(span.start, span.end));
  }
  return found;
}

describe('growing the selection', () => {
  it('goes from the word to the quotation, the sentence, the paragraph and the section', () => {
    expect(steps(text, blocks, 'void')).toEqual([
      'void',
      '“it is void”',
      'She said “it is void” and left.',
      'She said “it is void” and left. Nobody answered.',
      text.slice(0, text.indexOf('\nNext')),
    ]);
  });

  it('goes from a sentence to the quotation that holds it with others', () => {
    expect(steps(text, blocks, 'asked').slice(0, 4)).toEqual([
      'asked',
      '“We asked.',
      '“We asked. Nobody came.”',
      '“We asked. Nobody came.” So it was. One more day.',
    ]);
  });

  it('takes the second section without the comments below it', () => {
    expect(steps(text, blocks, 'third').at(-1)).toBe('Next heading\nA third paragraph.');
  });

  it('goes from a sentence of a comment to the whole comment', () => {
    expect(steps(text, blocks, 'Another')).toEqual([
      'Another',
      'Another comment.',
      'Another comment. It is long.',
      'Another comment. It is long.\nIt goes on.',
    ]);
  });

  it('takes what holds a selection over the borders of units, and nothing where there is nothing', () => {
    const start = text.indexOf('left');
    const span = { start, end: text.indexOf('answered') };
    expect(grown(text, blocks, span)?.end).toBe(text.indexOf('\n“We'));
    expect(grown(text, blocks, { start: 0, end: text.length })).toBeNull();
  });
});

describe('shrinking the selection', () => {
  it('takes the largest unit at its start that is smaller', () => {
    const start = text.indexOf('She');
    const paragraph = { start, end: text.indexOf('\n“We') };
    const sentence = shrunk(text, blocks, paragraph);
    expect(sentence && text.slice(sentence.start, sentence.end)).toMatch(/^She said .* left\.$/);
    const word = sentence && shrunk(text, blocks, sentence);
    expect(word && text.slice(word.start, word.end)).toBe('She');
    expect(word && shrunk(text, blocks, word)).toBeNull();
  });
});

describe('stepping by quotations and comments', () => {
  it('selects the next quotation whole', () => {
    const page = marked('One <a>“word”<b> and <c>“another ‘one’ here”<d>.');
    const caret = { anchor: 0, head: 0 };
    const one = step(page.text, page.blocks, caret, 'quotation', true);
    expect(one).toEqual({ anchor: page.at('a'), head: page.at('b') });
    const two = one && step(page.text, page.blocks, one, 'quotation', true);
    expect(two).toEqual({ anchor: page.at('c'), head: page.at('d') });
    expect(two && step(page.text, page.blocks, two, 'quotation', true)).toBeNull();
    expect(two && step(page.text, page.blocks, two, 'quotation', false)).toEqual(one);
  });

  it('selects the next comment whole, with all its paragraphs', () => {
    const caret = { anchor: 0, head: 0 };
    const one = step(text, blocks, caret, 'comment', true);
    expect(one && text.slice(one.anchor, one.head)).toBe('One comment.');
    const two = one && step(text, blocks, one, 'comment', true);
    expect(two && text.slice(two.anchor, two.head)).toMatch(/^Another .* goes on\.$/s);
    expect(two && step(text, blocks, two, 'comment', true)).toBeNull();
    expect(two && step(text, blocks, two, 'comment', false)).toEqual(one);
  });
});

it('the caret is on the number of a comment only where the comment begins', () => {
  const start = text.indexOf('Another');
  expect(commentFrom(blocks, start)).toEqual({ start, end: text.length });
  expect(commentFrom(blocks, start + 1)).toBeNull();
  expect(commentFrom(blocks, text.indexOf('It goes on'))).toBeNull();
  expect(commentFrom(blocks, 0)).toBeNull();
});
