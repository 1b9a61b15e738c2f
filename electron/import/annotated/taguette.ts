import type { AnnotatedImporter } from './importer';
import { isSqlite, mentionsTables, SqliteFile } from './sqlite/sqlite';
import { projectOfDatabase } from './taguette/database';
import { isHighlights, readHighlights } from './taguette/highlights';

/** Taguette: a project (SQLite), or its list of highlights (CSV). Its codebook is a table like others. */
export const taguette: AnnotatedImporter = {
  id: 'taguette',
  label: 'Taguette',
  extensions: ['.sqlite3', '.csv'],
  recognises: ({ files }) => {
    const [only] = files.values();
    if (!only || files.size > 1) return false;
    return isProject(only) || isHighlights(only);
  },
  read: async ({ name, files }) => {
    const [bytes = new Uint8Array()] = files.values();
    if (isSqlite(bytes)) return SqliteFile.read(bytes, name, projectOfDatabase);
    return readHighlights(bytes, name);
  },
};

function isProject(bytes: Uint8Array): boolean {
  return mentionsTables(bytes, ['highlight_tags', 'start_offset', 'snippet']);
}
