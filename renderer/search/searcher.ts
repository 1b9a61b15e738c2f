import { failureFrom, type PlainFailure } from '../../shared/ipc/failure';
import { startWorker } from '../ui/startWorker';
import type {
  FromSearchWorker,
  ReadingHits,
  SearchQuestion,
  SearchSource,
  ToSearchWorker,
} from './messages';
import searchWorker from './search.worker.ts?worker&url';

/** Milliseconds that the search in one reading may take. */
export const searchLimit = 4000;
/** Milliseconds after which the worker is not waited for when there is a new question. */
const patience = 200;

/** What a search came to. */
export interface SearchAnswer {
  /** The readings with hits, in the order of the question. */
  readonly readings: readonly ReadingHits[];
  /** Why readings could not be searched. */
  readonly unread: readonly PlainFailure[];
}

/** Who asked; hears nothing any more once there is a new question. */
export interface SearchEars {
  /** How many readings have been searched. */
  onProgress(done: number): void;
  onAnswer(answer: SearchAnswer): void;
  onFailure(failure: PlainFailure): void;
}

interface Asked extends SearchEars {
  readonly id: number;
  readonly question: SearchQuestion;
  readonly readings: ReadingHits[];
  readonly unread: PlainFailure[];
}

/** What the worker is at, and since when. */
interface Looking {
  readonly id: number;
  readonly reading: string;
  readonly since: number;
}

/** The window’s side of a search: one worker, one question at a time. */
export class Searcher {
  #worker: Worker | null = null;
  #asked: Asked | null = null;
  #ids = 0;
  #looking: Looking | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `read` gives the text of a reading and `titleOf` its name in a sentence. */
  constructor(
    private readonly read: (reading: string) => Promise<SearchSource>,
    private readonly titleOf: (reading: string) => string,
  ) {}

  /** Asks, and forgets the question before. */
  ask(question: SearchQuestion, ears: SearchEars): void {
    this.cancel();
    this.#ids += 1;
    this.#asked = { ...ears, id: this.#ids, question, readings: [], unread: [] };
    this.#worker ??= this.#start();
    if (this.#looking) this.#wake(patience);
    this.#send({ kind: 'ask', id: this.#ids, question });
  }

  /** Forgets the question; a worker that is deep in it is ended. */
  cancel(): void {
    this.#asked = null;
    const { since = Infinity } = this.#looking ?? {};
    if (performance.now() - since > patience) this.end();
  }

  /** Ends the work. It begins anew with the next question. */
  end(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#asked = null;
    this.#looking = null;
  }

  #start(): Worker {
    const worker = startWorker(searchWorker);
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
      if (worker === this.#worker) this.#hear(data);
    });
    worker.addEventListener('error', ({ message }) => {
      if (worker === this.#worker) this.#fail(failureFrom(new Error(message)));
    });
    return worker;
  }

  #hear(message: FromSearchWorker): void {
    if (message.kind === 'wants') {
      void this.#give(message.reading);
      return;
    }
    this.#watch(message.kind === 'looks' ? message : null);
    const asked = this.#asked;
    if (asked?.id !== message.id) return;
    if (message.kind === 'looks') {
      asked.onProgress(asked.question.readings.indexOf(message.reading));
    } else if (message.kind === 'found') asked.readings.push(message.hits);
    else if (message.kind === 'failed') asked.onFailure(message.failure);
    else asked.onAnswer({ readings: asked.readings, unread: asked.unread });
  }

  async #give(reading: string): Promise<void> {
    const worker = this.#worker;
    let source: SearchSource | null = null;
    try {
      source = await this.read(reading);
    } catch (thrown) {
      this.#asked?.unread.push(failureFrom(thrown));
    }
    if (worker === this.#worker) this.#send({ kind: 'source', reading, source });
  }

  /** Begins to count the time of one reading; null: nothing is being searched. */
  #watch(looks: Pick<Looking, 'id' | 'reading'> | null): void {
    clearTimeout(this.#timer);
    this.#looking = looks && { ...looks, since: performance.now() };
    if (looks) this.#wake(searchLimit);
  }

  #wake(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#late();
    }, after);
  }

  #late(): void {
    const [asked, looking] = [this.#asked, this.#looking];
    if (!looking) return;
    // Nobody waits for what the worker is at: it shall not keep the next question waiting.
    if (asked && asked.id !== looking.id) {
      this.end();
      this.ask(asked.question, asked);
      return;
    }
    this.#fail({
      kind: 'cancelled',
      message: `The search in “${this.titleOf(looking.reading)}” took longer than ${String(searchLimit / 1000)} seconds and was stopped. Nothing was changed. Make the expression simpler: a repeat inside a repeat, like (a+)+, can take for ever.`,
      detail: null,
    });
  }

  #fail(failure: PlainFailure): void {
    const asked = this.#asked;
    this.end();
    asked?.onFailure(failure);
  }

  #send(message: ToSearchWorker): void {
    this.#worker?.postMessage(message);
  }
}
