import { canonicalText } from '../../shared/text/canonical';
import { fold } from '../../shared/text/fold';
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

/** A text after edits. */
export interface Edited {
  readonly text: string;
  /** What the edits did, for the message of a test that fails. */
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
    return { text, done: this.#done, placesOf: placesIn(units) };
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
      if (repeatsWhatIsThere(paragraph, at, added)) return paragraph;
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
      const kept = withWhatStays(paragraph.slice(at, end), added);
      return [...paragraph.slice(0, at), ...kept, ...paragraph.slice(end)];
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

/**
 * “No [said no] more” may be “[No said] no more” as well: nobody could tell whether the words were put
 * in before a “no” or after it. One letter is left to chance.
 */
function repeatsWhatIsThere(paragraph: Paragraph, at: number, added: Paragraph): boolean {
  const before = paragraph.slice(Math.max(0, at - 2), at);
  const after = paragraph.slice(at, at + 2);
  const isSame = (a: Paragraph, b: Paragraph) =>
    fold(a.map(({ unit }) => unit).join('')) === fold(b.map(({ unit }) => unit).join(''));
  return isSame(before, added.slice(-2)) || isSame(after, added.slice(0, 2));
}

/** Replacing “the law” by “the court” leaves “the ” where it is: nobody could tell otherwise. */
function withWhatStays(old: Paragraph, added: Paragraph): Paragraph {
  const isSame = (a: Unit | undefined, b: Unit | undefined) =>
    a !== undefined && b !== undefined && fold(a.unit) === fold(b.unit);
  const shorter = Math.min(old.length, added.length);
  let front = 0;
  while (front < shorter && isSame(old[front], added[front])) front += 1;
  let back = 0;
  while (back < shorter - front && isSame(old.at(-1 - back), added.at(-1 - back))) back += 1;
  return added.map((unit, at) => {
    const stays = at < front || at >= added.length - back;
    const from = at < front ? old[at] : old[old.length - added.length + at];
    return stays && from ? { ...from, unit: unit.unit } : unit;
  });
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

/** Answers where the units of the old text are. */
function placesIn(units: readonly Unit[]): Edited['placesOf'] {
  const own = new Map<number, number>();
  const copies = new Map<number, number[]>();
  units.forEach(({ from, copy }, at) => {
    if (from === null) return;
    if (copy) copies.set(from, [...(copies.get(from) ?? []), at]);
    else own.set(from, at);
  });
  return ({ start, end }) => {
    const length = end - start;
    const offsets = Array.from({ length }, (_, step) => start + step);
    const here = offsets.flatMap((from) => own.get(from) ?? []);
    const holds = (at: number, copy: boolean) =>
      offsets.every((from, step) => {
        const unit = units[at + step];
        return unit?.from === from && unit.copy === copy;
      });
    const starts =
      here.length > 0
        ? here.slice(0, 1).filter((at) => holds(at, false))
        : (copies.get(start) ?? []).filter((at) => holds(at, true));
    if (starts.length === 0 && here.length === length) starts.push(...aroundCopies(units, here));
    return starts.map((at) => ({ start: at, end: at + length }));
  };
}

/**
 * A copy of a paragraph after an equal one is the same as a copy before it. Where only that stands
 * between the words of a span, they stand together all the same.
 */
function aroundCopies(units: readonly Unit[], here: readonly number[]): number[] {
  const [first, last] = [Math.min(...here), Math.max(...here)];
  const isApart = units
    .slice(first, last + 1)
    .every((unit, at) => unit.copy || here.includes(first + at));
  const words = (from: number) =>
    units
      .slice(from, from + here.length)
      .map(({ unit }) => unit)
      .join('');
  const wanted = here.map((at) => units[at]?.unit).join('');
  if (!isApart) return [];
  return [first, last + 1 - here.length].filter((start) => words(start) === wanted);
}
