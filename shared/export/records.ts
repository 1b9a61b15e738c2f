import { z } from 'zod';
import { type Block, blockKinds, zones } from '../model/block';
import type { Code } from '../model/code';
import { momentSchema, sha256Schema } from '../model/ids';
import { detailNames, type Reading } from '../model/reading';
import type { Reviewer } from '../model/reviewer';
import type { Tag } from '../model/tag';
import type { Span } from '../text/segment';
import type { PlacedTag, ReadingWithText } from './bundle';
import { claimRecord, claimRecordSchema } from './claimRecord';

/*
 * The records that a reader can take in again, as the JSON formats write them. The schemas are spelled
 * out here and not put together from the records' own schemas: files of version 1 are in people's
 * hands, and must not change when the model does.
 */

/** An id in a file; JSON Schema has no flags, so that the pattern names both cases. */
export const recordIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
const offset = z.int().min(0);
const span = z.object({ start: offset, end: z.int().min(1) });

/** A code as files have it. */
export const codeRecordSchema = z
  .object({
    id: recordIdSchema,
    name: z.string(),
    letter: z.string(),
    colour: z.string().describe('A base hue (L, H, S, R, F) or #rrggbb.'),
    key: z.int().min(1).max(9).nullable(),
    definition: z.string(),
    example: z.string(),
    counterExample: z.string(),
    parent: recordIdSchema
      .nullable()
      .default(null)
      .describe('The code that it stands below; null: at the top.'),
    deleted: momentSchema.nullable().describe('Null: only codes in use are exported.'),
  })
  .describe('An entry of the codebook.');

/** A reviewer as files have it. */
export const reviewerRecordSchema = z.object({ id: recordIdSchema, name: z.string() });

const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(blockKinds),
  zone: z.enum(zones),
  start: offset,
  end: offset,
  included: z.boolean().describe('False: left out of the reader.'),
  reason: z.string().nullable().describe('Why the block was classified so.'),
  confidence: z
    .number()
    .nullable()
    .describe('How sure the proposal was, 0 to 1; null: nothing was guessed.'),
  joins: z.boolean().describe('True: it goes on with the comment of the block before it.'),
  comment: z
    .object({
      author: z.string().nullable(),
      time: z.string().nullable().describe('As the page has it.'),
      replyTo: z.string().nullable().describe('The block that begins the comment it answers.'),
    })
    .nullable()
    .describe('What is known of the comment that begins here.'),
  chosen: z.boolean().describe('True: a person said what the block is; else it was proposed.'),
});

/** A reading as files have it, with its text. */
export const readingRecordSchema = z
  .object({
    id: recordIdSchema,
    title: z.string(),
    shortTitle: z.string().nullable().describe('For footnotes that cite it again.'),
    author: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable()
      .describe('A year, a month or a day.'),
    address: z.string().nullable().describe('Where it was published on the web.'),
    language: z.string().nullable().describe('BCP 47.'),
    guesses: z
      .partialRecord(z.enum(detailNames), z.string())
      .describe('Where a detail was read that nobody has confirmed.'),
    origin: z.object({
      name: z.string(),
      sha256: sha256Schema.describe('Of the bytes as they arrived.'),
      bytes: z.int().min(0),
      importer: z.string(),
      encoding: z.string(),
      warnings: z.array(z.string()),
    }),
    text: z.object({
      sha256: sha256Schema.describe('Of the content in UTF-8.'),
      length: z.int().min(0).describe('UTF-16 units of the content.'),
      words: z.int().min(0),
    }),
    blocks: z.array(blockSchema).describe('In text order; they never overlap.'),
    added: momentSchema,
    binned: momentSchema.nullable().describe('Null: only readings in use are exported.'),
    content: z.string().describe('The canonical text: LF line ends, no byte order mark.'),
  })
  .describe('A source text; facts that are not known are null.');

/** A tag as files have it. */
export const tagRecordSchema = z
  .object({
    id: recordIdSchema,
    reading: recordIdSchema,
    code: recordIdSchema,
    reviewer: recordIdSchema,
    start: offset.describe('First UTF-16 unit in the content of the reading.'),
    end: z.int().min(1).describe('The UTF-16 unit after the last one.'),
    places: z
      .array(span)
      .min(1)
      .describe('Start and end, and those of each copy when the paragraph stands several times.'),
    quote: z.string().min(1).describe('The content from start to end.'),
    prefix: z.string().describe('Up to 32 UTF-16 units before the passage.'),
    suffix: z.string().describe('Up to 32 UTF-16 units after the passage.'),
    path: z.object({
      zone: z.enum(zones),
      block: z.string().describe('The block in which the passage starts.'),
      occurrence: z
        .int()
        .min(1)
        .describe('Which of the equal quotes of the reading it is, from 1.'),
    }),
    note: z.string().nullable(),
    claim: claimRecordSchema,
    created: momentSchema,
    modified: momentSchema,
  })
  .describe('A passage given a code by a reviewer.');

/** A reading as bundles have it: of any version, also one in the bin; its text is a file of its own. */
export const bundledReadingSchema = readingRecordSchema
  .omit({ content: true })
  .extend({
    revises: recordIdSchema
      .nullable()
      .describe('The reading of which this is a new version; null: it is the first one.'),
    toPlace: z
      .array(
        z.object({
          reading: recordIdSchema,
          tag: recordIdSchema,
          outcome: z.enum(['ambiguous', 'orphan']),
          reason: z.string(),
          places: z.array(span),
        }),
      )
      .describe('Tags of earlier versions that have no place in this text yet.'),
    binned: momentSchema
      .nullable()
      .describe('Null: it is in use; else since when it is in the bin.'),
  })
  .describe('A source text; facts that are not known are null.');

/** A tag as bundles have it: where copies of its paragraph stand follows from the text. */
export const bundledTagSchema = tagRecordSchema
  .omit({ places: true })
  .describe('A passage given a code by a reviewer.');

export type BundledReading = z.infer<typeof bundledReadingSchema>;
export type BundledTag = z.infer<typeof bundledTagSchema>;
export type CodeRecord = z.infer<typeof codeRecordSchema>;
export type ReadingRecord = z.infer<typeof readingRecordSchema>;
export type ReviewerRecord = z.infer<typeof reviewerRecordSchema>;
export type TagRecord = z.infer<typeof tagRecordSchema>;

/** Returns what files have of a code; every key is named, so that their order is always the same. */
export function codeRecord(code: Code): CodeRecord {
  return {
    id: code.id,
    name: code.name,
    letter: code.letter,
    colour: code.colour,
    key: code.key,
    definition: code.definition,
    example: code.example,
    counterExample: code.counterExample,
    parent: code.parent,
    deleted: code.deleted,
  };
}

/** Returns what files have of a reviewer. */
export function reviewerRecord({ id, name }: Reviewer): ReviewerRecord {
  return { id, name };
}

/** Returns what files have of a reading. */
export function readingRecord(reading: ReadingWithText): ReadingRecord {
  return {
    ...factsOf(reading),
    blocks: reading.blocks.map(blockRecord),
    added: reading.added,
    binned: reading.binned,
    content: reading.content,
  };
}

/** Returns what bundles have of a reading. */
export function bundledReading(reading: Reading): BundledReading {
  return {
    ...factsOf(reading),
    blocks: reading.blocks.map(blockRecord),
    added: reading.added,
    binned: reading.binned,
    revises: reading.revises,
    toPlace: reading.toPlace.map(({ reading: of, tag, outcome, reason, places }) => ({
      reading: of,
      tag,
      outcome,
      reason,
      places: places.map(spanRecord),
    })),
  };
}

function factsOf(reading: Omit<Reading, 'revises' | 'toPlace'>) {
  const { origin, text } = reading;
  return {
    id: reading.id,
    title: reading.title,
    shortTitle: reading.shortTitle,
    author: reading.author,
    outlet: reading.outlet,
    published: reading.published,
    address: reading.address,
    language: reading.language,
    guesses: { ...reading.guesses },
    origin: {
      name: origin.name,
      sha256: origin.sha256,
      bytes: origin.bytes,
      importer: origin.importer,
      encoding: origin.encoding,
      warnings: [...origin.warnings],
    },
    text: { sha256: text.sha256, length: text.length, words: text.words },
  };
}

function blockRecord(block: Block): ReadingRecord['blocks'][number] {
  return {
    id: block.id,
    kind: block.kind,
    zone: block.zone,
    start: block.start,
    end: block.end,
    included: block.included,
    reason: block.reason,
    confidence: block.confidence,
    joins: block.joins,
    comment: block.comment,
    chosen: block.chosen,
  };
}

function spanRecord({ start, end }: Span): Span {
  return { start, end };
}

/** Returns what files have of a tag. */
export function tagRecord(tag: PlacedTag): TagRecord {
  const { id, reading, code, reviewer, start, end, ...rest } = bundledTag(tag);
  const places = tag.places.map(spanRecord);
  return { id, reading, code, reviewer, start, end, places, ...rest };
}

/** Returns what bundles have of a tag. */
export function bundledTag(tag: Tag): BundledTag {
  const { path } = tag;
  return {
    id: tag.id,
    reading: tag.reading,
    code: tag.code,
    reviewer: tag.reviewer,
    start: tag.start,
    end: tag.end,
    quote: tag.quote,
    prefix: tag.prefix,
    suffix: tag.suffix,
    path: { zone: path.zone, block: path.block, occurrence: path.occurrence },
    note: tag.note,
    claim: claimRecord(tag.claim),
    created: tag.created,
    modified: tag.modified,
  };
}
