import { useEffect, useMemo, useState } from 'react';
import { readingsInUse, type Workspace } from '../../../shared/model/workspace';
import type { Query } from '../../../shared/search/query';
import { Searcher } from '../../search/searcher';
import { type SearchState, useSearch } from '../../search/useSearch';
import { readText } from '../../state/texts';
import { type Filters, partsOf } from './filters';
import { groupsOf, type HitGroup } from './hits';

/** How a search in all readings stands. */
export interface FindAll {
  /** What was found: of the search before, while this one goes on. */
  readonly groups: readonly HitGroup[];
  readonly state: SearchState | null;
  /** How many readings are searched. */
  readonly of: number;
  /** Whether there are more places than these. */
  readonly more: boolean;
  /** Ends a search that takes too long. */
  readonly stop: () => void;
  readonly isStopped: boolean;
}

type Answer = Extract<SearchState, { state: 'found' }>;

/** Returns what a query finds in the readings of a workspace. */
export function useFindAll(workspace: Workspace, query: Query, filters: Filters): FindAll {
  const { readings } = workspace;
  const searcher = useSearcher(readings);
  const question = useMemo(() => {
    const all = filters.reading === null ? readingsInUse(workspace).map(({ id }) => id) : null;
    return {
      query,
      parts: partsOf(filters.where),
      readings: all ?? [filters.reading ?? ''],
      withLines: true,
    };
    // Tags change the workspace, and not what is found.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [readings, query, filters.reading, filters.where]);
  const [stopped, setStopped] = useState<typeof question | null>(null);
  const isStopped = stopped === question;
  const isAsked = query.words.trim() !== '' && question.readings.length > 0 && !isStopped;
  const state = useSearch(searcher, isAsked ? question : null);
  const answer = useLastAnswer(state);
  const groups = useMemo(
    () => (answer ? groupsOf(workspace, answer.readings, filters.tags) : []),
    [workspace, answer, filters.tags],
  );
  return {
    groups,
    state,
    of: question.readings.length,
    more: answer?.readings.some(({ more }) => more) ?? false,
    stop: () => {
      setStopped(question);
    },
    isStopped,
  };
}

function useSearcher(readings: Workspace['readings']): Searcher {
  const searcher = useMemo(
    () =>
      new Searcher(
        async (id) => ({ text: await readText(id), blocks: readings[id]?.blocks ?? [] }),
        (id) => readings[id]?.title ?? '',
      ),
    [readings],
  );
  useEffect(
    () => () => {
      searcher.end();
    },
    [searcher],
  );
  return searcher;
}

/** What was found stays until something else is, so that the list does not flicker. */
function useLastAnswer(state: SearchState | null): Answer | null {
  const [last, setLast] = useState<Answer | null>(null);
  const now = state?.state === 'found' ? state : state?.state === 'searching' ? last : null;
  if (now !== last) setLast(now);
  return now;
}
