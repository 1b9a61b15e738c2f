import { compare } from '../text/compare';
import { fold } from '../text/fold';
import { claimWords } from './claim';
import type { Workspace } from './workspace';

/** What the claims of a workspace say, by part: each wording once, the most used first. */
export type UsedWords = Readonly<Record<(typeof claimWords)[number], readonly string[]>>;

/** Returns what the claims of a workspace say, also in readings that are in the bin. */
export function usedWords(workspace: Workspace): UsedWords {
  const counts = { person: new Counts(), organisation: new Counts(), concept: new Counts() };
  for (const tags of Object.values(workspace.tags)) {
    for (const { claim } of tags) {
      if (claim) for (const part of claimWords) counts[part].add(claim[part]);
    }
  }
  const { person, organisation, concept } = counts;
  return {
    person: person.mostFirst(),
    organisation: organisation.mostFirst(),
    concept: concept.mostFirst(),
  };
}

class Counts {
  readonly #counts = new Map<string, number>();

  add(words: string): void {
    if (words.trim() !== '') this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1);
  }

  mostFirst(): readonly string[] {
    return [...this.#counts]
      .sort(([one, count], [other, often]) => often - count || compare(one, other))
      .map(([words]) => words);
  }
}

/**
 * Returns the wordings that may be meant by what was typed so far, at most `most`: those that begin
 * with it come before those that hold it. None when it is one of them already.
 */
export function wordsLike(
  typed: string,
  known: readonly string[],
  most: number,
): readonly string[] {
  const wanted = fold(typed).trim();
  if (known.includes(typed)) return [];
  const rated = known.map((words) => ({ words, folded: fold(words) }));
  const begins = rated.filter(({ folded }) => folded.startsWith(wanted));
  const holds = rated.filter(({ folded }) => folded.includes(wanted) && !folded.startsWith(wanted));
  return [...begins, ...holds].slice(0, most).map(({ words }) => words);
}
