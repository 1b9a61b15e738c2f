import { Failure, type PlainFailure } from '../../shared/ipc/failure';
import { Files } from './files';
import { loadWorkspace } from './loadWorkspace';
import { setAside } from './quarantine';
import { journalProblem, readJournals } from './readJournals';
import { WorkspaceFolder } from './workspaceFolder';
import { WorkspaceStore } from './workspaceStore';

/** What a repair takes out of the folder, or would take out. */
export interface RepairReport {
  /** Whole sentences, one for each file. */
  readonly drops: readonly string[];
  /** What a repair cannot make good: whole sentences. */
  readonly remaining: readonly string[];
}

/**
 * Makes a damaged workspace whole: documents are folded again from what is intact, and journals
 * with damaged parts go to the quarantine when everything intact of them is in the documents.
 * With `dryRun` nothing is written, and the report says what would be done.
 */
export async function repairWorkspace(
  folder: string,
  { dryRun, now }: { readonly dryRun: boolean; now(): string },
  files = new Files(),
): Promise<RepairReport> {
  const place = new WorkspaceFolder(folder);
  const { damaged } = await loadWorkspace(files, place, now);
  const journals = (await readJournals(files, place)).filter((one) => journalProblem(one) !== null);
  const running = journals.find(({ runsElsewhere }) => runsElsewhere);
  if (running) throw inUse(running.file);
  const documents = new Set(damaged.map(({ file }) => file));
  for (const { file } of journals) documents.delete(file);
  const drops = [
    ...[...documents].map(
      (file) => `“${file}” is damaged: it is kept in the quarantine and written again.`,
    ),
    ...journals.map(
      ({ file, damaged: parts }) =>
        `“${file}” has ${String(parts.length)} damaged lines that cannot be read: it is kept in the quarantine, and what is intact of it goes into the documents.`,
    ),
  ];
  if (!dryRun && drops.length > 0) await repair(place, files, journals, now);
  const { problems } = dryRun ? { problems: [] } : await loadWorkspace(files, place, now);
  return { drops, remaining: problems.map(({ message }) => message) };
}

async function repair(
  place: WorkspaceFolder,
  files: Files,
  journals: readonly { file: string; name: string; bytes: Uint8Array }[],
  now: () => string,
): Promise<void> {
  const store = await WorkspaceStore.open(place.path, { files, now });
  try {
    if (store.readOnly !== null) throw notAlone(store.readOnly);
    if (!(await store.foldTwice())) throw notFolded(place.path);
    for (const { file, bytes } of journals) {
      await setAside(files, place, file, bytes, now());
      await files.remove(file);
    }
  } finally {
    await store.close();
  }
}

function notAlone({ kind, message, detail }: PlainFailure): Failure {
  return new Failure(kind, `Nothing was repaired. ${message}`, detail);
}

function inUse(file: string): Failure {
  return new Failure(
    'locked',
    `The program that writes “${file}” may still be running. Nothing was changed. Close it, then try again.`,
  );
}

function notFolded(folder: string): Failure {
  return new Failure(
    'unreadable',
    `The documents of “${folder}” could not be written, so nothing was dropped. What was saved before is safe. Check the disk and its permissions, then try again.`,
  );
}
