import type { Passage } from '../model/tag';
import { counted } from '../text/counted';
import { fold } from '../text/fold';
import { type Span, trimmed } from '../text/segment';
import { Alignment, certainLength } from './alignment';
import { likelyWindow, nearestWords } from './changedWords';
import { contestOf } from './contest';
import { isInsideCharacter, linesIn, sharedAround, wholeLines } from './evidence';
import { gramLength, type Places } from './grams';
import { type ReadSource, readSource, type Source, zoneAt } from './source';

/** Where a passage of one text stands in another. The reason is a sentence for a person. */
export type Resolution =
  /** The same words at the same offsets. */
  | { readonly outcome: 'exact'; readonly span: Span; readonly reason: string }
  /** The same words elsewhere, or with other quotation marks, dashes, white space or case. */
  | { readonly outcome: 'moved'; readonly span: Span; readonly reason: string }
  /** Places where it may be; a person has to say. There is at least one. */
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Span[]; readonly reason: string }
  /** Its words are gone; `nearest` is where they would stand, as far as that is known. */
  | { readonly outcome: 'orphan'; readonly reason: string; readonly nearest?: Span };

/** Returns where a passage stands in a text: see Resolver. */
export function resolve(passage: Passage, from: Source | null, to: Source): Resolution {
  return new Resolver(from, to).resolve(passage);
}

/**
 * Finds passages of one text in another. A place is taken for the passage only when everything that
 * is known points to it and to no other: the words, what stands around them, the text before and
 * after that did not change, and whether equal words belong elsewhere. Else it says where the
 * passage may be. The texts are read once; each passage then takes little time.
 */
export class Resolver {
  readonly #to: ReadSource;
  readonly #from: ReadSource | null;
  readonly #alignment: Alignment | null;

  /** The old text is null when it is not known: then the passage's own words have to do. */
  constructor(from: Source | null, to: Source) {
    this.#to = readSource(to);
    this.#from = from && readSource(from);
    this.#alignment = this.#from && new Alignment(this.#from, this.#to);
  }

  /** Returns where the passage stands. A passage that is not of the old text is found by its words. */
  resolve(passage: Passage): Resolution {
    const { start, end, quote } = passage;
    const isOfOldText = this.#from?.text.slice(start, end) === quote;
    if (!this.#from || !this.#alignment || !isOfOldText) return this.#byWordsAlone(passage);
    return this.#byBothTexts(passage, this.#from, this.#alignment);
  }

  #byBothTexts(passage: Passage, from: ReadSource, alignment: Alignment): Resolution {
    const image = alignment.image(passage);
    if (image && !this.#cutsMore(passage, image, from)) {
      const contest = contestOf({ from, to: this.#to, alignment }, passage, image);
      if (!contest) return this.#found(passage, image);
      const candidates = [image, ...contest.rivals];
      return { outcome: 'ambiguous', candidates, reason: contest.reason };
    }
    const words = from.folded.slice(passage.start, passage.end);
    const before = from.index.places(words);
    const now = this.#to.index.places(words);
    const free = now.starts
      .map((start) => ({ start, end: start + words.length }))
      .filter((span) => alignment.origin(span) === null);
    const [only] = free;
    if (!only) return this.#changed(passage, words, now, alignment);
    const stoodOnce = before.starts.length === 1 && !before.more;
    const standsOnce = now.starts.length === 1 && !now.more;
    if (!stoodOnce || !standsOnce) return unclear(free, now);
    return this.#movedAway(passage, only, from, alignment);
  }

  /** The words stood once and stand once, but the text around them did not stay. */
  #movedAway(passage: Passage, span: Span, from: ReadSource, alignment: Alignment): Resolution {
    const maybe = (reason: string): Resolution => ({
      outcome: 'ambiguous',
      candidates: [span],
      reason,
    });
    const shared = sharedAround(from.folded, passage, this.#to.folded, span);
    if (shared.end - shared.start < certainLength || this.#cutsMore(passage, span, from)) {
      return maybe('The same words stand once, but nothing around them is as it was.');
    }
    const lines = wholeLines(from, passage);
    if (hasRepeatedLine(from, lines)) {
      return maybe('The same words stand once, but a line of them stands several times.');
    }
    if (alignment.keepsPartOf(lines) || this.#leftBehind(lines, shared, from, alignment)) {
      return maybe('The same words stand once, but elsewhere: the text around them stayed behind.');
    }
    if (zoneAt(this.#to, span.start) !== passage.path.zone) {
      return maybe('The same words stand once, but in another part of the page.');
    }
    return this.#found(passage, span);
  }

  /** Whether words of these lines still stand where the lines stood, apart from a span. */
  #leftBehind(lines: Span, apart: Span, from: ReadSource, alignment: Alignment): boolean {
    const around = alignment.surroundings(lines);
    for (let at = lines.start; at + gramLength <= lines.end; at += gramLength) {
      const { starts, more } = this.#to.index.places(from.folded.slice(at, at + gramLength));
      const stays = starts.some(
        (start) =>
          start >= around.start &&
          start + gramLength <= around.end &&
          (start + gramLength <= apart.start || start >= apart.end),
      );
      if (more || stays) return true;
    }
    return false;
  }

  /** The words are gone: what is like them is proposed, never taken. */
  #changed(passage: Passage, words: string, now: Places, alignment: Alignment | null): Resolution {
    const around = alignment?.surroundings(passage) ?? this.#nearby(passage);
    const likely =
      nearestWords(this.#to, words, this.#grown(around)) ?? this.#likelyElsewhere(words, alignment);
    if (likely) {
      return {
        outcome: 'ambiguous',
        candidates: [likely.span],
        reason: `Its words were changed. ${differing(likely.changes, words.length)}`,
      };
    }
    const elsewhere =
      now.starts.length > 0
        ? ' The same words that stand elsewhere are others: they stood there before.'
        : '';
    // Where nothing but white space is left there is nothing to show.
    const nearest = alignment && trimmed(this.#to.text, around);
    return {
      outcome: 'orphan',
      reason: `Its words no longer stand in the text.${elsewhere}`,
      ...(nearest && nearest.end > nearest.start && { nearest }),
    };
  }

  #likelyElsewhere(words: string, alignment: Alignment | null) {
    const window = likelyWindow(this.#to, words);
    const likely = window && nearestWords(this.#to, words, window);
    return likely && !alignment?.origin(likely.span) ? likely : null;
  }

  #byWordsAlone(passage: Passage): Resolution {
    const words = fold(passage.quote);
    const places = this.#to.index.places(words);
    const spans = places.starts.map((start) => ({ start, end: start + words.length }));
    const [first] = spans;
    if (!first) return this.#changed(passage, words, places, null);
    const around = spans.filter((span) => this.#hasContext(passage, span));
    const [only] = around;
    if (!only || around.length > 1 || places.more)
      return unclear(around.length ? around : spans, places);
    const isInOrder = spans.indexOf(only) + 1 === passage.path.occurrence;
    const isLong = passage.prefix.length + words.length + passage.suffix.length >= certainLength;
    const isWhole = only.start === 0 && only.end === this.#to.text.length;
    if (!isInOrder || !(isLong || isWhole)) return unclear([only], places);
    if (zoneAt(this.#to, only.start) !== passage.path.zone) return unclear([only], places);
    return this.#found(passage, only);
  }

  #hasContext({ prefix, suffix }: Passage, { start, end }: Span): boolean {
    const { folded } = this.#to;
    return (
      folded.slice(Math.max(0, start - prefix.length), start) === fold(prefix) &&
      folded.slice(end, end + suffix.length) === fold(suffix)
    );
  }

  #found(passage: Passage, span: Span): Resolution {
    const isSame = this.#to.text.slice(span.start, span.end) === passage.quote;
    const isThere = span.start === passage.start;
    if (isSame && isThere) {
      return { outcome: 'exact', span, reason: 'The same words stand at the same place.' };
    }
    const where = isThere ? 'at the same place' : distance(passage.start, span.start);
    const reason = isSame
      ? `The same words stand ${where}.`
      : `The words stand ${where}; only quotation marks, dashes, white space or capitals differ.`;
    return { outcome: 'moved', span, reason };
  }

  /** Whether a place cuts a character (“e” of “é”) that the passage does not cut. */
  #cutsMore(passage: Span, span: Span, from: ReadSource): boolean {
    return (
      (isInsideCharacter(this.#to.text, span.start) &&
        !isInsideCharacter(from.text, passage.start)) ||
      (isInsideCharacter(this.#to.text, span.end) && !isInsideCharacter(from.text, passage.end))
    );
  }

  #nearby({ start, end }: Span): Span {
    const length = this.#to.text.length;
    return {
      start: Math.min(length, Math.max(0, start - 2_000)),
      end: Math.min(length, end + 2_000),
    };
  }

  #grown({ start, end }: Span): Span {
    const by = certainLength;
    return { start: Math.max(0, start - by), end: Math.min(this.#to.text.length, end + by) };
  }
}

/** Of two equal lines that changed places with others, nobody can tell which is which. */
function hasRepeatedLine(from: ReadSource, span: Span): boolean {
  return linesIn(from, span).some(({ words }) => from.index.places(words).starts.length > 1);
}

function unclear(candidates: readonly Span[], { starts, more }: Places): Resolution {
  const stand = more ? `more than ${String(starts.length)} times` : times(starts.length);
  const [only] = candidates;
  return {
    outcome: 'ambiguous',
    candidates,
    reason:
      starts.length === 1 && only
        ? 'The same words stand once, but what stood around them is not there.'
        : `The same words stand ${stand} and nothing around them tells which.`,
  };
}

/** “3 of 40 characters are other ones.” */
function differing(changes: number, length: number): string {
  const verb = changes === 1 ? 'differs' : 'differ';
  return `About ${String(changes)} of ${counted(length, 'character')} ${verb}.`;
}

/** “120 characters later” */
function distance(from: number, to: number): string {
  return `${counted(Math.abs(to - from), 'character')} ${to > from ? 'later' : 'earlier'}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
