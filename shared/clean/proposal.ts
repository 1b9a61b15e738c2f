import type { Block } from '../model/block';
import type { Guesses, ReadingDetails } from '../model/reading';

/** What is proposed for a source. Nothing is decided: every block stays, and can be read or left out. */
export interface Proposal {
  readonly blocks: readonly Block[];
  /** A null title: the source has none. */
  readonly details: Omit<ReadingDetails, 'title'> & { readonly title: string | null };
  /** Where each detail was found. */
  readonly guesses: Guesses;
}
