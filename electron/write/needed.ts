import { type FromDisk, type Original, readingsInScope } from '../../shared/export/bundle';
import type { ExportFormat } from '../../shared/export/format';
import type { ExportScope } from '../../shared/export/scope';
import { Failure } from '../../shared/ipc/failure';
import type { Reading } from '../../shared/model/reading';
import type { Workspace } from '../../shared/model/workspace';
import { recordOf } from '../../shared/model/workspaceRecord';
import type { WorkspaceStore } from '../storage/workspaceStore';

/**
 * Reads what a format needs besides what every export has. Throws a Failure when a text cannot be
 * read; an original that is gone or damaged is left out, and the report names its reading.
 */
export async function neededOf(
  store: WorkspaceStore,
  workspace: Workspace,
  { needs }: ExportFormat,
  scope: ExportScope,
): Promise<FromDisk> {
  if (needs === undefined) return {};
  if (needs === 'originals') {
    return { originals: await originalsOf(store, readingsInScope(workspace, scope)) };
  }
  const readings = Object.values(workspace.readings);
  const texts = new Map<string, string>();
  for (const one of readings) texts.set(one.text.sha256, await store.textOf(one));
  const everything = { record: recordOf(workspace), texts };
  return { originals: await originalsOf(store, readings), everything };
}

async function originalsOf(
  store: WorkspaceStore,
  readings: readonly Reading[],
): Promise<ReadonlyMap<string, Original>> {
  const originals = new Map<string, Original>();
  for (const reading of readings) {
    const { sha256 } = reading.origin;
    if (originals.has(sha256)) continue;
    const original = await originalOf(store, reading);
    if (original) originals.set(sha256, original);
  }
  return originals;
}

async function originalOf(store: WorkspaceStore, reading: Reading): Promise<Original | null> {
  // Its text was read before, so that what is missing now is the original.
  await store.textOf(reading);
  try {
    const { bytes, extension } = await store.source(reading);
    return { bytes, extension };
  } catch (error) {
    const isGone =
      error instanceof Failure && (error.kind === 'notFound' || error.kind === 'damaged');
    if (isGone) return null;
    throw error;
  }
}
