import type { Recovered } from '../../shared/ipc/answers';
import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import { idSchema } from '../../shared/model/ids';
import type { Workspace } from '../../shared/model/workspace';
import { bareIndex } from './bareIndex';
import { DocumentSet } from './documentSet';
import type { Files } from './files';
import type { DamagedFile } from './foldedDocument';
import { fromVersion, requiredDocuments } from './fromVersion';
import type { History } from './history';
import { workspaceFrom } from './projection';
import { type JournalFile, journalProblem, readJournals } from './readJournals';
import { cannotRebuild, lostFromCodebook, rebuilt } from './rebuiltProblems';
import type { Folded } from './replica';
import { compareStamps } from './stamp';
import { standInsFor, withStandIns } from './standIns';
import { UndoFile } from './undoFile';
import { calledVersion } from './versionCalled';
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
 * its place in the order. An index or a codebook that cannot is put together again from the
 * versions; without any codebook there is nothing to open.
 */
export async function loadWorkspace(
  files: Files,
  folder: WorkspaceFolder,
  now: () => string,
): Promise<Loaded> {
  const loading = new Loading(files, folder, new DocumentSet(files, folder, now), now);
  await loading.openRequired();
  const journals = await readJournals(files, folder);
  await loading.rebuildRequired(journals);
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
  /** The index or the codebook when no generation can be read, with what is damaged of it. */
  readonly #lost = new Map<string, readonly DamagedFile[]>();

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
    private readonly documents: DocumentSet,
    private readonly now: () => string,
  ) {}

  async openRequired(): Promise<void> {
    for (const name of requiredDocuments) {
      const document = this.documents.newDocument(name);
      const { isRead, damaged } = await document.open();
      if (isRead) {
        this.#note(damaged);
        this.documents.add(document);
      } else this.#lost.set(name, damaged);
    }
    const isNone = this.#lost.get(indexName)?.length === 0;
    if (isNone && (await this.files.list(this.folder.documents)) === null)
      throw await this.#noWorkspace();
  }

  /** Puts together what could not be opened; what the journals hold is replayed over it later. */
  async rebuildRequired(journals: readonly JournalFile[]): Promise<void> {
    const { files, folder } = this;
    const transactions = journals.flatMap(({ entries }) =>
      entries.map(({ transaction }) => transaction),
    );
    // The codebook first: it says who may work here.
    for (const name of requiredDocuments.toReversed()) {
      const damaged = this.#lost.get(name);
      if (!damaged) continue;
      const found = await fromVersion(files, folder, name, transactions);
      const known = found?.known ?? (name === indexName ? this.#bareIndex() : null);
      if (!known) throw await this.#cannotRebuild(name);
      const document = this.documents.newDocument(name);
      document.rebuild(known);
      this.documents.add(document);
      this.#damaged.push(...damaged.map(({ file, bytes }) => ({ file, bytes })));
      this.tell(rebuilt(folder, name, damaged, found && calledVersion(found.version, this.now())));
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
        await this.#openReading(name, born.has(name));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        this.#failed.set(name, error);
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
    if (this.#lost.has(codebookName)) this.#standIn();
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

  #bareIndex(): Folded | null {
    return bareIndex(this.folder, this.documents.documents.get(codebookName)?.replica);
  }

  async #openReading(name: string, isInJournals: boolean): Promise<void> {
    const document = this.documents.newDocument(name);
    const { isRead, damaged } = await document.open();
    // An empty folder is what a fold that did not finish leaves behind: there is no reading.
    if (!isRead && !damaged[0]) return;
    // One that was never folded twice is in the journals from its first moment.
    if (!isRead && damaged[0] && !isInJournals) throw damaged[0].failure;
    this.#note(damaged);
    this.documents.add(document);
  }

  /** A tag whose code or reviewer is lost would be hidden. */
  #standIn(): void {
    const codebook = this.documents.documents.get(codebookName);
    const { workspace } = workspaceFrom(this.documents.replicas, (name) =>
      this.folder.document(name),
    );
    const more = standInsFor(workspace);
    if (!codebook || more.codes.length + more.reviewers.length === 0) return;
    codebook.rebuild(withStandIns(workspace, more));
    this.tell(lostFromCodebook(this.folder, more));
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

  async #cannotRebuild(name: string): Promise<Failure> {
    const isNone = this.#lost.get(indexName)?.length === 0;
    if (isNone && (name === indexName || this.#lost.get(codebookName)?.length === 0))
      return this.#noWorkspace();
    return cannotRebuild(this.folder, name, this.#lost.get(name) ?? []);
  }

  async #noWorkspace(): Promise<Failure> {
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
