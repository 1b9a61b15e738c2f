import { z } from 'zod';

/** Where in a publication a block stands. A property of the reading, never of a tag. */
export const zones = ['headline', 'body', 'comment', 'furniture'] as const;
export type Zone = (typeof zones)[number];

/** What a block is. */
export const blockKinds = [
  'kicker',
  'title',
  'standfirst',
  'byline',
  'dateline',
  'category',
  'heading',
  'paragraph',
  'quotation',
  'listItem',
  'caption',
  'credit',
  'comment',
  'repeat',
  'imageName',
  'missingImage',
  'emptyField',
  'shareBar',
  'readAlso',
  'authorBio',
  'siteNotice',
  'commentForm',
  'navigation',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What a page says of a reader comment; what it does not say is null. */
export interface CommentFacts {
  readonly author: string | null;
  /** As the page has it; no two pages write times alike. */
  readonly time: string | null;
  /** The id of the first block of the comment that it answers. */
  readonly replyTo: string | null;
}

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
  /** How sure the proposal is, from 0 to 1; null when nothing was guessed. */
  readonly confidence: number | null;
  /** True when the block goes on with the comment of the block before it. */
  readonly joins: boolean;
  /** What is known of the comment that begins here; null where no comment begins. */
  readonly comment: CommentFacts | null;
  /** True when a person said what this block is; else it is a proposal. */
  readonly chosen: boolean;
}

/** The fields of a block that a person can change: where it stands in the text never does. */
export type BlockEdit = Omit<Block, 'id' | 'start' | 'end'>;

const commentFactsSchema: z.ZodType<CommentFacts> = z.object({
  author: z.string().max(300).nullable(),
  time: z.string().max(100).nullable(),
  replyTo: z.string().max(32).nullable(),
});

const edit = {
  kind: z.enum(blockKinds),
  zone: z.enum(zones),
  included: z.boolean(),
  reason: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  joins: z.boolean(),
  comment: commentFactsSchema.nullable(),
  chosen: z.boolean(),
};

/** Some of the fields that can change; one that stays is left out, never `undefined`. */
export const blockSetSchema = z.object({
  kind: edit.kind.exactOptional(),
  zone: edit.zone.exactOptional(),
  included: edit.included.exactOptional(),
  reason: edit.reason.exactOptional(),
  confidence: edit.confidence.exactOptional(),
  joins: edit.joins.exactOptional(),
  comment: edit.comment.exactOptional(),
  chosen: edit.chosen.exactOptional(),
});

export const blockSchema: z.ZodType<Block> = z.object({
  ...edit,
  id: z.string().min(1).max(32),
  start: z.int().min(0),
  end: z.int().min(0),
});
