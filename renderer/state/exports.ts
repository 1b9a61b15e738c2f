import type { Exported, ExportScope } from '../../shared/ipc/contract';
import { call } from '../api';
import { fail } from './notices';

/** Saves a file; null when the person chose no place for it or it could not be written. */
export async function saveExport(format: string, scope: ExportScope): Promise<Exported | null> {
  try {
    return await call('exports.save', { format, ...scope });
  } catch (thrown) {
    fail(thrown);
    return null;
  }
}
