import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { OnScreen } from '../../editor/paintedPlaces';
import type { ReadingEditor } from '../../editor/readingEditor';
import type { Placed } from './layout';
import type { Spot } from './paintedTags';

/**
 * Returns where the tags stand on the page, measured again when the tags, the text's size or the
 * window change.
 */
export function usePlaces(
  editor: ReadingEditor | null,
  page: RefObject<HTMLElement | null>,
  spots: readonly Spot[],
): readonly Placed[] {
  const [places, setPlaces] = useState<readonly Placed[]>([]);
  const measure = useRef<() => void>(() => undefined);

  useLayoutEffect(() => {
    const sheet = page.current;
    if (!editor || !sheet) return;
    measure.current = () => {
      setPlaces((old) => same(old, placesOf(editor, sheet, spots)));
    };
    measure.current();
    return () => {
      measure.current = () => undefined;
    };
  }, [editor, page, spots]);

  useLayoutEffect(() => {
    const scroller = page.current?.closest('.scroll');
    if (!editor || !scroller) return;
    let frame = 0;
    const later = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        measure.current();
      });
    };
    const observer = new ResizeObserver(later);
    observer.observe(editor.view.dom);
    observer.observe(scroller);
    document.fonts.ready.then(later, later);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [editor, page]);

  return places;
}

function placesOf(editor: ReadingEditor, sheet: HTMLElement, spots: readonly Spot[]): Placed[] {
  const origin = sheet.getBoundingClientRect().top;
  const painted = editor.paintedPlaces();
  return spots.map((spot) => {
    const { top, bottom } = painted(spot) ?? caretsOf(editor, spot);
    return { id: spot.id, top: top - origin, bottom: bottom - origin };
  });
}

/** Words that are not on the page have a place all the same: beside what is there of them. */
function caretsOf(editor: ReadingEditor, { start, end }: Spot): OnScreen {
  return { top: editor.caretAt(start, 1).top, bottom: editor.caretAt(end, -1).bottom };
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
