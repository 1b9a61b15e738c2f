import { canonicalText } from '../../shared/text/canonical';
import type { Span } from '../../shared/text/segment';

/** Where a unit of an edited text comes from. */
interface Unit {
  readonly unit: string;
  /** The offset in the text before the edits; null for what was written anew. */
  readonly from: number | null;
  /** True in a second copy of words that were there. */
  readonly copy: boolean;
}

type Paragraph = readonly Unit[];

/** What an edit did, for the message of a test that fails. */
export interface Edited {
  readonly text: string;
  readonly done: readonly string[];
  /**
   * Returns where the words of a span of the old text are: the one right place; or, when nothing of
   * them is left, the places of whole copies; or none.
   */
  placesOf(span: Span): readonly Span[];
}

const letters = 'the court law city a ruling police held of no more camera tram and rights said';
const vocabulary = letters.split(' ');

/**
 * Returns a text after some random edits, as a program or a person makes them before a text is
 * brought in again, and where each of its characters went. Two edits never touch equal paragraphs:
 * the one can undo the other, and then nobody who sees the two texts can tell that they were made.
 */
export function edited(text: string, count: number, random: () => number): Edited {
  const editing = new Editing(text, random);
  for (let edit = 0; edit < count; edit += 1) editing.edit();
  return editing.result();
}

class Editing {
  #paragraphs: Paragraph[];
  readonly #touched = new Set<string>();
  readonly #done: string[] = [];
  readonly #random: () => number;

  constructor(text: string, random: () => number) {
    this.#random = random;
    this.#paragraphs = paragraphsOf(text);
  }

  edit(): void {
    const edits = [
      () => this.#insertParagraph(),
      () => this.#insertWords(),
      () => this.#removeParagraph(),
      () => this.#removeWords(),
      () => this.#replaceParagraph(),
      () => this.#replaceWords(),
      () => this.#swap(),
      () => this.#duplicate(),
      () => this.#restyle(),
      () => this.#joinWithNext(),
    ];
    edits[this.#below(edits.length)]?.();
  }

  result(): Edited {
    const units = this.#paragraphs.flat();
    const written = units.map(({ unit }) => unit).join('');
    // What is brought in again may have other line ends.
    const text = this.#random() < 0.2 ? canonicalText(written.replaceAll('\n', '\r\n')) : written;
    return { text, done: this.#done, placesOf: (span) => placesOf(units, span) };
  }

  #insertParagraph(): void {
    const at = this.#below(this.#paragraphs.length + 1);
    this.#paragraphs.splice(at, 0, fresh(`${this.#words(5 + this.#below(40))}.\n`));
    this.#say(`a new paragraph at ${String(at)}`);
  }

  #insertWords(): void {
    this.#inOne('words put into', (paragraph) => {
      const at = this.#below(paragraph.length);
      const added = fresh(`${this.#words(1 + this.#below(4))} `);
      return [...paragraph.slice(0, at), ...added, ...paragraph.slice(at)];
    });
  }

  #removeWords(): void {
    this.#inOne('words taken out of', (paragraph) => {
      const at = this.#below(paragraph.length);
      const end = Math.min(paragraph.length - 1, at + 1 + this.#below(60));
      return [...paragraph.slice(0, at), ...paragraph.slice(Math.max(at, end))];
    });
  }

  #replaceWords(): void {
    this.#inOne('words replaced in', (paragraph) => {
      const at = this.#below(paragraph.length);
      const end = Math.max(at, Math.min(paragraph.length - 1, at + 1 + this.#below(30)));
      const added = fresh(this.#words(1 + this.#below(4)));
      return [...paragraph.slice(0, at), ...added, ...paragraph.slice(end)];
    });
  }

  #replaceParagraph(): void {
    this.#inOne('replaced', () => fresh(`${this.#words(5 + this.#below(40))}.\n`));
  }

  #removeParagraph(): void {
    this.#inOne('removed', () => []);
  }

  #restyle(): void {
    this.#inOne('other marks and spaces in', (paragraph) =>
      paragraph.map((unit) => ({ ...unit, unit: otherStyles.get(unit.unit) ?? unit.unit })),
    );
  }

  #joinWithNext(): void {
    this.#inOne('line end made a space in', (paragraph) =>
      paragraph.map((unit) => (unit.unit === '\n' ? { ...unit, unit: ' ' } : unit)),
    );
  }

  #swap(): void {
    const [one, other] = [this.#untouched(), this.#untouched()];
    if (one === null || other === null) return;
    const [first, second] = [this.#paragraphs[one], this.#paragraphs[other]];
    if (!first || !second || written(first) === written(second)) return;
    [this.#paragraphs[one], this.#paragraphs[other]] = [second, first];
    this.#say(`${String(one)} and ${String(other)} swapped`);
  }

  #duplicate(): void {
    const from = this.#untouched();
    const paragraph = from === null ? undefined : this.#paragraphs[from];
    if (!paragraph) return;
    const to = this.#below(this.#paragraphs.length + 1);
    this.#paragraphs.splice(
      to,
      0,
      paragraph.map((unit) => ({ ...unit, copy: true })),
    );
    this.#say(`${String(from)} copied to ${String(to)}`);
  }

  #inOne(what: string, change: (paragraph: Paragraph) => Paragraph): void {
    const at = this.#untouched();
    const paragraph = at === null ? undefined : this.#paragraphs[at];
    if (at === null || !paragraph) return;
    this.#paragraphs[at] = change(paragraph);
    this.#touched.add(written(this.#paragraphs[at]));
    this.#say(`${what} ${String(at)}`);
  }

  /** A paragraph that no edit has touched, nor one that is equal; null when none is drawn. */
  #untouched(): number | null {
    const at = this.#below(this.#paragraphs.length);
    const words = written(this.#paragraphs[at] ?? []);
    if (words.trim() === '' || this.#touched.has(words)) return null;
    this.#touched.add(words);
    return at;
  }

  #words(count: number): string {
    return Array.from({ length: count }, () => vocabulary[this.#below(vocabulary.length)]).join(
      ' ',
    );
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #say(what: string): void {
    this.#done.push(what);
  }
}

const otherStyles = new Map([
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
  ["'", '’'],
  ['—', '-'],
  ['-', '–'],
  [' ', '\u00a0'],
]);

/** Each with its line end. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Unit[][] = [[]];
  for (let from = 0; from < text.length; from += 1) {
    const unit = text.charAt(from);
    paragraphs.at(-1)?.push({ unit, from, copy: false });
    if (unit === '\n') paragraphs.push([]);
  }
  return paragraphs;
}

function fresh(words: string): Unit[] {
  return words.split('').map((unit) => ({ unit, from: null, copy: false }));
}

function written(paragraph: Paragraph): string {
  return paragraph
    .map(({ unit }) => unit)
    .join('')
    .trim();
}

function placesOf(units: readonly Unit[], span: Span): readonly Span[] {
  const isWhole = (at: number, copy: boolean) => {
    for (let step = 0; step < span.end - span.start; step += 1) {
      const unit = units[at + step];
      if (unit?.from !== span.start + step || unit.copy !== copy) return false;
    }
    return true;
  };
  const places: { copy: boolean; span: Span }[] = [];
  let isPartLeft = false;
  units.forEach(({ from, copy }, at) => {
    if (from === null || from < span.start || from >= span.end) return;
    isPartLeft ||= !copy;
    if (from === span.start && isWhole(at, copy)) {
      places.push({ copy, span: { start: at, end: at + span.end - span.start } });
    }
  });
  return places.filter(({ copy }) => !copy || !isPartLeft).map(({ span: place }) => place);
}
