import type { Result } from '../../shared/ipc/bridge';
import type { ArgsOf } from '../../shared/ipc/contract';
import type { PlainFailure } from '../../shared/ipc/failure';
import type { ImportFile, ImportInProgress, ImportLook } from '../../shared/ipc/imports';
import { call } from '../api';
import { attempt } from './attempt';
import { whileSaving } from './commit';
import { choiceOf } from './importChoices';
import { type Choices, noChoices, withLook, withoutFile } from './importSteps';
import { fail, notify } from './notices';
import { takeInImport } from './readings';
import { type Importing, useStore } from './store';

const { getState: get, setState: set } = useStore;

/** What was told of imports whose first answer is still on its way. */
const early = new Map<string, ImportFile[]>();

export async function chooseFiles(): Promise<void> {
  await joining((into) => call('imports.choose', { into }));
}

export async function importFiles(
  files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> | null }[],
): Promise<void> {
  await joining((into) => call('imports.files', { into, files: [...files] }));
}

export async function pasteReading(text: string, html: string | null): Promise<void> {
  await joining(() => call('imports.paste', { text, html }));
}

/** Begins an import, or adds to the one that is open; a dialog in which somebody types stays. */
async function joining(
  run: (into: string | null) => Promise<ImportInProgress | null>,
): Promise<void> {
  const { dialog, importing } = get();
  if (dialog !== null && dialog.kind !== 'import') {
    notify('Nothing was imported: another dialog is open. Close it and try again.');
    return;
  }
  try {
    const got = await run(importing?.id ?? null);
    if (got) takeInProgress(got);
  } catch (thrown) {
    fail(thrown);
  }
}

function takeInProgress({ id, files }: ImportInProgress): void {
  const now = get().importing;
  const told = [...(now?.id === id ? now.files : []), ...(early.get(id) ?? [])];
  early.clear();
  const begun: Importing =
    now?.id === id ? now : { id, files: [], chosen: null, choices: noChoices };
  const merged = files.map((file) =>
    later(
      file,
      told.findLast((one) => one.id === file.id),
    ),
  );
  const chosen = begun.chosen ?? merged[0]?.id ?? null;
  set({ importing: { ...begun, files: merged, chosen }, dialog: { kind: 'import' } });
}

/** What was told of a file while the answer was on its way may be newer than the answer. */
function later(answered: ImportFile, told: ImportFile | undefined): ImportFile {
  return told && progressOf(told) > progressOf(answered) ? told : answered;
}

function progressOf({ state }: ImportFile): number {
  return state === 'waiting' ? 0 : state === 'reading' ? 1 : 2;
}

/** Takes in how far the reading of one file has come. */
export function hearOfImport(event: { readonly import: string; readonly file: ImportFile }): void {
  const { importing } = get();
  if (importing?.id !== event.import) {
    early.set(event.import, [...(early.get(event.import) ?? []), event.file]);
    return;
  }
  const isKnown = importing.files.some(({ id }) => id === event.file.id);
  if (isKnown) replaceSoon(event.file);
  else early.set(event.import, [...(early.get(event.import) ?? []), event.file]);
}

/** How often files are drawn anew at most, in milliseconds: of a thousand, news comes all the time. */
const pause = 100;

/** The latest news of files that are not drawn yet; null when the next one is drawn at once. */
let news: Map<string, ImportFile> | null = null;

function replaceSoon(file: ImportFile): void {
  if (news) news.set(file.id, file);
  else drawNow(new Map([[file.id, file]]));
}

/** Draws them; what is told before the pause is over is drawn together. */
function drawNow(told: ReadonlyMap<string, ImportFile>): void {
  replaceFiles(told);
  news = new Map();
  setTimeout(() => {
    const later = news;
    news = null;
    if (later && later.size > 0) drawNow(later);
  }, pause);
}

function replaceFiles(told: ReadonlyMap<string, ImportFile>): void {
  change(({ files }) => ({ files: files.map((one) => told.get(one.id) ?? one) }));
}

/** News from before what somebody did to a file is none any more. */
function replaceFile(file: ImportFile): void {
  news?.delete(file.id);
  replaceFiles(new Map([[file.id, file]]));
}

/** Changes the import that is open; nothing when there is none any more. */
function change(edit: (importing: Importing) => Partial<Importing>): void {
  set(({ importing }) => ({ importing: importing && { ...importing, ...edit(importing) } }));
}

/** Changes what was chosen in the import that is open. */
export function choosing(edit: (choices: Choices) => Choices): void {
  change(({ choices }) => ({ choices: edit(choices) }));
}

export function chooseFile(chosen: string): void {
  change(() => ({ chosen }));
}

/** Gets what was found in a file, once. Returns why that failed, null when it did not. */
export async function lookInto(file: string): Promise<PlainFailure | null> {
  const { importing } = get();
  if (!importing || importing.choices.files.has(file)) return null;
  const look: Result<ImportLook> = await attempt(() =>
    call('imports.look', { import: importing.id, file }),
  );
  if (!look.ok) return look.failure;
  const isStill = get().importing?.files.some(({ id, state }) => id === file && state === 'ready');
  if (isStill === true) choosing((choices) => withLook(choices, file, look.value));
  return null;
}

/** Gets what was found in every file that could be read. Returns why that failed, null when it did not. */
export async function lookIntoAll(): Promise<PlainFailure | null> {
  for (const { id, state } of get().importing?.files ?? []) {
    const failure = state === 'ready' ? await lookInto(id) : null;
    if (failure) return failure;
  }
  return null;
}

/** Lets a file be read anew. Returns why that failed, null when it did not. */
export async function readAgain(
  file: ImportFile,
  wishes: { readonly encoding: string | null; readonly password: string | null },
): Promise<PlainFailure | null> {
  const { importing } = get();
  if (!importing) return null;
  const { id, name } = file;
  choosing((choices) => withoutFile(choices, id));
  replaceFile({ id, name, state: 'reading', done: null });
  const asked = await attempt(() =>
    call('imports.again', { import: importing.id, file: id, ...wishes }),
  );
  if (asked.ok) return null;
  replaceFile(file);
  return asked.failure;
}

/** What somebody answered to what a file with annotated work leaves open. */
export type AnnotatedWishes = Pick<ArgsOf<'imports.answer'>, 'units' | 'columns'>;

/** Lets annotated work be read anew. Returns why that failed, null when it did not. */
export async function answerFile(
  { id }: ImportFile,
  answers: AnnotatedWishes,
): Promise<PlainFailure | null> {
  const { importing } = get();
  if (!importing) return null;
  const asked = await attempt(() =>
    call('imports.answer', { import: importing.id, file: id, ...answers }),
  );
  return asked.ok ? null : asked.failure;
}

/** Takes a file out of the import. Returns why that failed, null when it did not. */
export async function removeFile(file: string): Promise<PlainFailure | null> {
  const { importing } = get();
  if (!importing) return null;
  const removed = await attempt(() => call('imports.remove', { import: importing.id, file }));
  if (!removed.ok) return removed.failure;
  change(({ files, chosen, choices }) => {
    const at = files.findIndex(({ id }) => id === file);
    const others = files.toSpliced(at, at < 0 ? 0 : 1);
    const next = (others[at] ?? others.at(-1))?.id ?? null;
    return {
      files: others,
      chosen: chosen === file ? next : chosen,
      choices: withoutFile(choices, file),
    };
  });
  return null;
}

/** Imports every file that could be read. Returns why that failed, null when it did not. */
export async function finishImport(): Promise<PlainFailure | null> {
  const { importing } = get();
  if (!importing) return null;
  const { id, files, choices } = importing;
  const chosen = files
    .filter(({ state }) => state === 'ready')
    .map((file) => choiceOf(file.id, choices.files.get(file.id)))
    .map((choice) => ({ ...choice, edits: [...choice.edits] }));
  const finished = await attempt(() =>
    whileSaving(() => call('imports.finish', { import: id, files: chosen })),
  );
  if (!finished.ok) return finished.failure;
  set({ importing: null, dialog: null });
  takeInImport(finished.value);
  return null;
}

/** Ends the import; nothing of it is in the workspace. */
export async function cancelImport(): Promise<void> {
  const { importing } = get();
  set({ importing: null, dialog: null });
  if (!importing) return;
  await call('imports.cancel', { import: importing.id }).catch(fail);
}
