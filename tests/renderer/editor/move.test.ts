import { describe, expect, it } from 'vitest';
import { extend, type Selected, step } from '../../../renderer/editor/commands/move';
import { marked } from '../../support/marked';

const caret = (at: number): Selected => ({ anchor: at, head: at });

describe('stepping through a reading', () => {
  it('selects the next sentence whole, over the border of a paragraph', () => {
    const { text, blocks, at } = marked(
      'One day. <a>The U.S. offer came.<b>\n\n<c>It was refused.<d>',
    );
    const second = step(text, blocks, { anchor: 0, head: 8 }, 'sentence', true);
    expect(second).toEqual({ anchor: at('a'), head: at('b') });
    const third = second && step(text, blocks, second, 'sentence', true);
    expect(third).toEqual({ anchor: at('c'), head: at('d') });
    expect(third && step(text, blocks, third, 'sentence', true)).toBeNull();
  });

  it('goes back to the sentence before', () => {
    const { text, blocks, at } = marked('<a>One day.<b> <c>Another day.<d>');
    const before = step(text, blocks, { anchor: at('c'), head: at('d') }, 'sentence', false);
    expect(before).toEqual({ anchor: at('a'), head: at('b') });
  });

  it('moves the caret by words without selecting', () => {
    const { text, blocks, at } = marked('Some <a>words <b>here.');
    expect(step(text, blocks, caret(at('a')), 'word', true)).toEqual(caret(at('b')));
    expect(step(text, blocks, caret(at('a')), 'word', false)).toEqual(caret(0));
  });

  it('selects a paragraph whole', () => {
    const { text, blocks, at } = marked('One.\n\n<a>Two, and more of it.<b>\n\nThree.');
    expect(step(text, blocks, { anchor: 0, head: 4 }, 'block', true)).toEqual({
      anchor: at('a'),
      head: at('b'),
    });
  });
});

describe('extending a selection', () => {
  it('takes in one more sentence and lets it go again', () => {
    const { text, blocks, at } = marked('<a>One day.<b> Another day.<c> A third.');
    const one = { anchor: at('a'), head: at('b') };
    const two = extend(text, blocks, one, 'sentence', true);
    expect(two).toEqual({ anchor: at('a'), head: at('c') });
    expect(two && extend(text, blocks, two, 'sentence', false)).toEqual(one);
  });

  it('grows by words from a caret', () => {
    const { text, blocks, at } = marked('Some <a>words<b> here<c>.');
    const one = extend(text, blocks, caret(at('a')), 'word', true);
    expect(one).toEqual({ anchor: at('a'), head: at('b') });
    expect(one && extend(text, blocks, one, 'word', true)).toEqual({
      anchor: at('a'),
      head: at('c'),
    });
  });

  it('grows backwards from a caret', () => {
    const { text, blocks, at } = marked('Some <a>words<b> here.');
    expect(extend(text, blocks, caret(at('b')), 'word', false)).toEqual({
      anchor: at('b'),
      head: at('a'),
    });
  });
});
