import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Span } from '../../../shared/text/segment';

/** Before the first look at the page. */
const nothing: Span = { start: 0, end: 0 };

/** Keeps which words are near the window. What scrolls into it is painted before it is laid out: once. */
export function useNear(): { near: Span; takeNear: (span: Span, atOnce: boolean) => void } {
  const [near, setNear] = useState<Span>(nothing);
  const takeNear = useCallback((span: Span, atOnce: boolean) => {
    if (!atOnce) setNear(span);
    else {
      flushSync(() => {
        setNear(span);
      });
    }
  }, []);
  return { near, takeNear };
}
