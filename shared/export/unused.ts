import type { Bundle } from './bundle';
import { idsOf, type Loss } from './loss';

/** Returns the losses of a format that has of codes nothing but their names. */
export function namesOfCodesOnly({ codes }: Bundle): Loss[] {
  return [
    {
      what: 'Definitions and looks of tags in the codebook',
      of: 'codes',
      how: 'changed',
      records: idsOf(codes),
    },
    treeLeftOut({ codes }),
  ];
}

/** Returns the loss of a format in which all tags of the codebook stand side by side. */
export function treeLeftOut({ codes }: Pick<Bundle, 'codes'>): Loss {
  const records = idsOf(codes.filter(({ parent }) => parent !== null));
  return {
    what: 'Which tag of the codebook stands below which',
    of: 'codes',
    how: 'changed',
    records,
  };
}

/** Returns the loss of a format with one place for each tag, where its words may stand again. */
export function furtherPlacesLeftOut({ tags }: Pick<Bundle, 'tags'>): Loss {
  const records = idsOf(tags.filter(({ places }) => places.length > 1));
  return {
    what: 'Further places of words that stand several times',
    of: 'tags',
    how: 'changed',
    records,
  };
}

/** Returns the loss of a format that has no place for claims. */
export function claimsLeftOut({ tags }: Pick<Bundle, 'tags'>): Loss {
  const records = idsOf(tags.filter(({ claim }) => claim !== null));
  return { what: 'Who claims what', of: 'tags', how: 'changed', records };
}

/** Returns the losses of a format that has nothing but tags: what no tag of the bundle speaks of. */
export function unusedRecords({ codes, reviewers, tags }: Bundle): Loss[] {
  const given = new Set(tags.map((tag) => tag.code));
  const tagging = new Set(tags.map((tag) => tag.reviewer));
  return [
    {
      what: 'Codebook entries that no passage carries',
      of: 'codes',
      how: 'dropped',
      records: idsOf(codes.filter(({ id }) => !given.has(id))),
    },
    {
      what: 'Reviewers who gave no tag',
      of: 'reviewers',
      how: 'dropped',
      records: idsOf(reviewers.filter(({ id }) => !tagging.has(id))),
    },
  ];
}
