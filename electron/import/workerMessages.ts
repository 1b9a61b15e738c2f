import { z } from 'zod';
import { annotatedProjectSchema } from '../../shared/annotated/project';
import type { Fate } from '../../shared/anchor/carryOver';
import type { Resolution } from '../../shared/anchor/resolve';
import type { Source } from '../../shared/anchor/source';
import { proposalSchema } from '../../shared/clean/proposal';
import type { Sketch } from '../../shared/clean/similar';
import type { PlainFailure } from '../../shared/ipc/failure';
import { plainFailureSchema } from '../../shared/ipc/failureSchema';
import { coversInOrder } from '../../shared/model/covers';
import { unsoundReplies } from '../../shared/model/replies';
import { passageSchema, type Tag, tagSchema } from '../../shared/model/tag';
import type { AnnotatedWishes } from './annotated/importer';
import type { FoundProject } from './annotated/readAnnotated';
import type { ImportWishes } from './importer';
import type { ReadSource } from './readSource';

/** A file to read, as it travels to a worker. */
export interface ReadJob extends Omit<ImportWishes, 'progress'> {
  readonly kind: 'read';
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a worker is asked to do. */
export type WorkerJob =
  | ReadJob
  | {
      readonly kind: 'annotated';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly wishes: AnnotatedWishes;
    }
  | { readonly kind: 'sketch'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'carry';
      readonly name: string;
      readonly tags: readonly Tag[];
      readonly from: Source;
      readonly to: Source;
    };

/** What a worker tells of its job; the answer has the kind of the job. */
export type WorkerMessage =
  /** It has loaded, and begins with what it was asked. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly source: ReadSource }
  | { readonly kind: 'annotated'; readonly found: FoundProject | null }
  | { readonly kind: 'sketch'; readonly sketch: Sketch }
  | { readonly kind: 'carry'; readonly fates: readonly Fate[] }
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

const sketchSchema: z.ZodType<Sketch> = z.object({
  words: z.int().min(0),
  digest: z.string(),
  hashes: z.array(z.number()),
});

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const reason = z.string();
const resolutionSchema: z.ZodType<Resolution> = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('exact'), span, reason }),
  z.object({ outcome: z.literal('moved'), span, reason }),
  z.object({ outcome: z.literal('ambiguous'), candidates: z.array(span), reason }),
  z.object({ outcome: z.literal('orphan'), reason, nearest: span.exactOptional() }),
]);
const fateSchema: z.ZodType<Fate> = z.object({
  tag: tagSchema,
  resolution: resolutionSchema,
  passage: passageSchema.nullable(),
});

/** Workers read what strangers wrote: nothing that they say is used before it has this form. */
export const workerMessageSchema: z.ZodType<WorkerMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), done: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('read'), source: readSourceSchema }),
  z.object({
    kind: z.literal('annotated'),
    found: z.object({ format: z.string(), project: annotatedProjectSchema }).nullable(),
  }),
  z.object({ kind: z.literal('sketch'), sketch: sketchSchema }),
  z.object({ kind: z.literal('carry'), fates: z.array(fateSchema) }),
  z.object({
    kind: z.literal('failed'),
    failure: plainFailureSchema,
  }),
]);
