import { Failure } from '../ipc/failure';
import type { Reading } from '../model/reading';
import type { Tag } from '../model/tag';
import { cutsCharacter } from '../text/offsets';
import type { Span } from '../text/segment';
import { describe } from './selector';

/** What a new tag is made from, besides its place. */
export type NewTag = Pick<Tag, 'id' | 'code' | 'reviewer' | 'note' | 'claim' | 'created'>;

/**
 * Returns the tag on a span of a reading. Which of the equal quotes it is on gets counted, unless
 * somebody knows. Throws a Failure `refused` when the span is empty, not
 * inside the text, white space only, or cuts a character in half.
 */
export function newTag(
  reading: Reading,
  text: string,
  { start, end }: Span,
  { id, code, reviewer, note, claim, created }: NewTag,
  occurrenceOf?: (span: Span) => number,
): Tag {
  if (start >= end || end > text.length || !/\S/.test(text.slice(start, end))) {
    throw new Failure(
      'refused',
      `There are no words from ${String(start)} to ${String(end)} in “${reading.title}”. Nothing was tagged. Select some words, then tag them.`,
    );
  }
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
    throw new Failure(
      'refused',
      `The passage from ${String(start)} to ${String(end)} in “${reading.title}” cuts a character in half. Nothing was tagged. Move its edge by one.`,
    );
  }
  return {
    ...describe(text, reading.blocks, { start, end }, occurrenceOf?.({ start, end })),
    id,
    reading: reading.id,
    code,
    reviewer,
    note,
    claim,
    created,
    modified: created,
  };
}
