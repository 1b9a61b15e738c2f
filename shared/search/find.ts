import type { Block } from '../model/block';
import { accents } from '../text/accents';
import { cutsCharacter } from '../text/offsets';
import { type Span, trimmed } from '../text/segment';
import { type Part, partOf } from './parts';
import { patternOf, type Query } from './query';
import { foldedForSearch, type Searchable } from './searchable';
import { isWordEdge } from './wordEdges';

/** What a search found. */
export interface Found {
  /** In text order, without overlaps; each in one block, and without white space at its ends. */
  readonly hits: readonly Span[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

/** Where a search looks, and when it has enough. */
export interface Within {
  readonly searched: Searchable;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  /** Hits at most. */
  readonly most: number;
}

/** Hits in one search at most: more cannot be looked through. */
export const hitsAtMost = 10_000;

/**
 * Returns the places of a query in one reading. Words are found whatever their case, accents,
 * quotation marks, dashes and white space. Throws a Failure `refused` when a regular expression is
 * none; one that takes for ever is for the caller to end.
 */
export function findIn(within: Within, query: Query): Found {
  const blocks = within.blocks.filter((block) => within.parts.includes(partOf(block)));
  const hits = query.isPattern
    ? patternHits(within.searched, blocks, query)
    : wordHits(within.searched, blocks, query);
  const found: Span[] = [];
  for (const hit of hits) {
    if (found.length === within.most) return { hits: found, more: true };
    found.push(hit);
  }
  return { hits: found, more: false };
}

function* wordHits(searched: Searchable, blocks: readonly Block[], query: Query): Generator<Span> {
  const { text, folded } = searched;
  const wanted = foldedForSearch(query.words);
  if (wanted === '') return;
  let index = 0;
  let at = folded.indexOf(wanted);
  while (at >= 0) {
    const { start, end } = searched.placeOf(at, wanted.length);
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= start) index += 1;
    const block = blocks[index];
    if (!block) return;
    const hit = { start, end: withAccents(text, end, block.end) };
    const isHit =
      start >= block.start && hit.end <= block.end && isWhole(text, hit, query.wholeWord);
    if (isHit) yield hit;
    // After what is no hit, one may begin a little later.
    at = folded.indexOf(wanted, isHit ? at + wanted.length : at + 1);
  }
}

function* patternHits(
  { text, plain }: Searchable,
  blocks: readonly Block[],
  query: Query,
): Generator<Span> {
  const pattern = patternOf(query);
  if (query.words === '') return;
  for (const { start, end } of blocks) {
    for (const { 0: words, index } of plain.slice(start, end).matchAll(pattern)) {
      const from = start + index;
      const hit = trimmed(text, { start: from, end: from + words.length });
      if (hit.end > hit.start) yield hit;
    }
  }
}

const accent = new RegExp(`[${accents}]`);
const firstAccent = 0x300;

/** Returns where words end with the accents of their last letter: these belong to the letter before them. */
export function withAccents(text: string, end: number, limit: number): number {
  let to = end;
  while (to < limit && text.charCodeAt(to) >= firstAccent && accent.test(text.charAt(to))) to += 1;
  return to;
}

/** Whether a hit cuts neither a character nor, where that is asked, a word. */
function isWhole(text: string, { start, end }: Span, wholeWord: boolean): boolean {
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) return false;
  return !wholeWord || (isWordEdge(text, start) && isWordEdge(text, end));
}
