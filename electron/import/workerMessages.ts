import { z } from 'zod';
import { proposalSchema } from '../../shared/clean/proposal';
import { failureKinds, type PlainFailure } from '../../shared/ipc/failure';
import { coversInOrder } from '../../shared/model/covers';
import { unsoundReplies } from '../../shared/model/replies';
import type { ImportWishes } from './importer';
import type { ReadSource } from './readSource';

/** A file to read, as it travels to a worker. */
export interface ReadJob extends Omit<ImportWishes, 'progress'> {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a worker tells of the file that it reads. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly source: ReadSource }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };

const sentence = z.string().max(2000);

/** A text that can be stored, and blocks that fit it: whatever read it may have been misled. */
const readSourceSchema: z.ZodType<ReadSource> = proposalSchema
  .extend({
    text: z.string(),
    importer: z.string().min(1).max(40),
    encoding: z.string().min(1).max(40),
    warnings: z.array(sentence).max(1000),
  })
  .refine(({ text }) => text.isWellFormed() && !text.includes('\r'), 'The text is not canonical.')
  .refine(({ text, blocks }) => coversInOrder(text, blocks), 'The blocks do not fit the text.')
  .refine(({ blocks }) => blocks.every(({ id }, at) => id === `b${String(at + 1)}`), 'Wrong ids.')
  .refine(({ blocks }) => unsoundReplies(blocks).size === 0, 'An answer to no comment.');

/** Workers read what strangers wrote: nothing that they say is used before it has this form. */
export const workerMessageSchema: z.ZodType<WorkerMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('read'), source: readSourceSchema }),
  z.object({
    kind: z.literal('failed'),
    failure: z.object({
      kind: z.enum(failureKinds),
      message: sentence,
      detail: sentence.nullable(),
    }),
  }),
]);
