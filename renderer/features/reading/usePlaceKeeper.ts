import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReadingEditor } from '../../editor/readingEditor';
import { keepPlace } from '../../state/readings';
import { useStore } from '../../state/store';

/** Time without scrolling after which the place counts as one to come back to, in milliseconds. */
const rest = 400;

/**
 * Opens the reading where it was left, and keeps the place while it is read: also when the lines
 * break elsewhere, for the window or the text has another size.
 */
export function usePlaceKeeper(
  editor: ReadingEditor | null,
  scroller: RefObject<HTMLElement | null>,
  reading: string,
): void {
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    if (!editor) return;
    // Blocks that were changed make a new editor in the same place.
    if (isPlaced.current) {
      if (document.activeElement === document.body) editor.focus();
      return;
    }
    isPlaced.current = true;
    const { startAt, startCaret } = useStore.getState();
    const caret = startCaret ?? startAt;
    if (caret > 0) editor.select({ anchor: caret, head: caret }, false);
    if (startAt > 0) editor.reveal(startAt, 'top');
    if (startCaret !== null) editor.reveal(startCaret);
    editor.focus();
  }, [editor]);

  useEffect(() => {
    const element = scroller.current;
    if (!editor || !element) return;
    let timer: ReturnType<typeof setTimeout>;
    let isMoving = false;
    /** Where it was scrolled to when lines broke elsewhere: that is no other place. */
    let own = NaN;
    const keep = () => {
      clearTimeout(timer);
      isMoving = isMoving || element.scrollTop !== own;
      timer = setTimeout(() => {
        isMoving = false;
        const port = element.getBoundingClientRect();
        const column = editor.view.dom.getBoundingClientRect();
        const offset = element.scrollTop < 8 ? 0 : editor.offsetAt(column.left + 4, port.top + 32);
        if (offset !== null) keepPlace(reading, offset);
      }, rest);
    };
    const unfollow = followLines(editor, () => {
      const { top } = useStore.getState();
      if (isMoving || top === 0) return;
      editor.reveal(top, 'top');
      own = element.scrollTop;
    });
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      clearTimeout(timer);
      unfollow();
      element.removeEventListener('scroll', keep);
    };
  }, [editor, scroller, reading]);
}

/** Calls `onBreak` whenever the lines of the text break elsewhere; returns what ends that. */
function followLines({ view }: ReadingEditor, onBreak: () => void): () => void {
  let before: string | null = null;
  const observer = new ResizeObserver(() => {
    const lines = `${String(view.dom.clientWidth)} ${getComputedStyle(view.dom).fontSize}`;
    if (before !== null && before !== lines) onBreak();
    before = lines;
  });
  observer.observe(view.dom);
  return () => {
    observer.disconnect();
  };
}
