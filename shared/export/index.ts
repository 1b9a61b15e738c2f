import { csv } from './csv';
import type { ExportFormat } from './format';
import { json } from './json';
import { markdown } from './markdown';

/** Every format that a workspace can be exported to, in the order of the dialog. */
export const exportFormats: readonly ExportFormat[] = [csv, json, markdown];

/** Returns the format of this id; null when there is none. */
export function formatById(id: string): ExportFormat | null {
  return exportFormats.find((format) => format.id === id) ?? null;
}
