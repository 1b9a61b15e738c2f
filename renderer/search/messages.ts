import type { PlainFailure } from '../../shared/ipc/failure';
import type { Block } from '../../shared/model/block';
import type { Found } from '../../shared/search/find';
import type { Line } from '../../shared/search/line';
import type { Part } from '../../shared/search/parts';
import type { Query } from '../../shared/search/query';

/** A reading as it is searched. */
export interface SearchSource {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What to look for, and where. */
export interface SearchQuestion {
  readonly query: Query;
  readonly parts: readonly Part[];
  /** The ids of the readings, in the order of the answer. */
  readonly readings: readonly string[];
  /** Whether each hit comes with the words around it. */
  readonly withLines: boolean;
}

/** What was found in one reading. */
export interface ReadingHits extends Found {
  readonly reading: string;
  /** A line for each hit; none when they were not asked for. */
  readonly lines: readonly Line[];
}

/** What the window tells the worker. A new question ends the work on the one before. */
export type ToSearchWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly question: SearchQuestion }
  | { readonly kind: 'source'; readonly reading: string; readonly source: SearchSource | null };

/** What the worker tells the window; the number is that of the question. */
export type FromSearchWorker =
  | { readonly kind: 'wants'; readonly reading: string }
  | { readonly kind: 'looks'; readonly id: number; readonly reading: string }
  | { readonly kind: 'found'; readonly id: number; readonly hits: ReadingHits }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: PlainFailure };
