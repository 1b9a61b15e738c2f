import styles from '@recogito/text-annotator/text-annotator.css?inline';
import {
  createTextAnnotator,
  type HighlightStyleExpression,
  type TextAnnotation,
  type TextAnnotator,
} from '@recogito/text-annotator';
import type { Tag } from '../../../shared/model/tag';
import type { Corpus } from './corpus';
import type { Engine } from './engine';
import { page } from './page';

const fills = {
  legal: '#d5dffe',
  rights: '#ffdec1',
  security: '#dbf9ec',
  comment: '#f6e4f0',
  fee: '#eae7e0',
} as const;
const fillOf = (code: string | undefined) => fills[(code ?? 'fee') as keyof typeof fills];

const style: HighlightStyleExpression = ({ bodies }) => ({
  fill: fillOf(bodies[0]?.value),
  fillOpacity: 1,
});

/**
 * The text annotator of Recogito over all paragraphs, as its documentation begins with it, and by
 * its fastest ways: it draws only what is in the window (renderer SPANS, its default; its other one
 * is dearer at each change), and is given ready ranges of the page. From stored offsets it would
 * look for each place from the start of the text, and take a quarter of a minute for 10,000 tags.
 * It draws in the frame after a pause of ten milliseconds: when that comes after the two frames that
 * the bench waits for, it counts in the next turn.
 */
export function recogito(mount: HTMLElement, { text, blocks, tags }: Corpus): Engine {
  const { scroller, column } = page(mount);
  // Only here: its rules for selected text concern every element of a page.
  document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
  // It writes a line to the console each time it draws; that shall not count.
  console.log = () => {};
  const texts: Text[] = [];
  const state = { annotator: null as TextAnnotator | null };
  const blockAt = (offset: number) =>
    Math.max(
      0,
      blocks.findLastIndex(({ start }) => start <= offset),
    );

  const annotationOf = (tag: Tag, at = blockAt(tag.start)): TextAnnotation => {
    const block = blocks[at];
    const node = texts[at];
    if (!block || !node) throw new RangeError('A tag that is in no paragraph.');
    // A few tags begin between two paragraphs; an empty range would be looked for by its offsets.
    const end = Math.min(tag.end, block.end);
    const start = Math.min(tag.start, end - 1);
    const range = document.createRange();
    range.setStart(node, start - block.start);
    range.setEnd(node, end - block.start);
    const quote = text.slice(start, end);
    return {
      id: tag.id,
      bodies: [{ id: `${tag.id}-code`, annotation: tag.id, purpose: 'tagging', value: tag.code }],
      target: {
        annotation: tag.id,
        selector: [{ quote, start, end, range }],
      },
    };
  };
  return {
    open() {
      for (const { start, end } of blocks) {
        const element = document.createElement('p');
        const node = document.createTextNode(text.slice(start, end));
        element.append(node);
        texts.push(node);
        column.append(element);
      }
      state.annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(column, {
        renderer: 'SPANS',
        style,
      });
      let at = 0;
      const annotations = tags
        .toSorted((a, b) => a.start - b.start)
        .map((tag) => {
          while ((blocks[at + 1]?.start ?? Infinity) <= tag.start) at += 1;
          return annotationOf(tag, at);
        });
      state.annotator.setAnnotations(annotations);
    },
    add(tag) {
      state.annotator?.addAnnotation(annotationOf(tag));
    },
    remove({ id }) {
      state.annotator?.removeAnnotation(id);
    },
    recode(tag, code) {
      state.annotator?.updateAnnotation(annotationOf({ ...tag, code }));
    },
    scroller: () => scroller,
  };
}
