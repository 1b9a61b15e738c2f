import path from 'node:path';
import { readingsInScope } from '../../shared/export/bundle';
import { exportName } from '../../shared/export/fileName';
import { type ExportFormat, scopeOf } from '../../shared/export/format';
import { exportFormats, formatById } from '../../shared/export/index';
import type { ExportScope } from '../../shared/export/scope';
import type { Exported } from '../../shared/ipc/answers';
import type { ArgsOf } from '../../shared/ipc/contract';
import { Failure } from '../../shared/ipc/failure';
import type { Workspace } from '../../shared/model/workspace';
import { recordOf } from '../../shared/model/workspaceRecord';
import type { Desk, Handlers } from '../desk';
import { Files } from '../storage/files';
import { readingIn } from '../storage/records';
import { WorkspaceFolder } from '../storage/workspaceFolder';
import type { WorkspaceStore } from '../storage/workspaceStore';
import { neededOf } from '../write/needed';
import type { Write, WritingJob, Written } from '../write/writing';

/** An export that is ready to be written. */
export interface RenderedExport extends Written {
  readonly format: ExportFormat;
  /** Of the workspace that it was made of. */
  readonly folder: string;
}

/** Asks where to write an export; null when the person changed their mind. */
export type ChoosePath = (suggested: string, format: ExportFormat) => Promise<string | null>;

/** What is asked to be exported. */
export type Wanted = ArgsOf<'exports.save'>;

export interface ExportsNeeds {
  readonly desk: Desk;
  readonly choosePath: ChoosePath;
  readonly write: Write;
}

export interface ExportsService {
  readonly handlers: Handlers<'exports.measure' | 'exports.save' | 'exports.cancel'>;
  /** Ends what is being made: the page that asked for it is gone. */
  cancel(): void;
}

/** Answers the calls about exports. */
export function exportsService({ desk, choosePath, write }: ExportsNeeds): ExportsService {
  const making = new Making(write);
  return {
    cancel: () => making.cancel(),
    handlers: {
      async 'exports.measure'(wanted) {
        return (await making.made(desk.store(), wanted)).bytes.length;
      },
      async 'exports.save'(wanted) {
        const store = desk.store();
        const format = requireFormat(wanted.format);
        const chosen = await choosePath(exportName(format, store.workspace, wanted), format);
        if (chosen === null) return null;
        const file = await withExtension(chosen, format);
        const exported = await writeExport(file, await making.made(store, wanted));
        making.cancel();
        return exported;
      },
      'exports.cancel'() {
        making.cancel();
        return null;
      },
    },
  };
}

/** Makes one export at a time, and keeps the last one: who looked at it will want to save it. */
class Making {
  #last: {
    readonly workspace: Workspace;
    readonly wanted: string;
    readonly stop: AbortController;
    readonly made: Promise<RenderedExport>;
  } | null = null;

  constructor(private readonly write: Write) {}

  /** Returns this export of what the disk holds now; ends another one that is being made. */
  async made(store: WorkspaceStore, { format, ...scope }: Wanted): Promise<RenderedExport> {
    const { workspace } = store;
    const wanted = JSON.stringify([format, scope]);
    if (this.#last?.workspace !== workspace || this.#last.wanted !== wanted) {
      this.cancel();
      const stop = new AbortController();
      const made = renderExport(store, format, scope, this.write, stop.signal);
      this.#last = { workspace, wanted, stop, made };
    }
    const own = this.#last;
    try {
      return await own.made;
    } catch (error) {
      // What failed is tried anew the next time.
      if (this.#last === own) this.#last = null;
      throw error;
    }
  }

  cancel(): void {
    this.#last?.stop.abort();
    this.#last = null;
  }
}

/** Renders what the disk holds at this moment; throws a Failure for an unknown format or reading. */
export async function renderExport(
  store: WorkspaceStore,
  formatId: string,
  wanted: ExportScope,
  write: Write,
  signal?: AbortSignal,
): Promise<RenderedExport> {
  const format = requireFormat(formatId);
  const scope = scopeOf(format, wanted);
  const { workspace } = store;
  for (const id of scope.readings ?? []) requireInUse(store, id);
  const texts = new Map<string, string>();
  for (const { id } of readingsInScope(workspace, scope)) texts.set(id, await store.text(id));
  const fromDisk = await neededOf(store, workspace, format, scope);
  const job: WritingJob = {
    format: format.id,
    workspace: recordOf(workspace),
    texts,
    scope,
    version: __APP_VERSION__,
    fromDisk,
  };
  return { format, folder: store.folder, ...(await write(job, signal)) };
}

/** Writes an export beside the file and then puts it in its place, durably. */
export async function writeExport(
  file: string,
  { bytes, tags, folder }: RenderedExport,
  files = new Files(),
): Promise<Exported> {
  await requireReplaceable(files, file);
  await requireNotOwn(files, path.resolve(file), new WorkspaceFolder(folder));
  await files.replace(file, bytes);
  return { name: path.basename(file), bytes: bytes.length, tags };
}

/**
 * A name without an extension gets that of the format. The dialog asked about the name as it was
 * entered, so what stands under the longer one must stay.
 */
async function withExtension(chosen: string, { extension }: ExportFormat): Promise<string> {
  if (path.extname(chosen).length > 1) return chosen;
  const file = `${chosen.replace(/\.$/, '')}.${extension}`;
  if ((await new Files().factsIfThere(file)) === null) return file;
  throw new Failure(
    'refused',
    `There is a “${path.basename(file)}” already. Nothing was written. Choose another name, or enter this one with “.${extension}” to replace it.`,
  );
}

/** A file may be replaced by a newer export; a folder or a device must stay what it is. */
async function requireReplaceable(files: Files, file: string): Promise<void> {
  const facts = await files.factsIfThere(file);
  if (facts === null || facts.kind === 'file') return;
  const what = facts.kind === 'folder' ? 'a folder' : 'a device or a connection';
  throw new Failure(
    'refused',
    `“${file}” is ${what}, not a file. Nothing was written. Choose another name for the export.`,
  );
}

/** What the workspace is made of is not replaced by an export, under whatever path it is named. */
async function requireNotOwn(files: Files, file: string, place: WorkspaceFolder): Promise<void> {
  const { identity } = await files.facts(place.path);
  const above = path.dirname(file);
  if (above === file) return;
  const isIn = (await files.factsIfThere(above))?.identity === identity;
  if (!isIn || !place.isOwn(path.basename(file))) return requireNotOwn(files, above, place);
  throw new Failure(
    'refused',
    `“${file}” belongs to the workspace “${path.basename(place.path)}”. Nothing was written. Choose another name or folder for the export.`,
  );
}

function requireFormat(id: string): ExportFormat {
  const format = formatById(id);
  if (format) return format;
  const known = exportFormats.map((one) => one.id).join(', ');
  throw new Failure(
    'refused',
    `There is no export format “${id}”. Nothing was written. Choose one of these: ${known}.`,
  );
}

function requireInUse({ workspace }: WorkspaceStore, id: string): void {
  const reading = readingIn(workspace, id);
  if (reading.binned === null) return;
  throw new Failure(
    'refused',
    `“${reading.title}” is in the bin, so it is not exported. Nothing was written. Restore it first.`,
  );
}
