import { z } from 'zod';
import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { fullTexts } from './fullTexts';
import {
  codeRecord,
  codeRecordSchema,
  readingRecord,
  readingRecordSchema,
  recordIdSchema,
  reviewerRecord,
  reviewerRecordSchema,
  tagRecord,
  tagRecordSchema,
} from './records';

/** What a line of version 1 holds; parses any such line, and leaves out what it does not know. */
export const lineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('workspace'),
    format: z.literal('lectern-lines'),
    version: z.literal(1),
    units: z.literal('utf-16').describe('What all offsets and lengths count.'),
    generator: z.object({ name: z.literal('Lectern'), version: z.string() }),
    id: recordIdSchema,
    name: z.string(),
  }),
  codeRecordSchema.extend({ kind: z.literal('code') }),
  reviewerRecordSchema.extend({ kind: z.literal('reviewer') }),
  readingRecordSchema.extend({
    kind: z.literal('reading'),
    content: z.string().nullable().describe('The canonical text; null: it was not asked for.'),
  }),
  tagRecordSchema.extend({ kind: z.literal('tag') }),
]);
export type Line = z.infer<typeof lineSchema>;

/** One record a line, for programs that read a file piece by piece. */
export const jsonLines: TextFormat = {
  kind: 'text',
  id: 'jsonl',
  label: 'JSON Lines',
  extension: 'jsonl',
  description: 'One record a line: codebook, reviewers, readings and tags, for scripts.',
  purpose: 'tags',
  texts: 'optional',
  loses: fullTexts,
  render: (bundle) =>
    linesOf(bundle)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
};

function linesOf({ generator, workspace, withTexts, ...bundle }: Bundle): Line[] {
  return [
    {
      kind: 'workspace',
      format: 'lectern-lines',
      version: 1,
      units: 'utf-16',
      generator: { name: generator.name, version: generator.version },
      id: workspace.id,
      name: workspace.name,
    },
    ...bundle.codes.map((code): Line => ({ kind: 'code', ...codeRecord(code) })),
    ...bundle.reviewers.map((reviewer): Line => ({
      kind: 'reviewer',
      ...reviewerRecord(reviewer),
    })),
    ...bundle.readings.map((reading): Line => {
      const record = readingRecord(reading);
      return { kind: 'reading', ...record, content: withTexts ? record.content : null };
    }),
    ...bundle.tags.map((tag): Line => ({ kind: 'tag', ...tagRecord(tag) })),
  ];
}
