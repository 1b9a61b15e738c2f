import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from '../../shared/ipc/failure';
import { idSchema, momentSchema, sha256Schema } from '../../shared/model/ids';
import { type Version, versionReasons } from '../../shared/model/version';
import { compare } from '../../shared/text/compare';

import type { Files } from './files';
import { damaged, type DocumentFormat, seal, unseal } from './sealed';
import type { WorkspaceFolder } from './workspaceFolder';

/** A version as its file has it. */
export interface Manifest extends Version {
  /** The version of the format in which it and what it names were written. */
  readonly formatVersion: number;
  /** One more than that of the version before it: clocks can go back. */
  readonly number: number;
  /** SHA-256 of what each document held. */
  readonly documents: Readonly<Record<string, string>>;
}

const count = z.int().min(0);

/** The version in which versions are written today. */
export const manifestVersion = 3;

const format: DocumentFormat<Omit<Manifest, 'formatVersion'>> = {
  format: 'lectern-version',
  version: manifestVersion,
  schema: z.object({
    id: idSchema,
    number: z.int().min(1),
    at: momentSchema,
    reason: z.enum(versionReasons),
    label: z.string(),
    name: z.string().nullable(),
    by: z.string(),
    readings: count,
    tags: count,
    notes: count,
    documents: z.record(z.string(), sha256Schema),
  }),
};

/** The versions of a workspace, the first one first, and the files that could not be read. */
export interface Manifests {
  readonly versions: readonly Manifest[];
  readonly bad: readonly { readonly file: string; readonly failure: Failure }[];
}

/** Returns an id that no version has yet, and that says when it was made. */
export function newVersionId(at: string): string {
  return `${at.replaceAll(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`;
}

/** Puts the file of a version in place, durably. */
export async function writeManifest(
  files: Files,
  folder: WorkspaceFolder,
  manifest: Manifest,
): Promise<void> {
  await files.makeFolder(folder.history);
  await files.replace(folder.version(manifest.id), seal(format, manifest).bytes);
}

/** Reads all versions; what is damaged, too new or unreadable does not stop the others. */
export async function readManifests(files: Files, folder: WorkspaceFolder): Promise<Manifests> {
  const versions: Manifest[] = [];
  const bad: { file: string; failure: Failure }[] = [];
  for (const name of (await files.list(folder.history)) ?? []) {
    if (name.startsWith('.') || path.extname(name) !== '.json') continue;
    const file = path.join(folder.history, name);
    try {
      const bytes = await files.readIfThere(file);
      if (bytes === null) continue;
      const { data, version } = unseal(format, bytes, file);
      if (folder.version(data.id) !== file) throw damaged(file, 'It holds another version.');
      versions.push({ ...data, formatVersion: version });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      bad.push({ file, failure: badManifest(file, error) });
    }
  }
  return { versions: versions.sort(byNumber), bad };
}

function byNumber(a: Manifest, b: Manifest): number {
  return a.number - b.number || compare(a.at, b.at) || compare(a.id, b.id);
}

function badManifest(file: string, { kind, message, detail }: Failure): Failure {
  if (kind !== 'damaged') return new Failure(kind, message, detail);
  return new Failure(
    kind,
    `“${file}” is damaged, so this earlier version is not in the list. What is in the workspace now and the other versions are safe. “lectern repair” sets the file aside.`,
    detail,
  );
}
