import { useEffect, useState } from 'react';
import { type PlainFailure, failureFrom } from '../../../shared/ipc/failure';
import { keptText, readText } from '../../state/texts';

/** The text of a reading, or why it could not be read; null while it is on its way. */
export type ReadingText =
  | { readonly reading: string; readonly text: string }
  | { readonly reading: string; readonly failure: PlainFailure };

/** Returns the text of the reading as soon as main has sent it. */
export function useReadingText(reading: string): ReadingText | null {
  const [got, setGot] = useState<ReadingText | null>(null);
  // A text that is kept is there at once: nothing else is drawn before it.
  const text = got?.reading === reading ? null : keptText(reading);
  const kept = text === null ? null : { reading, text };
  if (kept) setGot(kept);
  useEffect(() => {
    if (keptText(reading) !== null) return;
    let wanted = true;
    const take = (next: ReadingText) => {
      if (wanted) setGot(next);
    };
    readText(reading).then(
      (text) => {
        take({ reading, text });
      },
      (thrown: unknown) => {
        take({ reading, failure: failureFrom(thrown) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [reading]);
  return kept ?? (got?.reading === reading ? got : null);
}
