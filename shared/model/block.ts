import { z } from 'zod';

/** Where in a publication a block stands. A property of the reading, never of a tag. */
export const zones = ['headline', 'body', 'comment', 'furniture'] as const;
export type Zone = (typeof zones)[number];

/** What a block is. */
export const blockKinds = [
  'title',
  'standfirst',
  'byline',
  'heading',
  'paragraph',
  'quotation',
  'listItem',
  'comment',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * A stretch of a reading's text that stands on its own. Blocks are in text order, never overlap,
 * and together hold every character of the text that is not white space.
 */
export interface Block {
  /** Unique in its reading: `b1`, `b2`, ... in text order. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly zone: Zone;
  /** First UTF-16 unit of the block in the canonical text. */
  readonly start: number;
  /** The UTF-16 unit after the last one of the block. */
  readonly end: number;
  /** False when the block is left out of the reader; its text stays in the reading all the same. */
  readonly included: boolean;
  /** Why the block was classified so, in words; null when there is nothing to explain. */
  readonly reason: string | null;
}

export const blockSchema: z.ZodType<Block> = z.object({
  id: z.string().min(1).max(32),
  kind: z.enum(blockKinds),
  zone: z.enum(zones),
  start: z.int().min(0),
  end: z.int().min(0),
  included: z.boolean(),
  reason: z.string().nullable(),
});
