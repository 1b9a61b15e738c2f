import { z } from 'zod';
import { type BlockKind, blockKinds } from '../model/block';
import { type DetailName, detailNames } from '../model/reading';

/** What a source says of a reader comment that begins with a piece. */
export interface PieceComment {
  readonly author: string | null;
  /** As the page has it. */
  readonly time: string | null;
  /** Index of the first piece of the comment that it answers; null when the source does not say. */
  readonly replyTo: number | null;
}

/** A line or a paragraph of a source. */
export interface Piece {
  /** First UTF-16 unit in the text. */
  readonly start: number;
  /** The UTF-16 unit after the last one. */
  readonly end: number;
  /** What the source itself says it is; null when it does not say. */
  readonly kind: BlockKind | null;
  /** How the source says it, in words (“In the page’s navigation.”); null when there is nothing to explain. */
  readonly reason: string | null;
  /** True when it goes on with the comment of the piece before it. */
  readonly joins: boolean;
  readonly comment: PieceComment | null;
}

/** A fact that a source states, and where: “From the page’s “og:site_name”.” */
export interface Claim {
  readonly value: string;
  readonly from: string;
}

export type Claims = Readonly<Partial<Record<DetailName, Claim>>>;

/** What an importer makes of a source, before anything of it is proposed to be left out. */
export interface Draft {
  /** The canonical text. */
  readonly text: string;
  /** In text order, never overlapping; together they hold all that is not white space. */
  readonly pieces: readonly Piece[];
  readonly claims: Claims;
}

const unit = z.int().min(0);
const claimSchema = z.object({ value: z.string(), from: z.string() });

export const draftSchema: z.ZodType<Draft> = z.object({
  text: z.string(),
  pieces: z.array(
    z.object({
      start: unit,
      end: unit,
      kind: z.enum(blockKinds).nullable(),
      reason: z.string().nullable(),
      joins: z.boolean(),
      comment: z
        .object({
          author: z.string().nullable(),
          time: z.string().nullable(),
          replyTo: unit.nullable(),
        })
        .nullable(),
    }),
  ),
  claims: z.partialRecord(z.enum(detailNames), claimSchema),
});
