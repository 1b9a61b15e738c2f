import { indexAt } from '../anchor/spans';
import { accents, withoutAccents } from '../text/accents';
import { fold, withPlainSigns } from '../text/fold';
import type { Span } from '../text/segment';

/** Accents that are units of their own, and signs that nobody sees: soft hyphens and empty spaces. */
const unseen = `\\u00ad\\u200b\\u2060\\ufeff${accents}`;
const leftOut = new RegExp(` [ ${unseen}]+|[${unseen}]+`, 'g');

/** A stretch of the folded text, and where it begins in the text. */
interface Piece {
  readonly start: number;
  readonly original: number;
}

/**
 * A text as it is searched: without accents and unseen signs, in small letters, with quotation marks,
 * dashes and white space alike and each stretch of white space as one space. It knows the place of
 * each of its units in the text.
 */
export class Searchable {
  readonly folded: string;
  /** By start; there is always a first one. */
  readonly #pieces: readonly Piece[];
  #plain: string | null = null;

  constructor(readonly text: string) {
    const same = foldedAlike(text);
    const pieces: Piece[] = [];
    const kept: string[] = [];
    let [length, from] = [0, 0];
    const keep = (to: number) => {
      if (to === from) return;
      pieces.push({ start: length, original: from });
      kept.push(same.slice(from, to));
      length += to - from;
    };
    for (const { 0: gone, index } of same.matchAll(leftOut)) {
      keep(gone.startsWith(' ') ? index + 1 : index);
      from = index + gone.length;
    }
    keep(text.length);
    this.folded = kept.join('');
    this.#pieces = pieces;
  }

  /** The text in its own letters, with quotation marks, dashes and white space alike; as long as it. */
  get plain(): string {
    this.#plain ??= withPlainSigns(this.text);
    return this.#plain;
  }

  /** Returns where a stretch of the folded text stands in the text. Throws RangeError outside of it. */
  placeOf(at: number, length: number): Span {
    const index = indexAt(this.#pieces, at);
    const [piece, next] = [this.#pieces[index], this.#pieces[index + 1]];
    const last = at + length - 1;
    if (!piece || length < 1 || last >= this.folded.length) {
      throw new RangeError(`There are no ${String(length)} units at ${String(at)} of this text.`);
    }
    const start = piece.original + (at - piece.start);
    const isOnePiece = next === undefined || last < next.start;
    return { start, end: isOnePiece ? start + length : this.placeOf(last, 1).end };
  }
}

/** Returns words as they stand in the folded text, without white space around them. */
export function foldedForSearch(words: string): string {
  return new Searchable(words).folded.trim();
}

/** As long as the text. */
function foldedAlike(text: string): string {
  // A sigma has a form of its own at the end of a word.
  return fold(withoutAccents(text)).replaceAll('ς', 'σ');
}

/** Texts are searched again with each letter that is typed: the last few are folded once. */
const known = new Map<string, Searchable>();
const knownAtMost = 4;

/** Returns a text as it is searched. */
export function searchable(text: string): Searchable {
  const found = known.get(text) ?? new Searchable(text);
  known.delete(text);
  known.set(text, found);
  const [oldest] = known.keys();
  if (known.size > knownAtMost && oldest !== undefined) known.delete(oldest);
  return found;
}
