import { useMemo } from 'react';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Span } from '../../../shared/text/segment';

/**
 * Returns the codes that exactly these words have already; the same set as long as they are the same
 * codes, so that what shows them is not drawn again with each tag.
 */
export function usePressed(tags: TagsOfReading, places: readonly Span[]): ReadonlySet<string> {
  const codes = [
    ...new Set(places.flatMap(({ start, end }) => tags.at(start, end)).map(({ code }) => code)),
  ]
    .sort()
    .join(' ');
  return useMemo(() => new Set(codes === '' ? [] : codes.split(' ')), [codes]);
}
