import path from 'node:path';
import { type Bundle, bundleOf, readingsInScope } from '../../shared/export/bundle';
import { exportReport } from '../../shared/export/exportReport';
import { safeFileName } from '../../shared/export/fileName';
import type { ExportFormat } from '../../shared/export/format';
import { exportFormats, formatById } from '../../shared/export/index';
import type { LossReport } from '../../shared/export/loss';
import type { ExportScope } from '../../shared/export/scope';
import type { Exported } from '../../shared/ipc/contract';
import { Failure } from '../../shared/ipc/failure';
import type { Desk, Handlers } from '../desk';
import { Files } from '../storage/files';
import { readingIn } from '../storage/records';
import { bytesOf, type WriterTools } from '../write';
import { neededOf } from '../write/needed';
import type { WorkspaceStore } from '../storage/workspaceStore';

/** An export that is ready to be written. */
export interface RenderedExport {
  readonly format: ExportFormat;
  readonly bundle: Bundle;
  readonly bytes: Uint8Array;
  readonly report: LossReport;
}

/** Asks where to write an export; null when the person changed their mind. */
export type ChoosePath = (suggested: string, format: ExportFormat) => Promise<string | null>;

/** Answers the calls about exports. */
export function exportService(
  desk: Desk,
  choosePath: ChoosePath,
  tools: WriterTools,
): Handlers<'exports.save'> {
  return {
    'exports.save': async ({ format: id, ...scope }) => {
      const store = desk.store();
      const format = requireFormat(id);
      const chosen = await choosePath(suggestedName(store, format, scope), format);
      if (chosen === null) return null;
      const file = await withExtension(chosen, format);
      return writeExport(file, await renderExport(store, id, scope, tools));
    },
  };
}

/** Renders what the disk holds at this moment; throws a Failure for an unknown format or reading. */
export async function renderExport(
  store: WorkspaceStore,
  formatId: string,
  scope: ExportScope,
  tools: WriterTools,
): Promise<RenderedExport> {
  const format = requireFormat(formatId);
  const { workspace } = store;
  for (const id of scope.readings ?? []) requireInUse(store, id);
  const texts = new Map<string, string>();
  for (const { id } of readingsInScope(workspace, scope)) texts.set(id, await store.text(id));
  const fromDisk = await neededOf(store, workspace, format, scope);
  const bundle = bundleOf(workspace, texts, scope, __APP_VERSION__, fromDisk);
  return {
    format,
    bundle,
    bytes: await bytesOf(format, bundle, tools),
    report: exportReport(format, bundle),
  };
}

/** Writes an export beside the file and then puts it in its place, durably. */
export async function writeExport(
  file: string,
  { bytes, bundle }: RenderedExport,
  files = new Files(),
): Promise<Exported> {
  await requireReplaceable(files, file);
  await files.replace(file, bytes);
  return { name: path.basename(file), bytes: bytes.length, tags: bundle.tags.length };
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

function suggestedName({ workspace }: WorkspaceStore, format: ExportFormat, scope: ExportScope) {
  const [only, ...others] = scope.readings ?? [];
  const isOne = only !== undefined && others.length === 0;
  const title = isOne ? readingIn(workspace, only).title : workspace.name;
  return safeFileName(title, format.extension);
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
