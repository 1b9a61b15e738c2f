import { z } from 'zod';
import type { Bundle } from './bundle';
import type { TextFormat } from './format';
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

/** What a JSON export of version 1 holds; parses any such file, and leaves out what it does not know. */
export const lecternExportSchema = z.object({
  format: z.literal('lectern-export'),
  version: z.literal(1),
  units: z.literal('utf-16').describe('What all offsets and lengths count.'),
  generator: z.object({ name: z.literal('Lectern'), version: z.string() }),
  workspace: z.object({ id: recordIdSchema, name: z.string() }),
  codes: z.array(codeRecordSchema).describe('In codebook order.'),
  reviewers: z.array(reviewerRecordSchema),
  readings: z.array(readingRecordSchema).describe('In the order of the list.'),
  tags: z.array(tagRecordSchema).describe('In the order of the readings, then of the text.'),
});
export type LecternExport = z.infer<typeof lecternExportSchema>;

/** Everything, for other programs and for safe keeping. */
export const json: TextFormat = {
  kind: 'text',
  id: 'json',
  label: 'Complete data',
  extension: 'json',
  description: 'Everything: texts, blocks, codebook, reviewers and tags (JSON).',
  purpose: 'tags',
  texts: 'always',
  loses: () => [],
  render: (bundle) => `${JSON.stringify(exportOf(bundle), null, 2)}\n`,
};

function exportOf(bundle: Bundle): LecternExport {
  const { generator, workspace } = bundle;
  return {
    format: 'lectern-export',
    version: 1,
    units: 'utf-16',
    generator: { name: generator.name, version: generator.version },
    workspace: { id: workspace.id, name: workspace.name },
    codes: bundle.codes.map(codeRecord),
    reviewers: bundle.reviewers.map(reviewerRecord),
    readings: bundle.readings.map(readingRecord),
    tags: bundle.tags.map(tagRecord),
  };
}
