import { useEffect, useMemo } from 'react';
import type { PlainFailure } from '../../../shared/ipc/failure';
import type { Reading } from '../../../shared/model/reading';
import { findIn, type Found, hitsAtMost } from '../../../shared/search/find';
import { parts as allParts, readParts } from '../../../shared/search/parts';
import type { Query } from '../../../shared/search/query';
import { searchable } from '../../../shared/search/searchable';
import { Searcher } from '../../search/searcher';
import { useSearch } from '../../search/useSearch';

/** What a search in the reading has found so far. */
export interface Hits extends Found {
  readonly isSearching: boolean;
  readonly failure: PlainFailure | null;
}

const nothing: Found = { hits: [], more: false };

/** Returns the places of a query: of words at once, of a regular expression when a worker has them. */
export function useHits(reading: Reading, text: string, withLeftOut: boolean, query: Query): Hits {
  const { id, blocks, title } = reading;
  const parts = withLeftOut ? allParts : readParts;
  const found = useMemo(
    () =>
      query.isPattern
        ? nothing
        : findIn({ searched: searchable(text), blocks, parts, most: hitsAtMost }, query),
    [text, blocks, parts, query],
  );
  const searcher = useMemo(
    () =>
      new Searcher(
        () => Promise.resolve({ text, blocks }),
        () => title,
      ),
    [text, blocks, title],
  );
  useEffect(
    () => () => {
      searcher.end();
    },
    [searcher],
  );
  const question = useMemo(
    () =>
      query.isPattern && query.words !== ''
        ? { query, parts, readings: [id], withLines: false }
        : null,
    [query, parts, id],
  );
  const state = useSearch(searcher, question);
  return useMemo(() => {
    if (state === null) return { ...found, isSearching: false, failure: null };
    const matched = state.state === 'found' ? (state.readings[0] ?? nothing) : nothing;
    const { hits, more } = matched;
    const failure = state.state === 'failed' ? state.failure : null;
    return { hits, more, isSearching: state.state === 'searching', failure };
  }, [state, found]);
}
