import { type Part, parts, readParts } from '../../../shared/search/parts';
import { anyTag, type TagFilter } from '../../../shared/search/tagsOnHits';

/** What limits a search in all readings. */
export interface Filters {
  /** The id of a reading; null: all of them. */
  readonly reading: string | null;
  readonly where: Where;
  readonly tags: TagFilter;
}

/** The parts of the readings that can be looked through, as the dialog offers them. */
export const wheres = ['read', ...parts, 'all'] as const;
export type Where = (typeof wheres)[number];

export const noFilters: Filters = { reading: null, where: 'read', tags: anyTag };

const inWords: Readonly<Record<Where, string>> = {
  read: 'Article and comments',
  article: 'Article',
  comments: 'Reader comments',
  leftOut: 'What was left out',
  all: 'Everything',
};

export function whereInWords(where: Where): string {
  return inWords[where];
}

/** Returns the parts of a choice. */
export function partsOf(where: Where): readonly Part[] {
  if (where === 'read') return readParts;
  return where === 'all' ? parts : [where];
}

/** Returns whether anything is left out by these filters that is found without. */
export function isFiltering({ reading, where, tags }: Filters): boolean {
  return reading !== null || where !== 'read' || tags.code !== 'any' || tags.reviewer !== null;
}
