import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { type Manifest, readManifests } from './manifest';
import { Objects } from './objects';
import type { ObjectKind, WorkspaceFolder } from './workspaceFolder';

/** A file of the versions that is of no use, or is missing. */
export interface VersionDamage {
  readonly file: string;
  readonly failure: Failure;
  /** Whether a repair may set it aside: what is only too new or out of reach stays. */
  readonly removable: boolean;
}

const objectName = /^([0-9a-f]{64})\.(json|txt)\.gz$/;

/** Reads all versions, what they hold, and all spare copies of texts; writes nothing. */
export async function versionDamage(
  files: Files,
  folder: WorkspaceFolder,
): Promise<VersionDamage[]> {
  const { versions, bad } = await readManifests(files, folder);
  const objects = await damagedObjects(files, folder);
  const broken = new Set(objects.map(({ file }) => file));
  const there = new Set(await objectFiles(files, folder));
  const incomplete = versions.filter(({ documents }) =>
    Object.values(documents)
      .map((sha256) => folder.object('json', sha256))
      .some((file) => broken.has(file) || !there.has(file)),
  );
  return [
    ...bad.map(({ file, failure }) => ({ file, failure, removable: failure.kind === 'damaged' })),
    ...objects,
    ...incomplete.map((version) => incompleteVersion(folder, version)),
  ];
}

async function damagedObjects(files: Files, folder: WorkspaceFolder): Promise<VersionDamage[]> {
  const found: VersionDamage[] = [];
  const objects = new Objects(files, folder);
  for (const file of await objectFiles(files, folder)) {
    const [, sha256 = '', kind = ''] = objectName.exec(path.basename(file)) ?? [];
    try {
      await objects.read(kind as ObjectKind, sha256);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const isDamaged = error.kind === 'damaged';
      const failure = isDamaged && kind === 'txt' ? damagedSpare(file, error) : error;
      found.push({ file, failure, removable: isDamaged });
    }
  }
  return found;
}

async function objectFiles(files: Files, folder: WorkspaceFolder): Promise<string[]> {
  const found: string[] = [];
  for (const part of (await files.list(folder.objects)) ?? []) {
    const below = path.join(folder.objects, part);
    const names = (await files.list(below)) ?? [];
    found.push(
      ...names.filter((name) => objectName.test(name)).map((name) => path.join(below, name)),
    );
  }
  return found;
}

function damagedSpare(file: string, { detail }: Failure): Failure {
  return new Failure(
    'damaged',
    `“${file}”, the spare copy of a text, is damaged. “lectern repair” sets it aside, and it is made again.`,
    detail,
  );
}

function incompleteVersion(folder: WorkspaceFolder, { id, label, at }: Manifest): VersionDamage {
  const file = folder.version(id);
  const failure = new Failure(
    'damaged',
    `“${file}”, the version “${label}” of ${at}, cannot be opened, because a part of it is damaged or missing. What is in the workspace now and the other versions are safe.`,
  );
  return { file, failure, removable: true };
}
