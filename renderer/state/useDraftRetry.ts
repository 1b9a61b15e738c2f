import { useEffect } from 'react';
import { saveDrafts } from './drafts';
import { useStore } from './store';

/** Time between two attempts to save what the disk refused, in milliseconds. */
const retryAfter = 5000;

/** Tries again and again to save notes that are kept here, once nobody writes on them any more. */
export function useDraftRetry(): void {
  const waits = useStore(
    ({ drafts, writing, open }) => drafts.size > 0 && writing === null && !open?.readOnly,
  );
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void saveDrafts(), retryAfter);
    return () => {
      clearInterval(timer);
    };
  }, [waits]);
}
