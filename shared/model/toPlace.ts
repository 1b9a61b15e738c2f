import { z } from 'zod';
import type { Span } from '../text/segment';
import { idSchema } from './ids';

/** A tag of an earlier version of a reading that has no place yet in the reading’s text. */
export interface TagToPlace {
  /** The version that has the tag, with the words that it was given to. */
  readonly reading: string;
  readonly tag: string;
  readonly outcome: 'ambiguous' | 'orphan';
  /** Why it has no place: a sentence. */
  readonly reason: string;
  /** Where it may belong in the reading’s text; at most `placesLimit`. */
  readonly places: readonly Span[];
}

/** Most places that a person is asked to choose from. */
export const placesLimit = 20;

export const tagToPlaceSchema: z.ZodType<TagToPlace> = z.object({
  reading: idSchema,
  tag: idSchema,
  outcome: z.enum(['ambiguous', 'orphan']),
  reason: z.string().max(500),
  places: z.array(z.object({ start: z.int().min(0), end: z.int().min(1) })).max(placesLimit),
});
