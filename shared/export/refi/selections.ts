import { compare } from '../../text/compare';
import { codePointMap } from '../../text/offsets';
import { oneLine } from '../../text/oneLine';
import type { PlacedTag, ReadingWithText } from '../bundle';
import { derivedGuid, guidOf } from '../guid';
import { grouped } from '../grouped';
import { element, worded, type XmlNode } from '../xml';
import { joinedNotes } from './joinedNotes';

/** What positions count: the standard says code points, NVivo for Windows counts UTF-16 units. */
export type PositionUnits = 'code-points' | 'utf-16';

/** Names by id, for what is written about a tag. */
export interface TagNames {
  readonly codes: ReadonlyMap<string, string>;
  readonly reviewers: ReadonlyMap<string, string>;
}

/** Longest name of a selection, in UTF-16 units: its words, so that lists in other programs show them. */
export const selectionNameLength = 80;

/** Returns the selections of a reading: one for each span, with a Coding for each tag on it. */
export function selectionElements(
  reading: ReadingWithText,
  tags: readonly PlacedTag[],
  names: TagNames,
  units: PositionUnits,
): XmlNode[] {
  const { toCodePoint } = codePointMap(reading.content);
  const position = (unit: number) => String(units === 'utf-16' ? unit : toCodePoint(unit));
  return [...grouped(tags, spanOf).values()].map((own) => selection(own, names, position));
}

/** Returns the tags whose change is not told: a selection has one moment for all the tags on it. */
export function changedBefore(tags: readonly PlacedTag[]): readonly PlacedTag[] {
  const spans = grouped(tags, (tag) => `${tag.reading} ${spanOf(tag)}`);
  return [...spans.values()].flatMap((own) => {
    const last = lastChanged(own)?.modified;
    return own.filter(({ modified }) => modified !== last);
  });
}

function lastChanged(own: readonly PlacedTag[]): PlacedTag | undefined {
  return own.toSorted((one, other) => compare(other.modified, one.modified))[0];
}

function spanOf({ start, end }: PlacedTag): string {
  return `${String(start)}-${String(end)}`;
}

function selection(
  own: readonly PlacedTag[],
  names: TagNames,
  position: (unit: number) => string,
): XmlNode {
  const [first] = own.toSorted((one, other) => compare(one.created, other.created));
  const last = lastChanged(own);
  if (!first || !last) throw new RangeError('There is no tag on this span.');
  const { reading, start, end, quote } = first;
  return element(
    'PlainTextSelection',
    {
      guid: derivedGuid('selection', guidOf('reading', reading), String(start), String(end)),
      name: oneLine(quote, selectionNameLength),
      startPosition: position(start),
      endPosition: position(end),
      creatingUser: userOf(first, names),
      creationDateTime: first.created,
      modifyingUser: userOf(last, names),
      modifiedDateTime: last.modified,
    },
    [
      ...worded('Description', joinedNotes(own.flatMap((tag) => noteOf(tag, names)))),
      ...own.map((tag) => coding(tag, names)),
    ],
  );
}

function coding(tag: PlacedTag, names: TagNames): XmlNode {
  return element(
    'Coding',
    {
      guid: guidOf('tag', tag.id),
      creatingUser: userOf(tag, names),
      creationDateTime: tag.created,
    },
    [
      element('CodeRef', { targetGUID: guidOf('code', tag.code) }),
      ...(hasNote(tag) ? [element('NoteRef', { targetGUID: noteGuid(tag) })] : []),
    ],
  );
}

/** Returns the GUID of the note on a tag. */
export function noteGuid(tag: PlacedTag): string {
  return derivedGuid('note', guidOf('tag', tag.id));
}

/** Returns whether a tag has a note that says something. */
export function hasNote<T extends PlacedTag>(tag: T): tag is T & { readonly note: string } {
  return tag.note !== null && tag.note !== '';
}

/** Returns the GUID of who gave a tag; null when nobody of that id is in the export. */
export function userOf({ reviewer }: PlacedTag, { reviewers }: TagNames): string | null {
  return reviewers.has(reviewer) ? guidOf('reviewer', reviewer) : null;
}

function noteOf(tag: PlacedTag, { codes, reviewers }: TagNames) {
  if (!hasNote(tag)) return [];
  const { code, reviewer, note } = tag;
  const names = { code: codes.get(code) ?? code, reviewer: reviewers.get(reviewer) ?? reviewer };
  return [{ ...names, note }];
}
