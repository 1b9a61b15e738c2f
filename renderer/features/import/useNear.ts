import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How far from the window’s edge something is drawn already. */
const margin = '800px 0px';

/**
 * Returns whether an element is on the screen or nearly so, and how high it was when it last was,
 * in CSS pixels; the height is null as long as nobody has seen it.
 */
export function useNear(
  element: RefObject<HTMLElement | null>,
  first: boolean,
): { readonly isNear: boolean; readonly height: number | null } {
  const [isNear, setIsNear] = useState(first);
  const [height, setHeight] = useState<number | null>(null);
  const seen = useRef(first);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1)?.isIntersecting ?? false;
        if (seen.current && !now) setHeight(watched.offsetHeight);
        seen.current = now;
        setIsNear(now);
      },
      { root: watched.closest('.blocks'), rootMargin: margin },
    );
    observer.observe(watched);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return { isNear, height };
}
