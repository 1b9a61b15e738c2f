import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Positions } from '../../../renderer/editor/positions';
import { readingDocument } from '../../../renderer/editor/readingDocument';
import { ReadingEditor } from '../../../renderer/editor/readingEditor';
import { aLook, begins, furniture, goesOn } from '../../support/looks';
import { deafEars } from '../../support/deafEars';

const quoted = 'The council wants the lamps of the whole street to be out before midnight.';
const { text, blocks } = aLook([
  [quoted],
  ['Register to read more.', furniture('Asks for a registration.')],
  [`"${quoted.replace('whole', 'WHOLE')}" Really?`, begins],
  ['I like the dark.', { ...begins, comment: { author: 'Ann', time: '2 h ago', replyTo: 'b3' } }],
  ['The stars, too.', goesOn],
]);

let editor: ReadingEditor | null = null;
const open = (withLeftOut = false) => {
  const mount = document.body.appendChild(document.createElement('div'));
  editor = new ReadingEditor(mount, text, blocks, 'Text', deafEars, withLeftOut);
  return editor;
};
const elements = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  editor?.destroy();
});

describe('reader comments in the text', () => {
  it('have a number where they begin, and what is known of them where they end', () => {
    open();
    expect(elements('.comment').map(({ dataset }) => [dataset.comment, dataset.facts])).toEqual([
      ['1', 'quotes ¶1, one word changed'],
      ['2', undefined],
      [undefined, 'Ann · 2 h ago · answers 1'],
    ]);
  });

  it('have a wash when a tag is exactly theirs, so that tags inside stay legible', () => {
    const at = (words: string) => text.indexOf(words);
    const tag = (id: string, start: number, end: number) => ({
      id,
      start,
      end,
      look: id,
      name: `Name ${id}`,
    });
    const made = open();
    const whole = tag('R', at('I like'), text.length);
    const inside = tag('L', at('the dark'), at('the dark') + 8);
    made.paint([whole, inside, tag('S', at('Really'), text.length)], 'R');
    expect(elements('.whole').map((element) => element.textContent)).toEqual([
      'I like the dark.',
      'The stars, too.',
    ]);
    expect(elements('.whole')[0]?.className).toContain('t-R v-R act');
    expect(made.tagsUnder(elements('.whole')[1] ?? null)).toEqual(['R']);
    expect(elements('mark').some(({ dataset }) => dataset.tags?.includes('R'))).toBe(false);
    expect(elements('.whole mark')[1]?.dataset.tags).toContain('L');
  });
});

describe('what was left out', () => {
  it('is not on the page, unless it is asked for: then it is marked, found and can be selected', () => {
    open();
    expect(document.body.textContent).not.toContain('Register');
    editor?.destroy();
    const made = open(true);
    expect(elements('.left-out').map((element) => element.textContent)).toEqual([
      'Register to read more.',
    ]);
    const start = text.indexOf('Register');
    made.select({ anchor: start, head: start + 8 }, false);
    expect(made.selected()).toEqual({ anchor: start, head: start + 8 });
    made.showMatches([{ start, end: start + 8 }], 0);
    expect(elements('.left-out .found')[0]?.textContent).toBe('Register');
  });

  it('is not stepped into while it is not shown', () => {
    expect(open().shown.map(({ id }) => id)).toEqual(['b1', 'b3', 'b4', 'b5']);
    editor?.destroy();
    expect(open(true).shown).toHaveLength(5);
  });

  it('keeps every position at its offset when it is shown', () => {
    const doc = readingDocument(text, blocks, true);
    const positions = new Positions(blocks, true);
    for (let offset = 0; offset < text.length; offset += 1) {
      if (text[offset] === '\n') continue;
      const at = positions.toPosition(offset);
      expect(doc.textBetween(at, at + 1)).toBe(text[offset]);
      expect(positions.toOffset(at)).toBe(offset);
    }
  });
});
