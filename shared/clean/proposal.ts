import { z } from 'zod';
import { type Block, blockSchema } from '../model/block';
import { type Guesses, type ReadingDetails, readingEditSchema } from '../model/reading';

/** What is proposed for a source. Nothing is decided: every block stays, and can be read or left out. */
export interface Proposal {
  readonly blocks: readonly Block[];
  /** A null title: the source has none. */
  readonly details: Omit<ReadingDetails, 'title'> & { readonly title: string | null };
  /** Where each detail was found. */
  readonly guesses: Guesses;
}

const { guesses, toPlace: _places, binned: _binned, ...details } = readingEditSchema.shape;

export const proposalSchema = z.object({
  blocks: z.array(blockSchema),
  details: z.object({ ...details, title: details.title.nullable() }),
  guesses,
}) satisfies z.ZodType<Proposal>;
