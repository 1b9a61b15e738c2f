import type { Bundle } from '../bundle';
import { concernsAny, idsOf, type Loss } from '../loss';

/** What a kind of report has room for, besides passages and citations. */
export interface ReportHolds {
  readonly texts: boolean;
  readonly examples: boolean;
  /** Letters and colours of codes. */
  readonly looks: boolean;
}

/** Returns what a report leaves behind of a bundle. */
export function reportLosses({ codes, readings, tags }: Bundle, holds: ReportHolds): Loss[] {
  const ofReadings = { of: 'readings', how: 'changed' } as const;
  const ofCodes = { of: 'codes', how: 'changed' } as const;
  const ofTags = { of: 'tags', how: 'changed', records: idsOf(tags) } as const;
  const losses: Loss[] = [
    {
      what: 'Full texts of readings',
      ...ofReadings,
      records: holds.texts ? [] : idsOf(readings),
    },
    {
      what: 'Block structure of readings',
      ...ofReadings,
      records: idsOf(readings.filter((reading) => reading.blocks.length > 0)),
    },
    {
      what: 'Languages, file names and import details of readings',
      ...ofReadings,
      records: idsOf(readings),
    },
    {
      what: 'Examples and counter-examples of tags in the codebook',
      ...ofCodes,
      records: holds.examples
        ? []
        : idsOf(codes.filter((code) => code.example !== '' || code.counterExample !== '')),
    },
    {
      what: holds.looks
        ? 'Keys of tags in the codebook'
        : 'Letters, colours and keys of tags in the codebook',
      ...ofCodes,
      records: idsOf(holds.looks ? codes.filter(({ key }) => key !== null) : codes),
    },
    { what: 'Exact places of passages, and the words around them', ...ofTags },
    { what: 'When passages were tagged', ...ofTags },
  ];
  return losses.filter(concernsAny);
}
