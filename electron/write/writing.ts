import { bundleOf, type FromDisk } from '../../shared/export/bundle';
import { exportReport } from '../../shared/export/exportReport';
import { formatById } from '../../shared/export/index';
import type { LossReport } from '../../shared/export/loss';
import type { ExportScope } from '../../shared/export/scope';
import { type WorkspaceRecord, workspaceOf } from '../../shared/model/workspaceRecord';
import { bytesOf, type WriterTools } from '.';

/** What an export is made from, as plain data that can cross to a thread. */
export interface WritingJob {
  /** Id of the format. */
  readonly format: string;
  readonly workspace: WorkspaceRecord;
  /** Canonical texts by reading id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly scope: ExportScope;
  readonly version: string;
  readonly fromDisk: FromDisk;
}

/** The bytes of an export, and what became of every record. */
export interface Written {
  readonly bytes: Uint8Array;
  /** How many tags were in scope. */
  readonly tags: number;
  readonly report: LossReport;
}

/** Makes the bytes of an export; throws a `cancelled` Failure as soon as the signal says so. */
export type Write = (job: WritingJob, signal?: AbortSignal) => Promise<Written>;

/** Returns what writes in this very thread, which has to wait: see `writeInThread`. */
export function writeHere({ printPage }: WriterTools): Write {
  return async (job, signal) => {
    const format = formatById(job.format);
    if (!format) throw new RangeError(`There is no format ${job.format}.`);
    const { texts, scope, version, fromDisk } = job;
    const bundle = bundleOf(workspaceOf(job.workspace), texts, scope, version, fromDisk);
    // All else of it cannot be ended: it is one piece of work, in the thread that would have to hear.
    const tools: WriterTools = { printPage: (html) => printPage(html, signal) };
    return {
      bytes: await bytesOf(format, bundle, tools),
      tags: bundle.tags.length,
      report: exportReport(format, bundle),
    };
  };
}
