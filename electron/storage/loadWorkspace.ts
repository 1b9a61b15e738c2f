import type { Recovered } from '../../shared/ipc/contract';
import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import { idSchema } from '../../shared/model/ids';
import type { Workspace } from '../../shared/model/workspace';
import { DocumentSet } from './documentSet';
import type { Files } from './files';
import type { DamagedFile } from './foldedDocument';
import type { History } from './history';
import { workspaceFrom } from './projection';
import { type JournalFile, journalProblem, readJournals } from './readJournals';
import { compareStamps } from './stamp';
import { UndoFile } from './undoFile';
import { codebookName, indexName, type WorkspaceFolder } from './workspaceFolder';

/** A workspace as the disk has it. */
export interface Loaded {
  readonly documents: DocumentSet;
  readonly workspace: Workspace;
  readonly recovered: Recovered | null;
  /** What can be taken back. */
  readonly history: History;
  readonly problems: readonly PlainFailure[];
  /** Bytes to keep before anything is written. */
  readonly damaged: readonly DamagedBytes[];
}

export interface DamagedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a workspace; writes nothing. A reading that cannot be opened becomes a problem and keeps
 * its place in the order; without the index or the codebook there is nothing to open.
 */
export async function loadWorkspace(
  files: Files,
  folder: WorkspaceFolder,
  now: () => string,
): Promise<Loaded> {
  const loading = new Loading(files, folder, new DocumentSet(files, folder, now));
  await loading.openRequired();
  const journals = await readJournals(files, folder);
  await loading.openReadings(journals);
  const recovered = loading.replay(journals);
  const { history, problem } = await new UndoFile(files, folder).read(journals);
  if (problem) loading.tell(problem);
  return { ...loading.result(journals), recovered, history };
}

class Loading {
  readonly #problems: PlainFailure[] = [];
  readonly #damaged: DamagedBytes[] = [];
  /** Readings that could not be opened, with why. */
  readonly #failed = new Map<string, Failure>();

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
    private readonly documents: DocumentSet,
  ) {}

  async openRequired(): Promise<void> {
    for (const name of [indexName, codebookName]) {
      const document = this.documents.newDocument(name);
      const damaged = await document.open();
      if (damaged === false) throw await this.#missing(name);
      this.#note(damaged);
      this.documents.add(document);
    }
  }

  async openReadings(journals: readonly JournalFile[]): Promise<void> {
    const found = ((await this.files.list(this.folder.documents)) ?? []).filter(isReadingId);
    const born = new Set(
      journals.flatMap(({ entries }) =>
        entries.flatMap(({ transaction }) =>
          transaction.changes.map((change) =>
            change.kind === 'reading.add' ? change.reading.id : null,
          ),
        ),
      ),
    );
    for (const name of found) {
      try {
        await this.#openReading(name);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // One that was never folded twice is in the journals from its first moment.
        if (error.kind === 'damaged' && born.has(name)) await this.#rebuild(name, error);
        else this.#failed.set(name, error);
      }
    }
  }

  /** Replays what the documents lack, in the order of the stamps. */
  replay(journals: readonly JournalFile[]): Recovered | null {
    const upTo = this.#upTo();
    const transactions = journals.flatMap(({ name, entries }) =>
      entries.map(({ end, transaction }) => ({ name, end, transaction })),
    );
    transactions.sort((a, b) => compareStamps(a.transaction.st, b.transaction.st));
    const failed = new Set(this.#failed.keys());
    let changes = 0;
    for (const journal of journals) this.documents.watch(journal);
    for (const { name, end, transaction } of transactions) {
      if (this.documents.take(name, end, transaction, failed))
        changes += transaction.changes.length;
    }
    if (changes === 0) return null;
    return { upTo: upTo ?? transactions[0]?.transaction.at ?? '', changes };
  }

  result(journals: readonly JournalFile[]): Omit<Loaded, 'recovered' | 'history'> {
    const { replicas } = this.documents;
    const { workspace, problems } = workspaceFrom(replicas, (name) => this.folder.document(name));
    for (const [id, failure] of this.#failed) {
      if (failure.kind !== 'notFound' || workspace.order.includes(id)) this.tell(failure);
    }
    for (const id of workspace.order) {
      const known = Object.hasOwn(workspace.readings, id) || this.#failed.has(id);
      if (!known && !replicas.has(id)) this.tell(this.#missingReading(id));
    }
    for (const journal of journals) this.#checkJournal(journal);
    this.#problems.push(...problems);
    return {
      documents: this.documents,
      workspace,
      problems: this.#problems,
      damaged: this.#damaged,
    };
  }

  async #openReading(name: string): Promise<void> {
    const document = this.documents.newDocument(name);
    const damaged = await document.open();
    // An empty folder is what a fold that did not finish leaves behind: there is no reading.
    if (damaged === false) return;
    this.#note(damaged);
    this.documents.add(document);
  }

  async #rebuild(name: string, failure: Failure): Promise<void> {
    const file = this.folder.reading(name);
    const bytes = await this.files.readIfThere(file);
    this.#note(bytes ? [{ file, bytes, failure }] : []);
    this.documents.add(this.documents.newDocument(name));
  }

  #note(damaged: readonly DamagedFile[]): void {
    for (const { file, bytes, failure } of damaged) {
      this.#damaged.push({ file, bytes });
      this.tell(
        new Failure(
          'damaged',
          `“${file}” is damaged. What it held was put together again from the file before it and the journals, so nothing that was saved is missing. The damaged file is kept in “${this.folder.quarantine}” when work goes on.`,
          failure.detail,
        ),
      );
    }
  }

  #checkJournal(journal: JournalFile): void {
    const problem = journalProblem(journal);
    if (!problem) return;
    this.tell(problem);
    for (const { start, end } of journal.damaged) {
      this.#damaged.push({ file: journal.file, bytes: journal.bytes.subarray(start, end) });
    }
  }

  /** Notes something that the person should know. */
  tell(failure: Failure): void {
    this.#problems.push(plainFailure(failure));
  }

  #upTo(): string | null {
    const moments = [...this.documents.replicas.values()].map(({ upTo }) => upTo);
    return (
      moments
        .filter((moment) => moment !== null)
        .sort()
        .at(-1) ?? null
    );
  }

  #missingReading(id: string): Failure {
    return new Failure(
      'notFound',
      `“${this.folder.reading(id)}” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Check the name and the drive, then try again.`,
    );
  }

  async #missing(name: string): Promise<Failure> {
    if (name !== indexName) {
      return new Failure(
        'notFound',
        `“${this.folder.document(name)}” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Check the name and the drive, then try again.`,
      );
    }
    return (await this.files.list(this.folder.path)) === null
      ? new Failure(
          'notFound',
          `The workspace folder “${this.folder.path}” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Bring it back, or open the workspace from its new place.`,
        )
      : new Failure(
          'notFound',
          `“${this.folder.path}” is not a workspace: it holds no workspace.json. Choose the folder of a workspace, or create a new workspace.`,
        );
  }
}

function isReadingId(name: string): boolean {
  return name !== codebookName && idSchema.safeParse(name).success;
}
