import type { Bundle, PlacedTag, ReadingWithText } from '../bundle';
import { concernsAny, idsOf, type Loss } from '../loss';
import { claimsLeftOut, furtherPlacesLeftOut } from '../unused';
import { fitsXml } from '../xml';
import { codebookLosses } from './codebook';
import { onlookerIn, originalOf } from './project';
import { changedBefore } from './selections';

/** Returns what a project leaves behind of a bundle. */
export function projectLosses(bundle: Bundle): Loss[] {
  const losses = [
    ...codebookLosses(bundle.codes),
    ...readingLosses(bundle),
    ...reviewerLosses(bundle),
    ...tagLosses(bundle),
  ];
  return losses.filter(concernsAny);
}

/** Returns what a codebook without a project leaves behind of a bundle: all but the codes. */
export function codebookOnlyLosses({ codes, readings, reviewers, tags }: Bundle): Loss[] {
  const dropped = { how: 'dropped' } as const;
  const losses: Loss[] = [
    ...codebookLosses(codes),
    { what: 'Readings', of: 'readings', ...dropped, records: idsOf(readings) },
    { what: 'Reviewers', of: 'reviewers', ...dropped, records: idsOf(reviewers) },
    { what: 'Tagged passages', of: 'tags', ...dropped, records: idsOf(tags) },
  ];
  return losses.filter(concernsAny);
}

function readingLosses(bundle: Bundle): Loss[] {
  const { readings } = bundle;
  const changed = { of: 'readings', how: 'changed' } as const;
  return [
    {
      what: 'Block structure of readings',
      ...changed,
      records: idsOf(readings.filter(({ blocks }) => blocks.length > 0)),
    },
    {
      what: 'File names and import details of readings, and when they were added',
      ...changed,
      records: idsOf(readings),
    },
    {
      what: 'The files that readings were made from; their texts are kept',
      ...changed,
      records: idsOf(readings.filter((reading) => !keepsOriginal(bundle, reading))),
    },
    {
      what: 'Control characters in titles and details, which XML cannot hold',
      ...changed,
      records: idsOf(readings.filter((reading) => !fitsXml(detailsOf(reading)))),
    },
  ];
}

/** Where the originals were not asked for, those that a project can hold count as kept. */
function keepsOriginal({ originals }: Bundle, reading: ReadingWithText): boolean {
  if (originals) return originalOf({ originals }, reading) !== null;
  return /^(?:docx|pdf)$/.test(reading.origin.importer);
}

function detailsOf(reading: ReadingWithText): string {
  const { title, shortTitle, author, outlet, published, address, language } = reading;
  return [title, shortTitle, author, outlet, published, address, language].join('\n');
}

function reviewerLosses(bundle: Bundle): Loss[] {
  const { reviewers } = bundle;
  const onlooker = onlookerIn(bundle);
  return [
    {
      what: 'The name of who exports, who gave no tag',
      of: 'reviewers',
      how: 'dropped',
      records: onlooker === null ? [] : [onlooker],
    },
    {
      what: 'Control characters in names of reviewers, which XML cannot hold',
      of: 'reviewers',
      how: 'changed',
      records: idsOf(reviewers.filter(({ name }) => !fitsXml(name))),
    },
  ];
}

function tagLosses({ tags, reviewers }: Bundle): Loss[] {
  const known = new Set(idsOf(reviewers));
  const changed = { of: 'tags', how: 'changed' } as const;
  const unfit = (tag: PlacedTag) => !fitsXml(tag.note ?? '');
  return [
    {
      what: 'Control characters in notes, where a program reads the description of a passage; the notes themselves keep them',
      ...changed,
      records: idsOf(tags.filter(unfit)),
    },
    {
      what: 'When a tag was changed, where another tag on the same words was changed later',
      ...changed,
      records: idsOf(changedBefore(tags)),
    },
    furtherPlacesLeftOut({ tags }),
    {
      what: 'Who gave a tag, where that person is not among the reviewers',
      ...changed,
      records: idsOf(tags.filter(({ reviewer }) => !known.has(reviewer))),
    },
    claimsLeftOut({ tags }),
  ];
}
