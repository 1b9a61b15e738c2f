import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Span } from '../../../shared/text/segment';
import type { ViewportEars } from '../../editor/viewport';

interface Near {
  /** The words near the window: they are painted. */
  readonly near: Span;
  /** The words beside which notes and stripes are drawn: while the window scrolls, those before. */
  readonly beside: Span;
}

/** Before the first look at the page. */
const nothing: Span = { start: 0, end: 0 };

/**
 * Keeps which words are near the window. What comes into it is painted before it is laid out: once.
 * While it scrolls on, nothing else is drawn, so that no frame is late.
 */
export function useNear(): Near & { readonly ears: ViewportEars } {
  const [seen, setSeen] = useState<Near>({ near: nothing, beside: nothing });
  const ears = useMemo(
    (): ViewportEars => ({
      onNear: (near, how) => {
        if (how === 'drawing') setSeen({ near, beside: near });
        else {
          flushSync(() => {
            setSeen(({ beside }) => ({ near, beside: how === 'scroll' ? beside : near }));
          });
        }
      },
      onRest: () => {
        setSeen((now) => (now.beside === now.near ? now : { near: now.near, beside: now.near }));
      },
    }),
    [],
  );
  return { ...seen, ears };
}
