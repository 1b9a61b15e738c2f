import type { Passage, Tag } from '../model/tag';
import type { TagToPlace } from '../model/toPlace';
import type { Span } from '../text/segment';
import type { Fate } from './carryOver';
import { editsBetween, mapSpan, type TextEdit } from './mapEdits';
import { Occurrences } from './occurrences';
import type { Resolution } from './resolve';
import { describe } from './selector';
import type { Source } from './source';

/** A text after a correction, and what was changed in the text before. */
export interface Corrected {
  readonly source: Source;
  readonly edits: readonly TextEdit[];
}

/**
 * Returns a text in which one block has other words. All blocks keep their ids and what is known of
 * them. Throws RangeError when there is no such block.
 */
export function corrected({ text, blocks }: Source, block: string, words: string): Corrected {
  const wrong = blocks.find(({ id }) => id === block);
  if (!wrong) throw new RangeError(`There is no block ${block} in this text.`);
  const { start, end } = wrong;
  const growth = words.length - (end - start);
  const moved = blocks.map((one) => {
    if (one.start >= end) return { ...one, start: one.start + growth, end: one.end + growth };
    return one === wrong ? { ...one, end: end + growth } : one;
  });
  const edits = editsBetween(text.slice(start, end), words).map((edit) => ({
    ...edit,
    start: start + edit.start,
    end: start + edit.end,
  }));
  return { source: { text: text.slice(0, start) + words + text.slice(end), blocks: moved }, edits };
}

/** Returns what becomes of tags when their text is corrected: they stay on their words. */
export function carryThrough(
  tags: readonly Tag[],
  { source: { text, blocks }, edits }: Corrected,
): readonly Fate[] {
  const occurrences = new Occurrences(text);
  return tags.map((tag) => {
    const span = mapSpan(tag, edits);
    if (!span) {
      const reason = 'Its words were taken out when the text was corrected.';
      return { tag, passage: null, resolution: { outcome: 'orphan', reason } };
    }
    if (stayed(tag, edits) < enough) {
      const reason = 'Most of its words were replaced when the text was corrected.';
      return {
        tag,
        passage: null,
        resolution: { outcome: 'ambiguous', candidates: [span], reason },
      };
    }
    const passage = describe(text, blocks, span, occurrences.before(span) + 1);
    return { tag, passage, resolution: resolutionOf(tag, passage) };
  });
}

/** Share of its letters that a tag must keep to be on the same words still. */
const enough = 0.5;

/** Returns the share of a span that no edit replaced, from 0 to 1. */
function stayed(span: Span, edits: readonly TextEdit[]): number {
  const replaced = edits.map(
    ({ start, end }) => Math.min(end, span.end) - Math.max(start, span.start),
  );
  const gone = replaced.reduce((sum, length) => sum + Math.max(0, length), 0);
  return 1 - gone / (span.end - span.start);
}

function resolutionOf(tag: Tag, { start, end, quote }: Passage): Resolution {
  const span = { start, end };
  if (quote !== tag.quote) {
    return { outcome: 'moved', span, reason: 'Its words were corrected.' };
  }
  return start === tag.start
    ? { outcome: 'exact', span, reason: 'The same words at the same place.' }
    : { outcome: 'moved', span, reason: 'The text before it was corrected.' };
}

/** Returns the tags that wait for their place, with the places where they are after a correction. */
export function placesThrough(
  toPlace: readonly TagToPlace[],
  edits: readonly TextEdit[],
): readonly TagToPlace[] {
  return toPlace.map((one) => ({
    ...one,
    places: one.places.flatMap((place) => mapSpan(place, edits) ?? []),
  }));
}
