import { afterEach, describe, expect, it } from 'vitest';
import type { Selected } from '../../../renderer/editor/commands/move';
import type { PaintedTag } from '../../../renderer/editor/plugins/tagHighlights';
import { ReadingEditor } from '../../../renderer/editor/readingEditor';
import { type Marked, marked } from '../../support/marked';

let editor: ReadingEditor | null = null;
afterEach(() => {
  editor?.destroy();
  editor = null;
  document.body.replaceChildren();
});

function open({ text, blocks }: Marked, heard: Selected[] = []): ReadingEditor {
  const mount = document.createElement('div');
  document.body.append(mount);
  editor = new ReadingEditor(mount, text, blocks, 'Text', {
    onSelect: (selected) => heard.push(selected),
    onKey: () => false,
  });
  return editor;
}

const tag = (id: string, start: number, end: number, look: string): PaintedTag => ({
  id,
  start,
  end,
  look,
  name: look === 'L' ? 'Legal argument' : 'Human-rights concern',
});

const article = marked(
  'A title of four words\n\nThe <a>offer <b>was<c> refused<d> twice.\n\nThen accepted.',
);

describe('the reading editor', () => {
  it('shows every word of the reading and counts its paragraphs', () => {
    const { view } = open(article);
    expect(view.dom.querySelector('h1')?.textContent).toContain('A title of four words');
    const numbers = [...view.dom.querySelectorAll('[data-number]')].map((block) => [
      block.getAttribute('data-number'),
      block.textContent,
    ]);
    expect(numbers).toEqual([
      ['1', 'The offer was refused twice.'],
      ['2', 'Then accepted.'],
    ]);
  });

  it('refuses every change of the text', () => {
    const { view } = open(article);
    const before = view.state.doc;
    view.dispatch(view.state.tr.insertText('new', 3));
    view.dispatch(view.state.tr.delete(2, 9));
    expect(view.state.doc.eq(before)).toBe(true);
    const typed = new InputEvent('beforeinput', { cancelable: true, bubbles: true, data: 'x' });
    view.dom.dispatchEvent(typed);
    expect(typed.defaultPrevented).toBe(true);
  });

  it('cuts overlapping tags into disjoint segments, the longer one first', () => {
    const made = open(article);
    made.paint(
      [
        tag('t1', article.at('a'), article.at('d'), 'H'),
        tag('t2', article.at('b'), article.at('c'), 'L'),
      ],
      't2',
    );
    const segments = [...made.view.dom.querySelectorAll('mark')].map((mark) => [
      mark.textContent,
      mark.className,
      mark.dataset.tags,
      mark.getAttribute('aria-description'),
    ]);
    expect(segments).toEqual([
      ['offer ', 'hl a-H', 't1', 'Human-rights concern: 1 tag here'],
      ['was', 'hl a-H b-L act', 't1 t2', 'Human-rights concern, legal argument: 2 tags here'],
      [' refused', 'hl a-H', 't1', 'Human-rights concern: 1 tag here'],
    ]);
  });

  it('speaks of selections in offsets of the text', () => {
    const heard: Selected[] = [];
    const made = open(article, heard);
    const wanted = { anchor: article.at('b'), head: article.at('c') };
    made.select(wanted, false);
    expect(made.selected()).toEqual(wanted);
    expect(heard).toEqual([wanted]);
  });

  it('keeps the facts under the title, outside the text', () => {
    const made = open(article);
    made.slot.append('1,454 words');
    expect(made.view.dom.querySelector('h1 + .facts-slot')?.textContent).toBe('1,454 words');
    expect(made.view.state.doc.textContent).not.toContain('1,454');
  });
});
