import { useEffect, useState } from 'react';
import type { PlainFailure } from '../../shared/ipc/failure';
import type { SearchQuestion } from './messages';
import type { SearchAnswer, Searcher } from './searcher';

/** How far a search has come. */
export type SearchState =
  | { readonly state: 'searching'; readonly done: number }
  | ({ readonly state: 'found' } & SearchAnswer)
  | { readonly state: 'failed'; readonly failure: PlainFailure };

const begun: SearchState = { state: 'searching', done: 0 };

/** Returns how the search for the answer to a question stands; null when nothing is asked. */
export function useSearch(searcher: Searcher, question: SearchQuestion | null): SearchState | null {
  const [got, setGot] = useState<{ to: SearchQuestion; state: SearchState } | null>(null);
  useEffect(() => {
    if (question === null) return;
    const take = (state: SearchState) => {
      setGot({ to: question, state });
    };
    searcher.ask(question, {
      onProgress: (done) => {
        take({ state: 'searching', done });
      },
      onAnswer: (answer) => {
        take({ state: 'found', ...answer });
      },
      onFailure: (failure) => {
        take({ state: 'failed', failure });
      },
    });
    return () => {
      searcher.cancel();
    };
  }, [searcher, question]);
  if (question === null) return null;
  return got?.to === question ? got.state : begun;
}
