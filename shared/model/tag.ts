import { z } from 'zod';
import { type Zone, zones } from './block';
import { type Claim, claimSchema } from './claim';
import { idSchema, momentSchema } from './ids';

/** A place in a reading, described so that it can be found again when offsets no longer hold. */
export interface Passage {
  /** First UTF-16 unit in the canonical text. */
  readonly start: number;
  /** The UTF-16 unit after the last one. */
  readonly end: number;
  /** The exact words, a slice of the canonical text. */
  readonly quote: string;
  /** Up to 32 UTF-16 units before the passage. */
  readonly prefix: string;
  /** Up to 32 UTF-16 units after the passage. */
  readonly suffix: string;
  /** The structural path: zone and block in which the passage starts, and which of the equal quotes of the text it is. */
  readonly path: {
    readonly zone: Zone;
    readonly block: string;
    /** 1 for the first time that these exact words stand in the text, 2 for the second, ... */
    readonly occurrence: number;
  };
}

/** A passage given a code by a reviewer. */
export interface Tag extends Passage {
  readonly id: string;
  readonly reading: string;
  readonly code: string;
  readonly reviewer: string;
  readonly note: string | null;
  /** Who claims what in these words; null when nobody said so. */
  readonly claim: Claim | null;
  readonly created: string;
  readonly modified: string;
}

/** The fields of a tag that a person can change. */
export type TagEdit = Pick<Tag, 'code' | 'note' | 'claim' | 'modified'>;

/** Longest note, in UTF-16 units. */
export const noteLimit = 20_000;

const tagEditSchema = z.object({
  code: idSchema,
  note: z.string().max(noteLimit).nullable(),
  claim: claimSchema.nullable(),
  modified: momentSchema,
});

const edit = tagEditSchema.shape;
/** Some of the fields that can change; one that stays is left out, never `undefined`. */
export const tagSetSchema = z.object({
  code: edit.code.exactOptional(),
  note: edit.note.exactOptional(),
  claim: edit.claim.exactOptional(),
  modified: edit.modified.exactOptional(),
});

/** Where in the structure of a reading a passage stands. */
export const pathSchema: z.ZodType<Passage['path']> = z.object({
  zone: z.enum(zones),
  block: z.string(),
  occurrence: z.int().min(1),
});

const passage = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  path: pathSchema,
});
export const passageSchema: z.ZodType<Passage> = passage;

export const tagSchema: z.ZodType<Tag> = tagEditSchema.extend({
  ...passage.shape,
  id: idSchema,
  reading: idSchema,
  reviewer: idSchema,
  created: momentSchema,
});
