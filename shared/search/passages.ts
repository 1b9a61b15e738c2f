import { blockAt } from '../anchor/selector';
import type { Code } from '../model/code';
import type { Reading } from '../model/reading';
import type { Tag } from '../model/tag';
import { codesInUse, readingsInUse, tagsIn, type Workspace } from '../model/workspace';
import type { Span } from '../text/segment';
import { withAccents } from './find';
import { type Line, lineOf } from './line';
import { foldedForSearch, Searchable } from './searchable';

/** A place where a tagged passage, or the note on it, says what is looked for. */
export interface FoundPassage {
  readonly reading: Reading;
  /** The shortest tag on the words; of a note, its tag. */
  readonly tag: Tag;
  /** The codes of all tags on the words; of a note, the code of its tag. */
  readonly codes: readonly Code[];
  /** Whether the note says it, and not the passage. */
  readonly isNote: boolean;
  readonly line: Line;
  /** The words that were found, in UTF-16 units of the text; of a note, its passage. */
  readonly span: Span;
}

/** What a look through the tags has found so far. */
export interface FoundPassages {
  readonly passages: readonly FoundPassage[];
  /** How many there are, also of those that are not returned. */
  readonly count: number;
}

/** What to look for. */
export interface PassageQuestion {
  readonly words: string;
  /** The id of the reading that comes first; the others follow in the order of the list. */
  readonly first: string | null;
  /** Passages to return at most. All are counted. */
  readonly most: number;
}

/** Tags that are looked at in one go: well below a millisecond, also when none is folded yet. */
const atOnce = 50;
/** UTF-16 units around the words: a tag knows 32 on each side of its own. */
const around = 30;

/**
 * Looks for words in all passages with a code in use, and in the notes on them, as the search in a
 * reading does: whatever their case, accents, quotation marks, dashes and white space. Tags on the
 * same words are one passage. It stops after every few tags and says what was found until then, so
 * that the caller can do something else in between; with no words, it only gets the tags ready.
 */
export function* passagesSaying(
  workspace: Workspace,
  { words, first, most }: PassageQuestion,
): Generator<FoundPassages, FoundPassages> {
  const wanted = foldedForSearch(words);
  const codes = new Map(codesInUse(workspace).map((code) => [code.id, code]));
  const passages: FoundPassage[] = [];
  let [count, looked] = [0, 0];
  for (const reading of inOrder(workspace, first)) {
    const places = new Set<number>();
    for (const tags of tagsIn(workspace, reading.id).stretches) {
      const folded = foldedOf(tags);
      for (const [index, tag] of tags.entries()) {
        looked += 1;
        if (looked % atOnce === 0) yield { passages: [...passages], count };
        folded[index] ??= foldedWords(tag);
        const hit = codes.has(tag.code) ? hitIn(tag, folded[index], wanted) : null;
        if (!hit || (!hit.isNote && places.has(hit.place))) continue;
        if (!hit.isNote) places.add(hit.place);
        count += 1;
        if (passages.length === most) continue;
        passages.push(found(workspace, reading, codes, tag, hit));
        // Where very many tags lie over one another, each of these takes long.
        yield { passages: [...passages], count };
      }
    }
  }
  return { passages, count };
}

function inOrder(workspace: Workspace, first: string | null): readonly Reading[] {
  const all = readingsInUse(workspace);
  return [...all.filter(({ id }) => id === first), ...all.filter(({ id }) => id !== first)];
}

/** Tags never change, and a stretch in which nothing changed is the same list: each is folded once. */
const known = new WeakMap<readonly Tag[], string[]>();

function foldedOf(tags: readonly Tag[]): string[] {
  const folded = known.get(tags) ?? [];
  known.set(tags, folded);
  return folded;
}

/** Folded words have no line breaks: one stands between the quote and the note. */
function foldedWords({ quote, note }: Tag): string {
  const words = new Searchable(quote).folded;
  return note === null ? words : `${words}\n${new Searchable(note).folded}`;
}

/** Where the folded words are. */
interface FoldedHit {
  readonly isNote: boolean;
  /** Units into the folded quote, or into the folded note. */
  readonly at: number;
  readonly length: number;
  /** Units of the text. */
  readonly place: number;
}

function hitIn(tag: Tag, folded: string, wanted: string): FoldedHit | null {
  const at = wanted === '' ? -1 : folded.indexOf(wanted);
  if (at < 0) return null;
  const { length } = wanted;
  const end = folded.indexOf('\n');
  if (end >= 0 && at > end) return { isNote: true, at: at - end - 1, length, place: tag.start };
  // Most quotes are as long as they were: nothing in them moved.
  const isMoved = (end < 0 ? folded.length : end) !== tag.quote.length;
  const into = isMoved ? new Searchable(tag.quote).placeOf(at, length).start : at;
  return { isNote: false, at, length, place: tag.start + into };
}

function found(
  workspace: Workspace,
  reading: Reading,
  codes: ReadonlyMap<string, Code>,
  tag: Tag,
  { isNote, at, length }: FoldedHit,
): FoundPassage {
  const words = isNote ? (tag.note ?? '') : tag.quote;
  const { start, end } = new Searchable(words).placeOf(at, length);
  const hit = { start, end: withAccents(words, end, words.length) };
  if (isNote) {
    const line = lineOf(words, { start: 0, end: words.length }, hit, around);
    const span = { start: tag.start, end: tag.end };
    return { reading, tag, codes: codesOf([tag], codes), isNote, line, span };
  }
  const span = { start: tag.start + hit.start, end: tag.start + hit.end };
  const on = tagsIn(workspace, reading.id)
    .near(span.start, span.end)
    .filter((one) => one.start < span.end && one.end > span.start && codes.has(one.code));
  return {
    reading,
    tag: shortest(on, span) ?? tag,
    codes: codesOf(on, codes),
    isNote,
    line: lineIn(reading, tag, span),
    span,
  };
}

/** Of the tags that hold all the words, the one that says most of them. */
function shortest(tags: readonly Tag[], { start, end }: Span): Tag | undefined {
  const around = tags.filter((tag) => tag.start <= start && tag.end >= end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Each code once, in the order of the codebook. */
function codesOf(tags: readonly Tag[], codes: ReadonlyMap<string, Code>): readonly Code[] {
  const own = new Set(tags.map(({ code }) => code));
  return [...codes.values()].filter(({ id }) => own.has(id));
}

/** What a tag knows of the text: its words and a few around them, as far as they are of one block. */
function lineIn({ blocks }: Reading, { prefix, quote, suffix, start }: Tag, span: Span): Line {
  const text = prefix + quote + suffix;
  const first = start - prefix.length;
  const hit = { start: span.start - first, end: span.end - first };
  const block = blockAt(blocks, span.start) ?? span;
  const own = {
    start: Math.max(0, block.start - first),
    end: Math.max(hit.end, Math.min(text.length, block.end - first)),
  };
  return lineOf(text, own, hit, around);
}
