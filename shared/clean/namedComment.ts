import type { Said } from './commentHeads';
import type { Line } from './page';

/** A line of a zone of comments, and what it says. */
export interface Entry {
  readonly line: Line;
  readonly said: Said;
}

/** One comment: the lines that say who and when, and what was said. */
export interface Named {
  readonly author: string | null;
  readonly time: string | null;
  /** Whose comment it answers; null when that is not said. */
  readonly to: string | null;
  readonly facts: readonly Line[];
  readonly words: readonly Line[];
}

/** Returns the lines from here on that say whose comment is answered. */
export function repliesFrom(entries: readonly Entry[], from: number): readonly Entry[] {
  let end = from;
  while (entries[end]?.said.is === 'reply') end += 1;
  return entries.slice(from, end);
}

/** Returns the name that these facts of a comment say is answered; null when none does. */
export function answeredIn(facts: readonly Entry[]): string | null {
  return facts.flatMap(({ said }) => (said.is === 'reply' ? [said.to] : []))[0] ?? null;
}

/** Whether a line is said by who comments: far from a name, so is whose comment is answered. */
export function isSaid({ said }: Entry): boolean {
  return said.is === 'words' || said.is === 'reply';
}
