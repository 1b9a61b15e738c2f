import { afterEach, describe, expect, it } from 'vitest';
import type { Selected } from '../../../renderer/editor/commands/move';
import type { PaintedTag } from '../../../renderer/editor/plugins/tagHighlights';
import { ReadingEditor } from '../../../renderer/editor/readingEditor';
import { paintedTags, spotsOf } from '../../../renderer/features/reading/paintedTags';
import { baseCodes } from '../../../shared/model/baseCodes';
import type { Tag } from '../../../shared/model/tag';
import type { Span } from '../../../shared/text/segment';
import { type Marked, marked } from '../../support/marked';
import { aTag } from '../../support/records';

let editor: ReadingEditor | null = null;
afterEach(() => {
  editor?.destroy();
  editor = null;
  document.body.replaceChildren();
});

function open(
  { text, blocks }: Pick<Marked, 'text' | 'blocks'>,
  heard: Selected[] = [],
  withLeftOut = false,
): ReadingEditor {
  const mount = document.createElement('div');
  document.body.append(mount);
  const ears = {
    onSelect: (selected: Selected) => heard.push(selected),
    onNear: () => undefined,
    onRest: () => undefined,
    onKey: () => false,
  };
  editor = new ReadingEditor(mount, text, blocks, 'Text', ears, withLeftOut);
  return editor;
}

const tag = (id: string, start: number, end: number, look: string): PaintedTag => ({
  id,
  start,
  end,
  look,
  name: look === 'L' ? 'Legal argument' : 'Human-rights concern',
});

const legal = baseCodes()[0]!;
const aTagAt = (span: Span): Tag => ({ ...aTag('r', 't1'), ...span });

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
      ['was', 'hl a-H two b-L act', 't1 t2', 'Human-rights concern, legal argument: 2 tags here'],
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

  describe('with a paragraph that stands twice', () => {
    const page = marked(
      [
        'The Council Wants a Camera in Each Tram',
        'The council wants <a>a camera<b> in each tram before the summer.',
        'A paragraph stands between them, and it stands here only once.',
        'The council wants <c>a camera<d> in each tram before the summer.',
      ].join('\n\n'),
    );
    const first = { start: page.at('a'), end: page.at('b') };
    const copy = { start: page.at('c'), end: page.at('d') };

    it('says where words stand: in every copy that is on the page', () => {
      expect(open(page).placesOf(first)).toEqual([first]);
      editor?.destroy();
      expect(open(page, [], true).placesOf(first)).toEqual([first, copy]);
    });

    it('has a place for words of which no copy is on the page: their own', () => {
      const blocks = page.blocks.map((block) => ({ ...block, included: block.kind === 'title' }));
      expect(open({ text: page.text, blocks }).placesOf(copy)).toEqual([copy]);
    });

    it('says the copy when the first one was left out, and the copy kept', () => {
      const blocks = page.blocks.map((block) => ({ ...block, included: block.id !== 'b2' }));
      expect(open({ text: page.text, blocks }).placesOf(first)).toEqual([copy]);
    });

    it('paints one tag at both places', () => {
      const made = open(page, [], true);
      const spots = spotsOf([{ tag: aTagAt(first), code: legal }], (of) => made.placesOf(of));
      expect(new Set(spots.map(({ id }) => id)).size).toBe(2);
      made.paint(paintedTags(spots, true), 't1');
      const marks = [...made.view.dom.querySelectorAll('mark')].map((mark) => [
        mark.textContent,
        mark.dataset.tags,
        mark.className,
      ]);
      expect(marks).toEqual([
        ['a camera', 't1', 'hl a-L act'],
        ['a camera', 't1', 'hl a-L act'],
      ]);
    });
  });
});
