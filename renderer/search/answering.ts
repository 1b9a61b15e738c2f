import { blockAt } from '../../shared/anchor/selector';
import { failureFrom } from '../../shared/ipc/failure';
import type { Block } from '../../shared/model/block';
import { findIn, hitsAtMost } from '../../shared/search/find';
import { lineOf } from '../../shared/search/line';
import { Searchable } from '../../shared/search/searchable';
import type {
  FromSearchWorker,
  ReadingHits,
  SearchQuestion,
  SearchSource,
  ToSearchWorker,
} from './messages';

interface Known {
  readonly searched: Searchable;
  readonly blocks: readonly Block[];
}

/** Milliseconds of work after which it is time to hear whether there is a new question. */
const breath = 30;

/**
 * The worker’s side of a search. It asks for each text once and keeps it as it is searched, so that
 * the next letter that is typed costs a look through the texts and nothing else.
 */
export class Answering {
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, (known: Known | null) => void>();
  #latest = 0;
  #rested = 0;

  constructor(private readonly post: (message: FromSearchWorker) => void) {}

  /** Hears what the window says. */
  hear(message: ToSearchWorker): void {
    if (message.kind === 'ask') {
      this.#latest = message.id;
      void this.#answer(message.id, message.question);
    } else this.#takeSource(message.reading, message.source);
  }

  async #answer(id: number, question: SearchQuestion): Promise<void> {
    try {
      let left = hitsAtMost;
      for (const reading of question.readings) {
        const known = await this.#sourceOf(reading);
        await this.#breathe();
        if (id !== this.#latest) return;
        if (!known) continue;
        this.post({ kind: 'looks', id, reading });
        const hits = hitsIn(reading, known, question, left);
        left -= hits.hits.length;
        if (hits.hits.length > 0 || hits.more) this.post({ kind: 'found', id, hits });
        if (hits.more) break;
      }
      this.post({ kind: 'done', id });
    } catch (thrown) {
      this.post({ kind: 'failed', id, failure: failureFrom(thrown) });
    }
  }

  #sourceOf(reading: string): Known | Promise<Known | null> {
    const known = this.#known.get(reading);
    if (known) return known;
    return new Promise((resolve) => {
      const others = this.#waiting.get(reading);
      this.#waiting.set(reading, (got) => {
        others?.(got);
        resolve(got);
      });
      if (!others) this.post({ kind: 'wants', reading });
    });
  }

  #takeSource(reading: string, source: SearchSource | null): void {
    const known = source && { searched: new Searchable(source.text), blocks: source.blocks };
    if (known) this.#known.set(reading, known);
    const resolve = this.#waiting.get(reading);
    this.#waiting.delete(reading);
    resolve?.(known);
  }

  /** Messages are heard between two pieces of work only. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#rested < breath) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.#rested = performance.now();
  }
}

function hitsIn(
  reading: string,
  { searched, blocks }: Known,
  { query, parts, withLines }: SearchQuestion,
  most: number,
): ReadingHits {
  const found = findIn({ searched, blocks, parts, most }, query);
  const lines = withLines
    ? found.hits.map((hit) => lineOf(searched.text, blockAt(blocks, hit.start) ?? hit, hit))
    : [];
  return { reading, ...found, lines };
}
