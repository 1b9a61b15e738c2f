import type { Loss } from '../../../shared/export/loss';
import type { ExportScope } from '../../../shared/ipc/contract';
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
      readonly name: string;
      readonly bytes: number;
      readonly tags: number;
      readonly losses: readonly Loss[];
    }
  | { readonly failure: PlainFailure };
