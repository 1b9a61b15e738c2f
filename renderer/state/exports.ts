import type { ExportScope } from '../../shared/export/scope';
import type { Exported } from '../../shared/ipc/contract';
import { failureFrom, type PlainFailure } from '../../shared/ipc/failure';
import { call } from '../api';

/** How an export ended; null when the person chose no place for it. */
export type ExportOutcome =
  { readonly saved: Exported } | { readonly failure: PlainFailure } | null;

/** Asks for a place and saves a file there. */
export async function saveExport(format: string, scope: ExportScope): Promise<ExportOutcome> {
  try {
    const saved = await call('exports.save', { format, ...scope });
    return saved && { saved };
  } catch (thrown) {
    return { failure: failureFrom(thrown) };
  }
}
