import path from 'node:path';
import { ImportSession } from '../../electron/import/importSession';
import { nothingSimilar, type SimilarTo } from '../../electron/import/known';
import { type Read } from '../../electron/import/readSource';
import { sourceOf } from '../../electron/import/source';
import { workHere } from '../../electron/import/workHere';
import type { ImportChoice, ImportFile } from '../../shared/ipc/imports';
import { temporaryFolder } from './temporaryFolder';
import { bytesOf, createDesk } from './testDesk';

/** An import into a workspace of its own, whose files this reads. */
export async function importSession(read: Read, similarTo: SimilarTo = nothingSimilar) {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  const told: ImportFile[] = [];
  const one = new ImportSession({
    read,
    annotated: workHere.annotated,
    carry: workHere.carry,
    similarTo,
    opened: () => desk.store(),
    newId: () => desk.newId(),
    tell: (_id, file) => void told.push(file),
  });
  const add = (...files: [name: string, text: string][]) =>
    one.add(files.map(([name, text]) => sourceOf(name, () => bytesOf(text))));
  const idOf = (name: string) =>
    one.inProgress.files.find((file) => file.name === name)?.id ?? name;
  /** Resolves when a file has come so far. */
  const reaches = async (name: string, state: ImportFile['state']) => {
    for (;;) {
      const now = one.inProgress.files.find((file) => file.name === name);
      if (now?.state === state) return now;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const choose = (name: string, choice: Partial<ImportChoice> = {}): ImportChoice => ({
    file: idOf(name),
    details: {},
    edits: [],
    revises: null,
    tagComments: false,
    ...choice,
  });
  return { folder, desk, told, one, add, idOf, reaches, choose };
}
