import { Failure } from '../../shared/ipc/failure';
import { describeDifference } from '../../shared/model/describeDifference';
import type { VersionReason } from '../../shared/model/version';
import { readingsInUse, tagsOf, type Workspace } from '../../shared/model/workspace';
import type { Files } from './files';
import {
  type Manifest,
  type Manifests,
  manifestVersion,
  newVersionId,
  readManifests,
  writeManifest,
} from './manifest';
import type { Objects, SourceFile } from './objects';
import { versionsToKeep } from './pruning';
import type { Sources } from './sources';
import { sweepObjects } from './sweeping';
import { type Documents, type SharedParts, VersionContents } from './versionContents';
import type { WorkspaceFolder } from './workspaceFolder';

export interface VersionArchiveNeeds {
  readonly files: Files;
  readonly folder: WorkspaceFolder;
  readonly objects: Objects;
  readonly sources: Pick<Sources, 'keepSpares'>;
}

/** What is said of a version that is to be kept. */
export interface Wanted {
  readonly reason: VersionReason;
  /** Null: what was done since the version before. */
  readonly label: string | null;
  readonly name: string | null;
  readonly at: string;
}

/** The versions on the disk: objects first, then the file that names them. */
export class VersionArchive {
  readonly #contents: VersionContents;
  /** What a killed run left behind is swept once. */
  #swept = false;

  constructor(private readonly needs: VersionArchiveNeeds) {
    this.#contents = new VersionContents(needs.objects, needs.folder);
  }

  /** Returns the versions, the first one first. */
  read(): Promise<Manifests> {
    return readManifests(this.needs.files, this.needs.folder);
  }

  /** Returns the state that a version holds; what two of them share is read once into `shared`. */
  stateOf(manifest: Manifest, shared?: SharedParts): Promise<Workspace> {
    return this.#contents.load(manifest, shared);
  }

  /**
   * Keeps a state durably. When nothing was done since the last version, that one is the answer,
   * unless a person gave a name. Leaves nothing behind when it fails.
   */
  async keep(state: Workspace, wanted: Wanted): Promise<Manifest> {
    const { files, folder, sources } = this.needs;
    const manifests = await this.read();
    const last = manifests.versions.at(-1) ?? null;
    const id = newVersionId(wanted.at);
    const made: SourceFile[] = [];
    try {
      await sources.keepSpares(Object.values(state.readings).map(({ text }) => text.sha256));
      const documents = await this.#contents.keep(state, made);
      if (last && wanted.name === null && sameDocuments(last.documents, documents)) return last;
      const label = wanted.label ?? (await this.#labelFor(state, documents, last));
      const number = nextNumber(manifests);
      const by = state.reviewers.find((one) => one.id === state.me)?.name ?? '';
      const facts = { formatVersion: manifestVersion, number, label, by, ...countsOf(state) };
      const kept = { ...wanted, id, ...facts, documents };
      await writeManifest(files, folder, kept);
      await this.#prune(manifests, kept);
      return kept;
    } catch (error) {
      await this.#takeBack(id, made);
      throw error;
    }
  }

  async #labelFor(state: Workspace, documents: Documents, last: Manifest | null): Promise<string> {
    if (!last) return 'First version';
    if (sameDocuments(last.documents, documents)) return last.label;
    try {
      const shared = this.#contents.partsOf(state, documents);
      return describeDifference(await this.stateOf(last, shared), state);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return 'Changes since a version that is damaged';
    }
  }

  /** What cannot be removed costs only space, and the next version tries again. */
  async #prune({ versions, bad }: Manifests, kept: Manifest): Promise<void> {
    const { files, folder, objects } = this.needs;
    const all = [...versions, kept];
    const stay = versionsToKeep(all);
    try {
      for (const { id } of all.filter((one) => !stay.includes(one))) {
        await files.remove(folder.version(id));
      }
      // Nobody knows what a damaged one needs.
      if (bad.length > 0 || (this.#swept && stay.length === all.length)) return;
      await sweepObjects(files, folder, objects, stay);
      this.#swept = true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }

  /** The file may be there although writing it failed; then it needs its objects. */
  async #takeBack(id: string, made: readonly SourceFile[]): Promise<void> {
    const { files, folder } = this.needs;
    try {
      await files.remove(folder.version(id));
      for (const { file } of made) await files.remove(file);
    } catch {
      // The failure that ended the keeping is the one to tell of; what stays is swept later.
    }
  }
}

/** One that cannot be read has a number too. */
function nextNumber({ versions, bad }: Manifests): number {
  return Math.max(versions.at(-1)?.number ?? 0, versions.length + bad.length) + 1;
}

function sameDocuments(a: Documents, b: Documents): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function countsOf(state: Workspace): Pick<Manifest, 'readings' | 'tags' | 'notes'> {
  const readings = readingsInUse(state);
  const tags = readings.flatMap(({ id }) => tagsOf(state, id));
  const notes = tags.filter(({ note }) => note !== null);
  return { readings: readings.length, tags: tags.length, notes: notes.length };
}
