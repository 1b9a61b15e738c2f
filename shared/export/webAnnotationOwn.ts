import { z } from 'zod';
import type { Bundle, PlacedTag, ReadingWithText } from './bundle';
import { claimRecord, claimRecordSchema } from './claimRecord';
import {
  codeRecord,
  codeRecordSchema,
  readingRecord,
  readingRecordSchema,
  recordIdSchema,
  reviewerRecord,
  reviewerRecordSchema,
} from './records';

/*
 * What the standard has no words for stands under one key, `lectern`, which the context of the file
 * maps to nothing: programs that read linked data pass over it.
 */

/** The contexts of every object: the standard's, and one that takes the key `lectern` out of it. */
export const contexts = ['http://www.w3.org/ns/anno.jsonld', { lectern: null }] as const;

/** What stands under `lectern` in a collection: all that its annotations speak of. */
export const ownProjectSchema = z.object({
  format: z.literal('lectern-annotations'),
  version: z.literal(1),
  workspace: z.object({ id: recordIdSchema, name: z.string() }),
  codes: z.array(codeRecordSchema),
  reviewers: z.array(reviewerRecordSchema),
  readings: z.array(
    readingRecordSchema.extend({
      content: z.string().nullable().describe('The canonical text; null: it was not asked for.'),
    }),
  ),
});
export type OwnProject = z.infer<typeof ownProjectSchema>;

/** What stands under `lectern` in an annotation, so that one alone can be read, too. */
export const ownAnnotationSchema = z.object({
  tag: recordIdSchema,
  code: recordIdSchema,
  reviewer: recordIdSchema,
  reading: recordIdSchema,
  title: z.string(),
  start: z.int().min(0).describe('First UTF-16 unit in the text of the reading.'),
  end: z.int().min(1).describe('The UTF-16 unit after the last one.'),
  claim: claimRecordSchema,
});
export type OwnAnnotation = z.infer<typeof ownAnnotationSchema>;

/** Returns what a collection holds besides its annotations. */
export function ownProject({ workspace, withTexts, ...bundle }: Bundle): OwnProject {
  return {
    format: 'lectern-annotations',
    version: 1,
    workspace: { id: workspace.id, name: workspace.name },
    codes: bundle.codes.map(codeRecord),
    reviewers: bundle.reviewers.map(reviewerRecord),
    readings: bundle.readings.map((reading) => {
      const record = readingRecord(reading);
      return { ...record, content: withTexts ? record.content : null };
    }),
  };
}

/** Returns what an annotation holds besides what the standard knows. */
export function ownAnnotation(tag: PlacedTag, { title }: ReadingWithText): OwnAnnotation {
  return {
    tag: tag.id,
    code: tag.code,
    reviewer: tag.reviewer,
    reading: tag.reading,
    title,
    start: tag.start,
    end: tag.end,
    claim: claimRecord(tag.claim),
  };
}
