import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReadingEditor } from '../../editor/readingEditor';
import { keepPlace } from '../../state/readings';
import { useStore } from '../../state/store';

/** Time without scrolling after which the place counts as one to come back to, in milliseconds. */
const rest = 400;

/** Opens the reading where it was left, and keeps the place while it is read. */
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
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const port = element.getBoundingClientRect();
        const column = editor.view.dom.getBoundingClientRect();
        const offset = element.scrollTop < 8 ? 0 : editor.offsetAt(column.left + 4, port.top + 32);
        if (offset !== null) keepPlace(reading, offset);
      }, rest);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', keep);
    };
  }, [editor, scroller, reading]);
}
