import type { LossReport } from '../../../shared/export/loss';
import type { ExportScope } from '../../../shared/export/scope';
import type { PlainFailure } from '../../../shared/ipc/failure';
import type { WorkspaceRecord } from '../../../shared/model/workspaceRecord';

/** What the window asks the worker. */
export interface PreviewRequest {
  readonly workspace: WorkspaceRecord;
  readonly texts: ReadonlyMap<string, string>;
  readonly format: string;
  readonly scope: ExportScope;
  readonly version: string;
}

/** What the worker answers: the file as it would be saved, or why it cannot be made. */
export type Preview =
  | {
      readonly content: string;
      /** Whether the content is the file itself, letter by letter. */
      readonly isFile: boolean;
      readonly name: string;
      readonly bytes: number;
      readonly tags: number;
      readonly report: LossReport;
    }
  | { readonly failure: PlainFailure };
