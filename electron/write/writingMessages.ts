import { z } from 'zod';
import { type LossReport, recordKinds } from '../../shared/export/loss';
import type { PlainFailure } from '../../shared/ipc/failure';
import { plainFailureSchema } from '../../shared/ipc/failureSchema';
import type { Written } from './writing';

const bytes = z.instanceof(Uint8Array);
const count = z.int().min(0);

const lossReportSchema: z.ZodType<LossReport> = z.object({
  format: z.string(),
  direction: z.enum(['export', 'import']),
  rows: z.array(
    z.object({ of: z.enum(recordKinds), in: count, kept: count, changed: count, dropped: count }),
  ),
  losses: z.array(
    z.object({
      what: z.string(),
      of: z.enum(recordKinds),
      how: z.enum(['changed', 'dropped']),
      records: z.array(z.string()),
    }),
  ),
  facts: z.array(z.string()),
});

/** What the thread tells: that a page has to be printed, or what came of its job. */
export type WritingMessage =
  | { readonly kind: 'print'; readonly page: string }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };

export const writingMessageSchema: z.ZodType<WritingMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('print'), page: z.string() }),
  z.object({
    kind: z.literal('written'),
    written: z.object({ bytes, tags: count, report: lossReportSchema }),
  }),
  z.object({ kind: z.literal('failed'), failure: plainFailureSchema }),
]);

/** What the thread is told of the page that it wants printed. */
export type PrintingMessage =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };

export const printingMessageSchema: z.ZodType<PrintingMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed'), bytes }),
  z.object({ kind: z.literal('failed'), failure: plainFailureSchema }),
]);
