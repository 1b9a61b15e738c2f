import type { LossReport } from '../export/loss';

/** How many records an import of annotated work added to the workspace. */
export interface Added {
  readonly readings: number;
  readonly codes: number;
  readonly tags: number;
}

/** What became of a file with annotated work. */
export interface ProjectReport {
  /** The program that wrote it, as it calls itself; null: it does not say. */
  readonly program: string | null;
  readonly report: LossReport;
  readonly added: Added;
}
