import { z } from 'zod';
import { changeSchema } from '../../shared/model/change';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { History, type Step } from './history';
import type { JournalEntry } from './journalText';
import { type DocumentFormat, isTooNew, seal, sealOf, unseal } from './sealed';
import { compareStamps, stampSchema } from './stamp';
import type { WorkspaceFolder } from './workspaceFolder';

const stepSchema: z.ZodType<Step> = z.object({
  st: stampSchema,
  label: z.string(),
  changes: z.array(changeSchema),
});

/** What can be undone, and how far into each journal that list has got. */
interface UndoRecord {
  readonly journals: Readonly<Record<string, number>>;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const format: DocumentFormat<UndoRecord> = {
  format: 'lectern-undo',
  version: 3,
  schema: z.object({
    journals: z.record(z.string(), z.int().min(0)),
    done: z.array(stepSchema),
    undone: z.array(stepSchema),
  }),
};

/** A journal with the lines of it that count. */
interface JournalLines {
  readonly name: string;
  readonly entries: readonly JournalEntry[];
}

/** What was read of the commands that can be taken back. */
export interface ReadHistory {
  readonly history: History;
  /** Null when the file is whole, or was never written. */
  readonly problem: Failure | null;
}

/** Keeps the list of commands that can be taken back beyond the end of the program. */
export class UndoFile {
  /** The seal of the list that we wrote last. */
  #written: string | null = null;

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
  ) {}

  /** Returns the list as the file and the journals that go on from it tell it; writes nothing. */
  async read(journals: readonly JournalLines[]): Promise<ReadHistory> {
    const { record, problem } = await this.#read();
    const later = journals.flatMap(({ name, entries }) =>
      entries.filter(({ end }) => end > (record.journals[name] ?? 0)),
    );
    later.sort((a, b) => compareStamps(a.transaction.st, b.transaction.st));
    const history = later.reduce(
      (before, { transaction }) => before.after(transaction),
      new History(record.done, record.undone),
    );
    return { history, problem };
  }

  /**
   * Writes the list durably; `journals` says how far into each journal it has got. Of two programs
   * that write at the same time the later one wins: only steps to take back are at stake. The list
   * of a newer version stays as it is.
   */
  async write(
    { done, undone }: History,
    journals: Readonly<Record<string, number>>,
  ): Promise<void> {
    if (await this.#isTooNew()) return;
    const sealed = seal(format, { journals, ...fitting(done, undone) });
    await this.files.replace(this.folder.undo, sealed.bytes);
    this.#written = sealed.seal;
  }

  async #isTooNew(): Promise<boolean> {
    try {
      const bytes = await this.files.readIfThere(this.folder.undo);
      if (bytes === null) return false;
      const isOurs = this.#written !== null && sealOf(bytes) === this.#written;
      return !isOurs && isTooNew(format, bytes);
    } catch (error) {
      // Opening told of a list that cannot be read; the next one takes its place.
      if (error instanceof Failure) return false;
      throw error;
    }
  }

  async #read(): Promise<{ record: UndoRecord; problem: Failure | null }> {
    try {
      const bytes = await this.files.readIfThere(this.folder.undo);
      const record = bytes ? unseal(format, bytes, this.folder.undo).data : empty;
      return { record, problem: null };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { record: empty, problem: withoutHistory(this.folder.undo, error) };
    }
  }
}

/** Most UTF-16 units of JSON that the steps in the file have: an import of large files is a large step. */
const stepsLimit = 16_000_000;

/** Steps never change, and the same ones are written again and again: each is measured once. */
const lengths = new WeakMap<Step, number>();

/** Returns the steps that are kept on the disk: what was done last, then what was undone last. */
function fitting(done: readonly Step[], undone: readonly Step[]): Pick<History, 'done' | 'undone'> {
  let room = stepsLimit;
  const latest = (steps: readonly Step[]) => {
    let from = steps.length;
    for (; from > 0; from -= 1) {
      const length = lengthOf(steps[from - 1]);
      if (length > room) break;
      room -= length;
    }
    return steps.slice(from);
  };
  return { done: latest(done), undone: latest(undone) };
}

function lengthOf(step: Step | undefined): number {
  if (!step) return 0;
  const length = lengths.get(step) ?? JSON.stringify(step).length;
  lengths.set(step, length);
  return length;
}

const empty: UndoRecord = { journals: {}, done: [], undone: [] };

/** The list of what can be undone is a comfort: without it everything else is still there. */
function withoutHistory(file: string, { kind, detail }: Failure): Failure {
  if (kind === 'tooNew') {
    return new Failure(
      kind,
      `“${file}” was saved by a newer version of Lectern, so what was done before cannot be undone step by step. The file is kept as it is, and everything that was saved is here. Open the workspace with the newer version to undo these steps.`,
      detail,
    );
  }
  return new Failure(
    kind,
    `“${file}” could not be read, so what was done before cannot be undone step by step. Everything that was saved is here. Earlier versions still work.`,
    detail,
  );
}
