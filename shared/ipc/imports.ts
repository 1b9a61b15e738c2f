import type { ArrivingLoss, Question } from '../annotated/project';
import type { Block } from '../model/block';
import type { BlockChange } from '../model/change';
import type { Guesses, ReadingDetails } from '../model/reading';
import type { PlainFailure } from './failure';

/** An import that somebody looks at before anything of it is in the workspace. */
export interface ImportInProgress {
  readonly id: string;
  readonly files: readonly ImportFile[];
}

/** What is known of one file of an import. */
export type ImportFile = { readonly id: string; readonly name: string } & (
  | { readonly state: 'waiting' }
  /** `done` is from 0 to 1; null while nothing is known. */
  | { readonly state: 'reading'; readonly done: number | null }
  | ({ readonly state: 'ready' } & ImportSummary)
  /** Annotated work: it comes in as it is, when the import is finished. */
  | ({ readonly state: 'project' } & ProjectSummary)
  /** A password is needed; `wrong` when one was given that does not fit. */
  | { readonly state: 'locked'; readonly wrong: boolean }
  | { readonly state: 'refused'; readonly failure: PlainFailure }
);

/** Annotated work that was read, before anything of it is in the workspace. */
export interface ProjectSummary {
  /** What people call the format. */
  readonly format: string;
  /** The program that wrote it, as it calls itself; null: it does not say. */
  readonly program: string | null;
  readonly counts: Readonly<Record<'readings' | 'codes' | 'reviewers' | 'tags', number>>;
  /** The first readings, and whether their texts come along. */
  readonly readings: readonly { readonly name: string; readonly hasText: boolean }[];
  /** What cannot come in whatever the workspace has, with the first names. */
  readonly losses: readonly (Omit<ArrivingLoss, 'records'> & {
    readonly count: number;
    readonly names: readonly string[];
  })[];
  readonly facts: readonly string[];
  readonly question: Question | null;
}

/** A file that was read, as the list of files shows it. */
export interface ImportSummary {
  readonly title: string;
  readonly paragraphs: number;
  readonly leftOut: number;
  /** How many of those that are left out repeat a paragraph. */
  readonly repeats: number;
  readonly comments: number;
  /** Lines that the comments were made from. */
  readonly commentLines: number;
  readonly warnings: readonly string[];
  /** What has the same bytes, the same words, or nearly the same; what is only nearly the same is known a little later. */
  readonly known: KnownReading | null;
}

/** What has the same words: a reading, or a file that comes with this one. */
export interface KnownReading {
  /** Null for a file of the same import. */
  readonly reading: string | null;
  readonly title: string;
  readonly how: 'sameBytes' | 'sameText' | 'nearlySame';
}

/** A file as the dialog shows it when it is chosen. */
export interface ImportLook {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly details: ReadingDetails;
  readonly guesses: Guesses;
  readonly importer: string;
  readonly encoding: string;
  /** Whether another encoding can be tried: the file is a text without a statement of its own. */
  readonly canChooseEncoding: boolean;
}

/** What somebody chose for one file of an import. */
export interface ImportChoice {
  readonly file: string;
  /** What differs from what was found. */
  readonly details: Partial<ReadingDetails>;
  /** What differs from what was proposed. */
  readonly edits: readonly Pick<BlockChange, 'block' | 'set'>[];
  /** The reading of which this is a new version; null when it is one of its own. */
  readonly revises: string | null;
  readonly tagComments: boolean;
}
