import type { Reading } from '../model/reading';
import type { Tag } from '../model/tag';
import type { Span } from '../text/segment';
import { copiesIn } from './copies';
import { newTag } from './newTag';
import { Occurrences } from './occurrences';
import { indexAt } from './spans';

/** Whose tags, and with which code. */
export type TagKind = Pick<Tag, 'code' | 'reviewer'>;

/**
 * Returns a new tag for each of the spans of a reading, in text order, but for those that lie in a
 * tag of this reviewer with this code already, be it on a copy of the words. Throws a Failure
 * `refused` as `newTag` does.
 */
export function tagsOnAll(
  reading: Reading,
  text: string,
  tags: readonly Tag[],
  spans: readonly Span[],
  { code, reviewer }: TagKind,
  fresh: { newId(): string; now(): string },
): Tag[] {
  if (spans.length === 0) return [];
  const copies = copiesIn(text, reading.blocks);
  const occurrences = new Occurrences(text);
  const covered = coverage(tags.filter((tag) => tag.code === code && tag.reviewer === reviewer));
  const created = fresh.now();
  const made = new Map<string, Tag>();
  for (const span of spans) {
    const place = copies.originalOf(span) ?? span;
    const key = `${String(place.start)}-${String(place.end)}`;
    if (made.has(key) || copies.placesOf(span).some(covered)) continue;
    const facts = { id: fresh.newId(), code, reviewer, note: null, claim: null, created };
    const tag = newTag(reading, text, place, facts, (one) => occurrences.before(one) + 1);
    made.set(key, tag);
  }
  return [...made.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Returns what tells whether a span lies in one of the others as a whole. */
function coverage(others: readonly Span[]): (span: Span) => boolean {
  const inOrder = [...others].sort((a, b) => a.start - b.start);
  let reached = 0;
  // Where the farthest of all that begin so early ends.
  const reach = inOrder.map(({ end }) => (reached = Math.max(reached, end)));
  return ({ start, end }) => (reach[indexAt(inOrder, start)] ?? 0) >= end;
}
