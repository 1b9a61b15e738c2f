import type { ExportScope } from '../../shared/export/scope';
import type { Exported } from '../../shared/ipc/answers';
import { failureFrom, type PlainFailure } from '../../shared/ipc/failure';
import { call } from '../api';
import { fail } from './notices';

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

/** How large a file is, in bytes, or why it cannot be made. */
export type FileSize = { readonly bytes: number } | { readonly failure: PlainFailure };

/** Has a file made, and returns its size. What was being made for another choice is cancelled. */
export async function measureExport(format: string, scope: ExportScope): Promise<FileSize> {
  try {
    return { bytes: await call('exports.measure', { format, ...scope }) };
  } catch (thrown) {
    return { failure: failureFrom(thrown) };
  }
}

/** Ends the making of a file. */
export async function cancelExport(): Promise<void> {
  await call('exports.cancel', null).catch(fail);
}
