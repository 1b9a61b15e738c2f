import { useState } from 'react';
import type { Query } from '../../../shared/search/query';
import { countOf, type Hit, type HitGroup } from './hits';

/** Where the keys are in the list, and which places are chosen. */
export interface Chosen {
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly setActive: (number: number) => void;
  /** Chooses a place, or leaves it out. */
  readonly choose: (hit: Hit) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
}

const none: ReadonlySet<string> = new Set();

/** Keeps what is chosen for as long as the query stays. */
export function useChosen(groups: readonly HitGroup[], query: Query): Chosen {
  const [kept, setKept] = useState({ query, active: 0, chosen: none });
  const { active, chosen } = kept.query === query ? kept : { active: 0, chosen: none };
  const keep = (edit: Partial<Pick<typeof kept, 'active' | 'chosen'>>) => {
    setKept({ query, active, chosen, ...edit });
  };
  return {
    // A filter may have taken away what the keys were at.
    active: Math.max(0, Math.min(active, countOf(groups) - 1)),
    chosen,
    setActive: (number) => {
      keep({ active: number });
    },
    choose: ({ key }) => {
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      keep({ chosen: next });
    },
    chooseAll: () => {
      keep({ chosen: new Set(groups.flatMap(({ hits }) => hits.map(({ key }) => key))) });
    },
    chooseNone: () => {
      keep({ chosen: none });
    },
  };
}
