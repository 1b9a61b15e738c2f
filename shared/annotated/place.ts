import { readSource, type ReadSource, type Source } from '../anchor/source';
import { cutsCharacter } from '../text/offsets';
import { fold } from '../text/fold';
import type { Span } from '../text/segment';
import type { ArrivingTag } from './project';
import { SqueezedText } from './squeezed';

/** Where the words of a tag from elsewhere stand. The reason is a sentence for a person. */
export type Placed =
  | { readonly outcome: 'kept'; readonly span: Span }
  | { readonly outcome: 'changed'; readonly span: Span; readonly reason: string }
  | { readonly outcome: 'dropped'; readonly reason: string };

/** What a file says of the place of a passage. */
type Said = Pick<ArrivingTag, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** How far from its offsets, in UTF-16 units, a quote is taken for the passage without more proof. */
const nearby = 200;

/** How much white space may stand between a passage and the words around it. */
const spaceAround = 32;

const moved =
  'Their words do not stand where the file says, and stand nearby: they were put there.';
const elsewhere =
  'Their words do not stand where the file says, and stand once in the text: they were put there.';
const otherSigns =
  'Their words differ from the text in quotation marks, dashes, white space or capitals only.';
const otherSpace = 'Their words differ from the text in white space and hyphens at line ends only.';
const gone = 'Their words do not stand in the text.';
const several = 'Their words stand several times, and nothing in the file tells which is meant.';
const outside = 'They end before they begin, hold no words, or reach beyond the text.';

/**
 * Finds the passages of one text that a file speaks of. Offsets are believed when the quote stands
 * there, or when there is no quote. Else the quote decides: the only place near the offsets, or the
 * only one of all, or the only one with the words around it; never one of several.
 */
export class Placer {
  readonly #source: ReadSource;
  readonly #text: string;
  #squeezed: SqueezedText | null = null;

  constructor(source: Source) {
    this.#source = readSource(source);
    this.#text = source.text;
  }

  place(said: Said): Placed {
    const placed = this.#found(said);
    if (placed.outcome === 'dropped') return placed;
    const whole = this.#wholeCharacters(placed.span);
    if (whole === placed.span) return placed;
    const reason = 'An edge of them lay inside a character, and was put behind or before it.';
    return { outcome: 'changed', span: whole, reason };
  }

  #found(said: Said): Placed {
    const span = this.#spanOf(said);
    const { quote } = said;
    if (quote === null || quote.trim() === '') {
      return span ? { outcome: 'kept', span } : { outcome: 'dropped', reason: outside };
    }
    const there = span && this.#text.slice(span.start, span.end);
    if (span && there === quote) return { outcome: 'kept', span };
    if (span && there !== null && fold(there) === fold(quote)) {
      return { outcome: 'changed', span, reason: otherSigns };
    }
    return this.#healed(said, quote);
  }

  #spanOf({ start, end }: Said): Span | null {
    if (start === null || end === null) return null;
    const isPassage = start < end && end <= this.#text.length;
    return isPassage && /\S/.test(this.#text.slice(start, end)) ? { start, end } : null;
  }

  #healed(said: Said, quote: string): Placed {
    const near = said.start === null ? [] : this.#near(quote, said.start);
    const [one, ...others] = this.#told(said, near);
    if (one && others.length === 0) return { outcome: 'changed', span: one, reason: moved };
    const all = this.#places(quote);
    if (all === null) return { outcome: 'dropped', reason: several };
    const [only, ...more] = this.#told(said, near.length > 0 ? near : all);
    if (only && more.length === 0) return this.#only(said, only, quote);
    if (all.length > 0) return { outcome: 'dropped', reason: several };
    return this.#squeezedPlace(quote);
  }

  /** A file that only has quotes says nothing that could be wrong. */
  #only({ start }: Said, span: Span, quote: string): Placed {
    if (start !== null) return { outcome: 'changed', span, reason: elsewhere };
    const isSame = this.#text.slice(span.start, span.end) === quote.trim();
    return isSame ? { outcome: 'kept', span } : { outcome: 'changed', span, reason: otherSigns };
  }

  #near(quote: string, start: number): Span[] {
    const words = quote.trim();
    const from = Math.max(0, Math.min(start, this.#text.length) - nearby);
    const window = { start: from, end: start + nearby + words.length };
    const exact = placesIn(this.#text, words, window);
    return exact.length > 0 ? exact : placesIn(this.#source.folded, fold(words), window);
  }

  /** Returns where the words stand; null when that is too often to look at. */
  #places(quote: string): Span[] | null {
    const words = quote.trim();
    const { starts, more } = this.#source.index.places(fold(words));
    if (more) return null;
    const spans = starts.map((start) => ({ start, end: start + words.length }));
    const exact = spans.filter(({ start, end }) => this.#text.slice(start, end) === words);
    return exact.length > 0 ? exact : spans;
  }

  /** Of several, those with the words around them, as far as the file has such words. */
  #told({ prefix, suffix }: Said, spans: readonly Span[]): readonly Span[] {
    if (spans.length < 2) return spans;
    const before = fold(prefix ?? '').trimEnd();
    const after = fold(suffix ?? '').trimStart();
    if (before === '' && after === '') return spans;
    const { folded } = this.#source;
    const told = spans.filter(({ start, end }) => {
      const left = folded.slice(Math.max(0, start - before.length - spaceAround), start);
      const right = folded.slice(end, end + after.length + spaceAround);
      return left.trimEnd().endsWith(before) && right.trimStart().startsWith(after);
    });
    return told.length > 0 ? told : spans;
  }

  #squeezedPlace(quote: string): Placed {
    this.#squeezed ??= new SqueezedText(this.#text);
    const [span, ...others] = this.#squeezed.places(quote);
    if (!span) return { outcome: 'dropped', reason: gone };
    if (others.length > 0) return { outcome: 'dropped', reason: several };
    return { outcome: 'changed', span, reason: otherSpace };
  }

  #wholeCharacters(span: Span): Span {
    const start = cutsCharacter(this.#text, span.start) ? span.start - 1 : span.start;
    const end = cutsCharacter(this.#text, span.end) ? span.end + 1 : span.end;
    return start === span.start && end === span.end ? span : { start, end };
  }
}

function placesIn(text: string, words: string, { start, end }: Span): Span[] {
  const window = text.slice(start, end);
  const found: Span[] = [];
  for (let at = window.indexOf(words); at >= 0; at = window.indexOf(words, at + 1)) {
    found.push({ start: start + at, end: start + at + words.length });
  }
  return found;
}
