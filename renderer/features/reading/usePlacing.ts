import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Span } from '../../../shared/text/segment';
import type { ReadingEditor } from '../../editor/readingEditor';
import type { Spot } from './paintedTags';
import { Placing } from './placing';

interface Placeable {
  /** The passages that are painted, in text order. */
  readonly spots: readonly Spot[];
  /** The part of the text that they are in. */
  readonly near: Span;
  readonly active: string | null;
  readonly showNotes: boolean;
}

/**
 * Keeps what stands beside the text at the height of its passages: whenever other ones are shown,
 * and when the text's size or the window change.
 */
export function usePlacing(
  editor: ReadingEditor | null,
  page: RefObject<HTMLElement | null>,
  { spots, near, active, showNotes }: Placeable,
): void {
  const placing = useRef<Placing | null>(null);

  useLayoutEffect(() => {
    const sheet = page.current;
    const scroller = sheet?.closest<HTMLElement>('.scroll');
    if (!editor || !sheet || !scroller) return;
    const made = new Placing(editor, scroller.parentElement ?? scroller, sheet);
    placing.current = made;
    const { later, cancel } = atNextFrame(() => {
      made.resized();
    });
    // In another font the lines break elsewhere.
    const measureAgain = () => {
      made.measureAgain();
    };
    const observer = new ResizeObserver(later);
    observer.observe(editor.view.dom);
    observer.observe(scroller);
    document.fonts.addEventListener('loadingdone', measureAgain);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measureAgain);
      cancel();
      made.end();
      placing.current = null;
    };
  }, [editor, page]);

  // What is drawn for the first time may be higher or lower than was thought.
  useLayoutEffect(() => {
    placing.current?.forget();
  }, [near]);

  useLayoutEffect(() => {
    placing.current?.show(spots, active);
  }, [editor, spots, near, active, showNotes]);
}

/** Returns what asks for something at the next frame, once however often it is asked. */
function atNextFrame(run: () => void): { later: () => void; cancel: () => void } {
  let frame = 0;
  return {
    later: () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        run();
      });
    },
    cancel: () => {
      cancelAnimationFrame(frame);
    },
  };
}
