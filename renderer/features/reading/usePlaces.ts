import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ReadingEditor } from '../../editor/readingEditor';
import type { Placed } from './layout';
import type { Spot } from './paintedTags';

/** Above this number, only those are measured that are near the window. */
const placeAllUpTo = 400;

/**
 * Returns where the tags stand on the page, measured again when the tags, the text's size or the
 * window change. Of very many tags, only those within a screen of the window are measured.
 */
export function usePlaces(
  editor: ReadingEditor | null,
  page: RefObject<HTMLElement | null>,
  spots: readonly Spot[],
): readonly Placed[] {
  const [places, setPlaces] = useState<readonly Placed[]>([]);

  useLayoutEffect(() => {
    const sheet = page.current;
    const scroller = sheet?.closest('.scroll');
    if (!editor || !sheet || !scroller) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      setPlaces((old) => same(old, placesOf(editor, sheet, scroller, spots)));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(later);
    observer.observe(editor.view.dom);
    observer.observe(scroller);
    if (spots.length > placeAllUpTo) scroller.addEventListener('scroll', later, { passive: true });
    document.fonts.ready.then(later, later);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
    };
  }, [editor, page, spots]);

  return places;
}

function placesOf(
  editor: ReadingEditor,
  sheet: HTMLElement,
  scroller: Element,
  spots: readonly Spot[],
): Placed[] {
  const origin = sheet.getBoundingClientRect().top;
  return near(editor, scroller, spots).map(({ id, start, end }) => {
    const first = editor.caretAt(start, 1);
    const last = editor.caretAt(end, -1);
    return { id, top: first.top - origin, bottom: last.bottom - origin };
  });
}

function near(editor: ReadingEditor, scroller: Element, spots: readonly Spot[]): readonly Spot[] {
  if (spots.length <= placeAllUpTo) return spots;
  const port = scroller.getBoundingClientRect();
  const column = editor.view.dom.getBoundingClientRect();
  const x = column.left + 20;
  const from = editor.offsetAt(x, port.top) ?? 0;
  const to = editor.offsetAt(x, port.bottom - 1) ?? Infinity;
  const screen = Math.max(2000, to - from);
  return spots.filter(({ start, end }) => end >= from - screen && start <= to + screen);
}

/** Keeps the old list when nothing moved, so that nothing is drawn again. */
function same(old: readonly Placed[], now: readonly Placed[]): readonly Placed[] {
  const isSame =
    old.length === now.length &&
    now.every((place, index) => {
      const before = old[index];
      return (
        before?.id === place.id &&
        Math.abs(before.top - place.top) < 0.5 &&
        Math.abs(before.bottom - place.bottom) < 0.5
      );
    });
  return isSame ? old : now;
}
