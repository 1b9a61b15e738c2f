import type { Code } from '../../../shared/model/code';
import type { Tag } from '../../../shared/model/tag';
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

/** Returns the tags as the painter needs them. */
export function paintedTags(shown: readonly ShownTag[]): PaintedTag[] {
  return shown.map(({ tag, code }) => ({
    id: tag.id,
    start: tag.start,
    end: tag.end,
    look: lookOf(code),
    name: code.name,
  }));
}
