import type { FateCounts } from '../anchor/carryOver';
import type { ProjectReport } from '../annotated/projectReport';
import type { Change } from '../model/change';
import type { WorkspaceRecord } from '../model/workspaceRecord';
import type { PlainFailure } from './failure';
import type { KnownReading } from './imports';
import type { Settings } from './settings';

/*
 * What main answers to the calls of the contract.
 */

/** What can be undone and redone, and when the disk last confirmed everything. */
export interface Status {
  /** When the last change was on the disk; null when nothing was saved since opening. */
  readonly savedAt: string | null;
  /** What undo would take back, in words ("tag"); null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** What the disk has not taken; null when it has everything. */
  readonly unsaved: Unsaved | null;
}

/** Changes that the disk refuses, and that are kept until it takes them. */
export interface Unsaved {
  /** How many commands wait. */
  readonly commands: number;
  /** Why the disk refuses them. */
  readonly failure: PlainFailure;
  /** The file that keeps them meanwhile, for a crash; null when they are in memory only. */
  readonly keptIn: string | null;
}

/** What was saved in the last run and could not be put into the documents before it ended. */
export interface Recovered {
  /** Everything up to this moment was in the documents; ISO 8601 in UTC. */
  readonly upTo: string;
  /** The later changes, which were taken from the journals. */
  readonly changes: number;
}

/** The answer to every call that changes the workspace: what the disk now holds in addition. */
export interface Committed {
  readonly changes: readonly Change[];
  readonly status: Status;
}

/** Where a person was in a reading. */
export interface Place {
  readonly reading: string;
  /** UTF-16 unit at the top of the window. */
  readonly offset: number;
}

/** A workspace that has just been opened. */
export interface Opened {
  readonly workspace: WorkspaceRecord;
  /** The folder, for showing. */
  readonly folder: string;
  readonly place: Place | null;
  /** Parts that could not be opened; the files are kept as they are. */
  readonly problems: readonly PlainFailure[];
  readonly recovered: Recovered | null;
  /** Why nothing can be changed: who else has the workspace open; null when it can. */
  readonly readOnly: PlainFailure | null;
  readonly status: Status;
}

/** What became of one file of an import. */
export type FileReport =
  | {
      readonly outcome: 'added';
      readonly name: string;
      readonly reading: string;
      readonly title: string;
      readonly warnings: readonly string[];
      /** What became of the tags of the version before; null for a reading that is no new version. */
      readonly tags: FateCounts | null;
      /** What else has the same words, or nearly the same. */
      readonly known: KnownReading | null;
    }
  | {
      readonly outcome: 'duplicate';
      readonly name: string;
      readonly reading: string;
      readonly title: string;
    }
  | ({ readonly outcome: 'project'; readonly name: string } & ProjectReport)
  | { readonly outcome: 'refused'; readonly name: string; readonly failure: PlainFailure };

/** What became of a file that is one reading. */
export type ReadingReport = Exclude<FileReport, { readonly outcome: 'refused' | 'project' }>;

export interface Imported extends Committed {
  readonly files: readonly FileReport[];
  /** The workspace, when the import had to make one first. */
  readonly opened: Opened | null;
}

/** Undo and redo also say where to look. */
export interface Stepped extends Committed {
  readonly label: string;
  readonly reading: string | null;
}

export interface RecentWorkspace {
  readonly name: string;
  readonly folder: string;
}

/** All that the window needs to draw its first picture. */
export interface AppState {
  readonly version: string;
  readonly platform: string;
  readonly settings: Settings;
  readonly recent: readonly RecentWorkspace[];
  readonly opened: Opened | null;
  /** Why the last workspace could not be opened; null when nothing went wrong. */
  readonly failure: PlainFailure | null;
}

/** A file that was written by an export. */
export interface Exported {
  readonly name: string;
  readonly bytes: number;
  readonly tags: number;
}
