import { type RefObject, useLayoutEffect, useState } from 'react';
import { scrolledTo } from './hitLayout';

/** The part of the list that is seen, in CSS pixels from its top. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** CSS pixels above and below that are drawn as well. */
const beyond = 300;

/** Returns the part of the list that is to be drawn; keeps the row of the keys in sight. */
export function useView(
  list: RefObject<HTMLDivElement | null>,
  row: number | null,
): { readonly view: View; readonly onScroll: () => void } {
  // Until it is laid out, a list has the height of a small window.
  const [{ top, height }, setSeen] = useState({ top: 0, height: 600 });
  const look = () => {
    const element = list.current;
    if (element) setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
    // The element is there for as long as the list is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [list]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || row === null) return;
    element.scrollTo({ top: scrolledTo(row, element.scrollTop, element.clientHeight) });
  }, [list, row]);
  return { view: { from: top - beyond, to: top + height + beyond }, onScroll: look };
}
