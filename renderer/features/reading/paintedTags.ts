import type { Block } from '../../../shared/model/block';
import type { Code } from '../../../shared/model/code';
import { commentsOf } from '../../../shared/model/comments';
import type { Tag } from '../../../shared/model/tag';
import type { Span } from '../../../shared/text/segment';
import type { PaintedTag } from '../../editor/plugins/tagHighlights';
import { lookOf } from '../../ui/look';

/** A tag with the code it gives. */
export interface ShownTag {
  readonly tag: Tag;
  readonly code: Code;
}

/** Returns the tags whose codes are shown, each with its code. */
export function shownTags(
  tags: readonly Tag[],
  codes: readonly Code[],
  hidden: ReadonlySet<string>,
): ShownTag[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return tags.flatMap((tag) => {
    const code = byId.get(tag.code);
    return code === undefined || hidden.has(code.id) ? [] : [{ tag, code }];
  });
}

/** A place on the page where a tag is shown. */
export interface Spot extends Span, ShownTag {
  /** The tag's id at the first of its places, which has the note; another one at each further copy. */
  readonly id: string;
}

/** Returns whether a tag is on a whole reader comment: the wash of the comment shows it already. */
export function wholeComments(blocks: readonly Block[]): (span: Span) => boolean {
  const places = new Set(commentsOf(blocks).map(({ start, end }) => `${start} ${end}`));
  return ({ start, end }) => places.has(`${start} ${end}`);
}

/** Returns where the tags are shown, in text order; a tag has at least one place. */
export function spotsOf(
  shown: readonly ShownTag[],
  placesOf: (tag: Tag) => readonly Span[],
): Spot[] {
  return shown
    .flatMap(({ tag, code }) =>
      placesOf(tag).map(({ start, end }, copy) => {
        const id = copy === 0 ? tag.id : `${tag.id}+${String(copy)}`;
        return { id, tag, code, start, end };
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Returns the id of the element that is the note of a tag. */
export function noteIdOf({ id }: Pick<Tag, 'id'>): string {
  return `note-${id}`;
}

/** Returns the tags as the painter needs them, at each of their places; with their notes if these are shown. */
export function paintedTags(spots: readonly Spot[], withNotes: boolean): PaintedTag[] {
  const noted = new Set(withNotes ? spots.map(({ id }) => id) : []);
  return spots.map(({ tag, code, start, end }) => ({
    id: tag.id,
    start,
    end,
    look: lookOf(code),
    name: code.name,
    // The note stands at the first place, which may not be near the window.
    ...(noted.has(tag.id) ? { note: noteIdOf(tag) } : {}),
  }));
}
