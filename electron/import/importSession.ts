import path from 'node:path';
import { commentTags } from '../../shared/anchor/commentTags';
import type { Imported } from '../../shared/ipc/answers';
import { Failure, failureFrom } from '../../shared/ipc/failure';
import type {
  ImportChoice,
  ImportFile,
  ImportInProgress,
  ImportLook,
} from '../../shared/ipc/imports';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import type { Workspace } from '../../shared/model/workspace';
import type { Desk } from '../desk';
import { Lanes } from '../lanes';
import type { KeptSource } from '../storage/sources';
import type { WorkspaceStore } from '../storage/workspaceStore';
import { addReadings, type Outcome } from './addReadings';
import type { ReadProject } from './annotated/bringIn';
import type { AnnotatedWishes } from './annotated/importer';
import { together } from './annotated/together';
import { withProjects } from './importSources';
import { chosen } from './chosen';
import {
  type FileWishes,
  type FoundInFile,
  ImportedFile,
  type ImportFileNeeds,
} from './importFile';
import { type OtherFile, same, similar, type SimilarTo } from './known';
import { newReading } from './newReading';
import { type Comes, firstVersion, newVersion, type NewVersionNeeds } from './newVersion';
import { requireGoingOn } from './readingFailures';
import { threadsAtOnce } from './readingPool';
import { requireRoom } from './room';
import type { Source } from './source';

export interface ImportSessionNeeds
  extends Pick<ImportFileNeeds, 'read' | 'annotated'>, NewVersionNeeds {
  readonly similarTo: SimilarTo;
  /** The workspace that is open; null when none is. */
  opened(): WorkspaceStore | null;
  newId(): string;
  tell(session: string, file: ImportFile): void;
}

/**
 * An import that somebody looks at before anything of it is in the workspace. Until `finish`, all of
 * it is in memory: when it ends otherwise, nothing of it stays.
 */
export class ImportSession {
  readonly id: string;
  readonly #files = new Map<string, ImportedFile>();
  readonly #lanes = new Lanes(threadsAtOnce);
  readonly #ending = new AbortController();
  #finishing = false;

  constructor(private readonly needs: ImportSessionNeeds) {
    this.id = needs.newId();
  }

  get inProgress(): ImportInProgress {
    return { id: this.id, files: [...this.#files.values()].map(({ now }) => now) };
  }

  /** Takes sources in, and begins to read them. */
  add(sources: readonly Source[]): void {
    const { read, annotated, opened, similarTo, newId, tell } = this.needs;
    for (const source of together(sources)) {
      const file = new ImportedFile(newId(), source, {
        read,
        annotated,
        same: (found) => same(opened()?.workspace ?? null, this.#othersThan(found), found),
        similar: (found) =>
          similar(opened(), this.#othersThan(found), found.source.text, similarTo),
        inTurn: (work) => this.#lanes.run(work),
        takeRoom: (bytes, name) => this.#takeRoom(bytes, name),
        tell: (now) => tell(this.id, now),
      });
      this.#files.set(file.id, file);
      file.start();
    }
  }

  look(file: string): ImportLook {
    return this.#file(file).look();
  }

  again(file: string, wishes: FileWishes): void {
    this.#file(file).start(wishes);
  }

  answer(file: string, answers: AnnotatedWishes): void {
    this.#file(file).answer(answers);
  }

  remove(file: string): void {
    this.#file(file).stop();
    this.#files.delete(file);
  }

  /** Ends it; nothing of it stays but what was saved, when it was being finished. */
  cancel(): void {
    this.#ending.abort();
    for (const file of this.#files.values()) file.stop();
    this.#files.clear();
  }

  /**
   * Adds what was chosen, as one command; readings that are not named are left out. When it fails,
   * nothing was added, and the import goes on. Annotated work comes after the readings that it may
   * speak of, each file as a command of its own.
   */
  async finish(desk: Desk, choices: readonly ImportChoice[]): Promise<Imported> {
    if (this.#finishing) throw isFinishing();
    this.#finishing = true;
    const store = desk.store();
    const kept: KeptSource[] = [];
    try {
      const outcomes: Outcome[] = [];
      for (const choice of choices) {
        outcomes.push(await this.#outcome(desk, store, choice, kept));
      }
      this.#requireGoingOn();
      const projects = this.#projects;
      const imported = await addReadings(store, outcomes);
      const { read } = this.needs;
      const { signal } = this.#ending;
      const all = await withProjects(desk, projects, imported, { read, signal });
      this.cancel();
      return all;
    } catch (error) {
      await store.discardSources(kept);
      throw error;
    } finally {
      this.#finishing = false;
    }
  }

  async #outcome(
    desk: Desk,
    store: WorkspaceStore,
    choice: ImportChoice,
    kept: KeptSource[],
  ): Promise<Outcome> {
    this.#requireGoingOn();
    const file = this.#file(choice.file);
    const { name } = file;
    const found = await file.found().catch((thrown: unknown) => failureFrom(thrown));
    this.#requireGoingOn();
    if ('message' in found) return { outcome: 'refused', name, failure: found };
    const source = chosen(name, found.source, choice);
    const { bytes } = found;
    const keep = await store.keepSource(bytes, source.text, path.extname(name));
    kept.push(keep);
    const reading = newReading(desk, { name, bytes: bytes.length, kept: keep }, source);
    const { revises, tagComments } = choice;
    return {
      name,
      reading,
      revises,
      known: null,
      comes: async (workspace) => {
        const { text } = source;
        const comes =
          revises === null
            ? firstVersion(reading)
            : await newVersion(desk, workspace, { old: revises, reading, text }, this.needs);
        return tagComments ? withTaggedComments(desk, workspace, comes, text) : comes;
      },
    };
  }

  get #projects(): ReadProject[] {
    return [...this.#files.values()].flatMap(({ name, project }) =>
      project ? [{ name, ...project }] : [],
    );
  }

  /** What was found in the other files so far: of two that are alike, one is told of. */
  #othersThan(found: FoundInFile): OtherFile[] {
    return [...this.#files.values()].flatMap(({ foundSoFar: other }) => {
      if (other === null || other === found) return [];
      const { sha256, textSha256, source } = other;
      return [{ sha256, textSha256, title: source.details.title, text: () => source.text }];
    });
  }

  #file(id: string): ImportedFile {
    const file = this.#files.get(id);
    if (file) return file;
    throw new Failure(
      'notFound',
      'This file is not in the import any more. Nothing was changed. Choose another one, or import the file again.',
    );
  }

  #requireGoingOn(): void {
    requireGoingOn(this.#ending.signal);
  }

  #takeRoom(bytes: number, name: string): void {
    const taken = [...this.#files.values()].reduce((sum, file) => sum + file.bytes, 0);
    requireRoom(taken, bytes, name);
  }
}

function withTaggedComments(desk: Desk, workspace: Workspace, comes: Comes, text: string): Comes {
  const { reading, tags } = comes;
  const before = {
    ...workspace,
    tags: { ...workspace.tags, [reading.id]: TagsOfReading.of(tags) },
  };
  return { ...comes, tags: [...tags, ...commentTags(before, reading, text, desk)] };
}

function isFinishing(): Failure {
  return new Failure(
    'refused',
    'This import is being finished already. Nothing else was changed. Wait a moment.',
  );
}
