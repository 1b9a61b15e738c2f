import { z } from 'zod';
import type { Step } from './step';

/*
 * Version 1 held records without stamps, version 2 holds folded records: every later write wins
 * over what comes from here. The shapes are those of version 1 and stay so, whatever becomes of
 * the ones that the program has now: no other part of the program is used.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/i);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime();
const count = z.int().min(0);
const zone = z.enum(['headline', 'body', 'comment', 'furniture']);

const code = z.object({
  name: z.string().trim().min(1).max(80),
  letter: z.string().regex(/^[\p{L}\p{N}]$/u),
  colour: z.union([z.enum(['L', 'H', 'S', 'R', 'F']), z.string().regex(/^#[0-9a-f]{6}$/)]),
  key: z.int().min(1).max(9).nullable(),
  definition: z.string().max(4000),
  example: z.string().max(4000),
  counterExample: z.string().max(4000),
  deleted: moment.nullable(),
  id,
});

const reviewer = z.object({ id, name: z.string().trim().min(1).max(120) });

const block = z.object({
  id: z.string().min(1).max(32),
  kind: z.enum([
    'title',
    'standfirst',
    'byline',
    'heading',
    'paragraph',
    'quotation',
    'listItem',
    'comment',
  ]),
  zone,
  start: count,
  end: count,
  included: z.boolean(),
  reason: z.string().nullable(),
});

const reading = z.object({
  title: z.string().trim().min(1).max(500),
  author: z.string().max(300).nullable(),
  outlet: z.string().max(300).nullable(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  language: z.string().max(35).nullable(),
  binned: moment.nullable(),
  id,
  origin: z.object({
    name: z.string(),
    sha256,
    bytes: count,
    importer: z.string(),
    encoding: z.string(),
    warnings: z.array(z.string()),
  }),
  text: z.object({ sha256, length: count, words: count }),
  blocks: z.array(block),
  added: moment,
});

const tag = z.object({
  code: id,
  note: z.string().max(20_000).nullable(),
  modified: moment,
  id,
  reading: id,
  reviewer: id,
  start: count,
  end: z.int().min(1),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  path: z.object({ zone, block: z.string(), occurrence: z.int().min(1) }),
  created: moment,
});

const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;
const hasUniqueIds = (records: readonly { id: string }[]) => isUnique(records.map((one) => one.id));

const workspaceDocument = z
  .object({
    id,
    name: z.string().trim().min(1).max(120),
    order: z.array(id).refine(isUnique, 'A reading is listed twice.'),
    me: id,
  })
  .transform(({ order, ...workspace }) =>
    folded([
      record('workspace', workspace),
      ...order.map((one, at) => record(`place:${one}`, { $at: at })),
    ]),
  );

const codebookDocument = z
  .object({
    codes: z.array(code).refine(hasUniqueIds, 'Two codes have the same id.'),
    reviewers: z.array(reviewer).refine(hasUniqueIds, 'Two reviewers have the same id.'),
  })
  .transform(({ codes, reviewers }) =>
    folded([
      ...codes.map((one, at) => record(`code:${one.id}`, { ...one, $at: at })),
      ...reviewers.map((one, at) => record(`reviewer:${one.id}`, { ...one, $at: at })),
    ]),
  );

const readingDocument = z
  .object({
    reading,
    tags: z.array(tag).refine(hasUniqueIds, 'Two tags have the same id.'),
  })
  .refine(
    (document) => document.tags.every((one) => one.reading === document.reading.id),
    'A tag belongs to another reading.',
  )
  .transform((document) =>
    folded([
      record('reading', document.reading),
      ...document.tags.map((one) => record(`tag:${one.id}`, one)),
    ]),
  );

function folded(records: readonly object[]): object {
  return { gen: 1, parent: null, lamport: 0, upTo: null, journals: {}, lost: [], records };
}

/** A record with the stamp that is earlier than every other. */
function record(name: string, is: object): object {
  return { id: name, live: true, stamp: [0, ''], newer: {}, is };
}

/** From records without stamps to folded ones. */
export const from1to2: readonly Step[] = [
  { format: 'lectern-workspace', from: 1, schema: workspaceDocument },
  { format: 'lectern-codebook', from: 1, schema: codebookDocument },
  { format: 'lectern-reading', from: 1, schema: readingDocument },
];
