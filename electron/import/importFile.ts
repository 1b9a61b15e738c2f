import { isUtf8 } from 'node:buffer';
import { Failure, failureFrom } from '../../shared/ipc/failure';
import type { ImportFile, ImportLook, ImportSummary, KnownReading } from '../../shared/ipc/imports';
import { asksForPassword } from '../../shared/ipc/passwordNeeded';
import { commentsOf } from '../../shared/model/comments';
import { digest } from '../storage/digest';
import { formats } from './formats';
import { type AnnotatedWishes, noAnswers } from './annotated/importer';
import { headLength, mayBeAnnotated } from './annotated/mayBeAnnotated';
import { projectSummary } from './annotated/projectSummary';
import type { FoundProject } from './annotated/readAnnotated';
import { requireUnits } from './annotated/unitAnswers';
import type { ImportWishes } from './importer';
import { type Titled, titled } from './newReading';
import { readingCancelled } from './readingFailures';
import type { Read } from './readSource';
import type { Source } from './source';
import type { ReadAnnotated } from './work';

/** What a file needs of the import that it is in. */
export interface ImportFileNeeds {
  readonly read: Read;
  readonly annotated: ReadAnnotated;
  /** Runs this when it is the file's turn. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Returns what has the same bytes or the same words as this file. */
  same(file: FoundInFile): KnownReading | null;
  /** Returns what has nearly the same words as this file. */
  similar(file: FoundInFile): Promise<KnownReading | null>;
  /** Throws a Failure when so many bytes more are too many. */
  takeRoom(bytes: number, name: string): void;
  tell(file: ImportFile): void;
}

/** What was read of a file. */
export interface FoundInFile {
  readonly bytes: Uint8Array;
  readonly source: Titled;
  /** SHA-256 of the bytes, and of the text in UTF-8. */
  readonly sha256: string;
  readonly textSha256: string;
}

type State = ImportFile extends infer One
  ? One extends ImportFile
    ? Omit<One, 'id' | 'name'>
    : never
  : never;

/** What somebody said about a file, and its bytes do not. */
export type FileWishes = Pick<ImportWishes, 'encoding' | 'password'>;

/** One file of an import: its bytes, what was read of them, and how far that has come. */
export class ImportedFile {
  #state: State = { state: 'waiting' };
  #bytes: Uint8Array | null = null;
  #found: FoundInFile | null = null;
  #project: FoundProject | null = null;
  #answers: AnnotatedWishes = noAnswers;
  #stop = new AbortController();
  #ended: Promise<void> = Promise.resolve();

  constructor(
    readonly id: string,
    private readonly given: Source,
    private readonly needs: ImportFileNeeds,
  ) {}

  get name(): string {
    return this.given.name;
  }

  get now(): ImportFile {
    return { id: this.id, name: this.name, ...this.#state };
  }

  get bytes(): number {
    return this.#bytes?.length ?? 0;
  }

  /** Reads it, again when it was read before; whatever was found then is gone. */
  start(wishes: FileWishes = { encoding: this.given.encoding, password: null }): void {
    this.stop();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#found = null;
    this.#project = null;
    this.#become({ state: 'waiting' }, signal);
    this.#ended = this.needs.inTurn(() => this.#read(wishes, signal));
  }

  /** Reads annotated work again, with what somebody answered; throws a Failure for what is no answer. */
  answer(answers: AnnotatedWishes): void {
    if (this.#project) requireUnits(answers.units, this.name, this.#project.format);
    this.#answers = answers;
    this.start();
  }

  /** The annotated work that was read; null when there is none, or not yet. */
  get project(): FoundProject | null {
    return this.#project;
  }

  /** Ends its reading, if it is read; nothing more is told of it. */
  stop(): void {
    this.#stop.abort();
  }

  /** What was found; null while nothing is. */
  get foundSoFar(): FoundInFile | null {
    return this.#found;
  }

  /** Returns what was found when reading has ended; throws the Failure that ended it. */
  async found(): Promise<FoundInFile> {
    await this.#ended;
    if (this.#found) return this.#found;
    if (this.#state.state === 'refused') throw Failure.of(this.#state.failure);
    if (this.#state.state !== 'locked') throw readingCancelled();
    throw new Failure(
      'refused',
      `“${this.name}” was not imported: it is locked with a password. The file was not changed. Import it again with its password.`,
    );
  }

  /** Returns what there is to see of it; throws a Failure while nothing was read. */
  look(): ImportLook {
    if (!this.#found) {
      throw new Failure(
        'refused',
        `There is nothing to see of “${this.name}” yet. Nothing was changed. Wait until it was read.`,
      );
    }
    const { bytes, source } = this.#found;
    const { text, blocks, details, guesses, importer, encoding } = source;
    const canChooseEncoding =
      importer === formats.text.id && this.given.encoding === null && !statesEncoding(bytes);
    return { text, blocks, details, guesses, importer, encoding, canChooseEncoding };
  }

  async #read(wishes: FileWishes, signal: AbortSignal): Promise<void> {
    const isOver = () => signal.aborted;
    if (isOver()) return;
    try {
      const bytes = await this.#load();
      this.#become({ state: 'reading', done: null }, signal);
      if (await this.#readProject(bytes, signal)) return;
      const progress = (done: number) => this.#become({ state: 'reading', done }, signal);
      const { isPasted } = this.given;
      const said = { ...wishes, isPasted, progress };
      const reading = this.needs.read(bytes, this.name, said, signal);
      // A thread reads meanwhile.
      const sha256 = digest(bytes);
      const source = titled(await reading, this.given.title);
      if (isOver()) return;
      const textSha256 = digest(Buffer.from(source.text));
      const found = { bytes, source, sha256, textSha256 };
      const known = this.needs.same(found);
      this.#found = found;
      const summary = summaryOf(source);
      this.#become({ state: 'ready', ...summary, known }, signal);
      if (known) return;
      // It can be looked at meanwhile; a text that cannot be compared is like no other.
      const similar = await this.needs.similar(found).catch(() => null);
      if (similar) this.#become({ state: 'ready', ...summary, known: similar }, signal);
    } catch (thrown) {
      const failure = failureFrom(thrown);
      const state: State = asksForPassword(failure)
        ? { state: 'locked', wrong: wishes.password !== null }
        : { state: 'refused', failure };
      this.#become(state, signal);
    }
  }

  /** Returns whether it is annotated work; pasted words never are. */
  async #readProject(bytes: Uint8Array, signal: AbortSignal): Promise<boolean> {
    const { name } = this;
    if (this.given.isPasted || !mayBeAnnotated(bytes.subarray(0, headLength), name)) return false;
    const found = await this.needs.annotated(bytes, name, this.#answers, signal);
    if (found === null) return false;
    if (signal.aborted) return true;
    this.#project = found;
    this.#become({ state: 'project', ...projectSummary(found) }, signal);
    return true;
  }

  async #load(): Promise<Uint8Array> {
    if (this.#bytes) return this.#bytes;
    const bytes = await this.given.read();
    this.needs.takeRoom(bytes.length, this.name);
    this.#bytes = bytes;
    return bytes;
  }

  #become(state: State, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#state = state;
    this.needs.tell(this.now);
  }
}

function summaryOf({ blocks, details, warnings }: Titled): Omit<ImportSummary, 'known'> {
  const count = (test: (block: (typeof blocks)[number]) => boolean) => blocks.filter(test).length;
  return {
    title: details.title,
    paragraphs: count(({ included, kind }) => included && kind !== 'comment'),
    leftOut: count(({ included }) => !included),
    repeats: count(({ included, kind }) => !included && kind === 'repeat'),
    comments: commentsOf(blocks).length,
    commentLines: count(({ kind }) => kind === 'comment'),
    warnings,
  };
}

/** A byte order mark says it, and bytes that are UTF-8 with accents in them are nothing else. */
function statesEncoding(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || isUtf8(bytes);
}
