import { type RefObject, useLayoutEffect } from 'react';
import type { Tag } from '../../../shared/model/tag';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Spot } from './paintedTags';

/**
 * Says of each note which one of all it is, where only some of them are on the page. It is set on
 * the elements: with a new tag, the notes behind it have other numbers and are not drawn again.
 */
export function useListPlaces(
  list: RefObject<HTMLElement | null>,
  spots: readonly Spot[],
  all: TagsOfReading | null,
  codes: ReadonlySet<string>,
): void {
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])];
    if (!all) {
      for (const item of items) tell(item, null, null);
      return;
    }
    const byId = new Map(spots.map(({ tag }): [string, Tag] => [tag.id, tag]));
    const tags = items.flatMap((item) => byId.get((item as HTMLElement).dataset.tag ?? '') ?? []);
    const places = new Map(all.placesOf(tags, codes).map((place, at) => [tags[at]?.id, place]));
    const count = all.countOf(codes);
    for (const item of items) {
      tell(item, places.get((item as HTMLElement).dataset.tag) ?? null, count);
    }
  }, [list, spots, all, codes]);
}

function tell(item: Element, place: number | null, count: number | null): void {
  const wanted = { 'aria-posinset': place, 'aria-setsize': count };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null) item.removeAttribute(name);
    else if (item.getAttribute(name) !== String(value)) item.setAttribute(name, String(value));
  }
}
