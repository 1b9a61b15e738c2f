import { z } from 'zod';
import { blockKinds, zones } from '../model/block';
import { detailNames } from '../model/reading';
import type { Code } from '../model/code';
import { momentSchema, sha256Schema } from '../model/ids';
import type { Bundle, ReadingWithText, PlacedTag } from './bundle';
import type { ExportFormat } from './format';

/*
 * The schema is spelled out here and not put together from the records' own schemas: files of
 * version 1 are in people's hands, and must not change when the model does.
 */

/** JSON Schema has no flags, so that the ids' pattern names both cases. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
const offset = z.int().min(0);

const codeSchema = z
  .object({
    id,
    name: z.string(),
    letter: z.string(),
    colour: z.string().describe('A base hue (L, H, S, R, F) or #rrggbb.'),
    key: z.int().min(1).max(9).nullable(),
    definition: z.string(),
    example: z.string(),
    counterExample: z.string(),
    deleted: momentSchema.nullable().describe('Null: only codes in use are exported.'),
  })
  .describe('An entry of the codebook.');

const reviewerSchema = z.object({ id, name: z.string() });

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

const readingSchema = z
  .object({
    id,
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

const exportedTagSchema = z
  .object({
    id,
    reading: id,
    code: id,
    reviewer: id,
    start: offset.describe('First UTF-16 unit in the content of the reading.'),
    end: z.int().min(1).describe('The UTF-16 unit after the last one.'),
    places: z
      .array(z.object({ start: offset, end: z.int().min(1) }))
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
    created: momentSchema,
    modified: momentSchema,
  })
  .describe('A passage given a code by a reviewer.');

/** What a JSON export of version 1 holds; parses any such file, and leaves out what it does not know. */
export const lecternExportSchema = z.object({
  format: z.literal('lectern-export'),
  version: z.literal(1),
  units: z.literal('utf-16').describe('What all offsets and lengths count.'),
  generator: z.object({ name: z.literal('Lectern'), version: z.string() }),
  workspace: z.object({ id, name: z.string() }),
  codes: z.array(codeSchema).describe('In codebook order.'),
  reviewers: z.array(reviewerSchema),
  readings: z.array(readingSchema).describe('In the order of the list.'),
  tags: z.array(exportedTagSchema).describe('In the order of the readings, then of the text.'),
});
export type LecternExport = z.infer<typeof lecternExportSchema>;

/** Everything, for other programs and for safe keeping. */
export const json: ExportFormat = {
  id: 'json',
  label: 'Complete data',
  extension: 'json',
  description: 'Everything: texts, blocks, codebook, reviewers and tags (JSON).',
  loses: () => [],
  render: (bundle) => `${JSON.stringify(exportOf(bundle), null, 2)}\n`,
};

/** Every key is named, so that their order never depends on how a record came to be. */
function exportOf(bundle: Bundle): LecternExport {
  const { generator, workspace } = bundle;
  return {
    format: 'lectern-export',
    version: 1,
    units: 'utf-16',
    generator: { name: generator.name, version: generator.version },
    workspace: { id: workspace.id, name: workspace.name },
    codes: bundle.codes.map(exportedCode),
    reviewers: bundle.reviewers.map(({ id, name }) => ({ id, name })),
    readings: bundle.readings.map(exportedReading),
    tags: bundle.tags.map(exportedTag),
  };
}

function exportedCode(code: Code): LecternExport['codes'][number] {
  return {
    id: code.id,
    name: code.name,
    letter: code.letter,
    colour: code.colour,
    key: code.key,
    definition: code.definition,
    example: code.example,
    counterExample: code.counterExample,
    deleted: code.deleted,
  };
}

function exportedReading(reading: ReadingWithText): LecternExport['readings'][number] {
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
    blocks: reading.blocks.map((block) => ({
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
    })),
    added: reading.added,
    binned: reading.binned,
    content: reading.content,
  };
}

function exportedTag(tag: PlacedTag): LecternExport['tags'][number] {
  const { path } = tag;
  return {
    id: tag.id,
    reading: tag.reading,
    code: tag.code,
    reviewer: tag.reviewer,
    start: tag.start,
    end: tag.end,
    places: tag.places.map(({ start, end }) => ({ start, end })),
    quote: tag.quote,
    prefix: tag.prefix,
    suffix: tag.suffix,
    path: { zone: path.zone, block: path.block, occurrence: path.occurrence },
    note: tag.note,
    created: tag.created,
    modified: tag.modified,
  };
}
