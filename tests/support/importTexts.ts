import type { Desk } from '../../electron/desk';
import { importSources } from '../../electron/import/importSources';
import { readSource } from '../../electron/import/readSource';
import { sourceOf } from '../../electron/import/source';
import type { Imported } from '../../shared/ipc/answers';

/** Imports files in this thread: for tests of what happens to readings afterwards. */
export function importFiles(
  desk: Desk,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Imported> {
  const sources = files.map(({ name, bytes }) => sourceOf(name, () => bytes));
  return importSources(desk, sources, { read: readSource });
}

/** Imports one text, as `importFiles` does. */
export function importText(desk: Desk, text: string): Promise<Imported> {
  return importFiles(desk, [{ name: 'Pasted text', bytes: new TextEncoder().encode(text) }]);
}
