import type { Workspace } from '../../shared/model/workspace';
import { Document } from './document';
import type { Files } from './files';
import { codebookOf, indexOf, readingFormat, type ReadingRecord, readingRecordOf } from './formats';
import type { Documents } from './loadWorkspace';
import type { WorkspaceFolder } from './workspaceFolder';
import { WorkspaceLock } from './workspaceLock';

/** A save of one document, and how to take it back. */
interface Save {
  requireKnown(): Promise<void>;
  run(): Promise<void>;
  putBack(): Promise<void>;
  settle(): Promise<void>;
}

/** All documents of an open workspace, saved together: all of a change, or nothing of it. */
export class DocumentSet {
  /** Saves whose taking back the disk refused; they come first in the next one. */
  #owed: Save[] = [];
  readonly #lock: WorkspaceLock;

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
    private readonly documents: Documents,
  ) {
    this.#lock = new WorkspaceLock(files, folder.path);
  }

  /**
   * Writes every document that differs, durably. When one cannot be written, those before it are
   * put back as they were, and the Failure is thrown.
   */
  async save(before: Workspace, next: Workspace): Promise<void> {
    const saves = this.#saves(before, next);
    // What is known when a write begins must still be so when it ends: other processes wait.
    await this.#lock.hold(() => this.#run(saves));
  }

  async #run(saves: readonly Save[]): Promise<void> {
    await this.#payDebts();
    // All are looked at before the first is written: nobody shall read what is then put back.
    if (saves.length > 1) for (const save of saves) await save.requireKnown();
    const tried: Save[] = [];
    try {
      for (const save of saves) {
        tried.push(save);
        await save.run();
      }
    } catch (error) {
      for (const save of tried.toReversed()) await save.putBack();
      this.#owed = tried;
      throw error;
    }
  }

  async #payDebts(): Promise<void> {
    for (const save of this.#owed) await save.settle();
    this.#owed = [];
  }

  /**
   * In an order in which a crash between two writes does no harm: what is referred to is written
   * before what refers to it. A reading's document is there before the index lists it, and a new
   * code or reviewer before the tags that name it; a reading is removed last.
   */
  #saves(before: Workspace, next: Workspace): Save[] {
    const ids = Object.keys({ ...before.readings, ...next.readings });
    const touched = ids.filter(
      (id) => before.readings[id] !== next.readings[id] || before.tags[id] !== next.tags[id],
    );
    const written = touched.filter((id) => Object.hasOwn(next.readings, id));
    const removed = touched.filter((id) => !Object.hasOwn(next.readings, id));
    const readings = written.map((id) => this.#readingSave(next, id));
    const codebook =
      before.codes === next.codes && before.reviewers === next.reviewers
        ? []
        : [saveOf(this.documents.codebook, codebookOf(next))];
    const index =
      before.name === next.name && before.order === next.order && before.me === next.me
        ? []
        : [saveOf(this.documents.index, indexOf(next))];
    const grown =
      next.codes.length > before.codes.length || next.reviewers.length > before.reviewers.length;
    return [
      ...(grown ? [...codebook, ...readings] : [...readings, ...codebook]),
      ...index,
      ...removed.map((id) => this.#readingSave(next, id)),
    ];
  }

  #readingSave(next: Workspace, id: string): Save {
    return saveOf(this.#readingDocument(id), readingRecordOf(next, id));
  }

  #readingDocument(id: string): Document<ReadingRecord> {
    const known = this.documents.readings.get(id);
    if (known) return known;
    const place = { files: this.files, file: this.folder.reading(id), ownFolder: true };
    const document = new Document(place, readingFormat);
    this.documents.readings.set(id, document);
    return document;
  }
}

function saveOf<T>(document: Document<T>, next: T | null): Save {
  const earlier = document.data;
  return {
    requireKnown: () => document.requireKnown(),
    run: () => document.save(next),
    putBack: () => document.putBack(earlier),
    settle: () => document.settle(),
  };
}
