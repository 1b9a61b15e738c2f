import { Failure, type PlainFailure } from '../../shared/ipc/failure';
import type { Workspace } from '../../shared/model/workspace';
import { Files } from './files';
import { loadWorkspace } from './loadWorkspace';
import { Objects } from './objects';
import { setAside } from './quarantine';
import { journalProblem, readJournals } from './readJournals';
import { readText } from './sources';
import { versionDamage } from './versionDamage';
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
  const { damaged, workspace } = await loadWorkspace(files, place, now);
  const history = (await versionDamage(files, place)).filter(({ removable }) => removable);
  const texts = await restorableTexts(files, place, workspace);
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
    ...texts.map(
      ({ file }) => `“${file}” is damaged or missing: it is restored from its spare copy.`,
    ),
    ...history.map(({ file }) => `“${file}” cannot be used: it is kept in the quarantine.`),
  ];
  if (!dryRun && drops.length > 0) await repair(place, files, { journals, texts, history }, now);
  const { problems } = dryRun ? { problems: [] } : await loadWorkspace(files, place, now);
  return { drops, remaining: problems.map(({ message }) => message) };
}

/** What a repair has to do besides writing the documents again. */
interface Damage {
  readonly journals: readonly { readonly file: string }[];
  readonly texts: readonly { readonly reading: string }[];
  readonly history: readonly { readonly file: string }[];
}

async function repair(
  place: WorkspaceFolder,
  files: Files,
  { journals, texts, history }: Damage,
  now: () => string,
): Promise<void> {
  const store = await WorkspaceStore.open(place.path, { files, now });
  try {
    if (store.readOnly !== null) throw notAlone(store.readOnly);
    if (!(await store.foldTwice())) throw notFolded(place.path);
    for (const { reading } of texts) await store.text(reading);
    for (const { file } of [...journals, ...history]) {
      await setAside(files, place, file, await files.read(file), now());
      await files.remove(file);
    }
  } finally {
    await store.close();
  }
}

/** The texts that are not what was imported, and whose spare copies are. */
async function restorableTexts(
  files: Files,
  place: WorkspaceFolder,
  { readings }: Workspace,
): Promise<{ reading: string; file: string }[]> {
  const objects = new Objects(files, place);
  const found: { reading: string; file: string }[] = [];
  for (const { id, text } of Object.values(readings)) {
    if (!(await isBad(readText(files, place, text.sha256)))) continue;
    if (await isBad(objects.read('txt', text.sha256))) continue;
    found.push({ reading: id, file: place.text(text.sha256) });
  }
  return found;
}

async function isBad(read: Promise<unknown>): Promise<boolean> {
  try {
    await read;
    return false;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
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
