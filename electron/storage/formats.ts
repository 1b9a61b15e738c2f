import { z } from 'zod';
import { type Code, codeSchema } from '../../shared/model/code';
import { idSchema } from '../../shared/model/ids';
import { readingSchema } from '../../shared/model/reading';
import { type Reviewer, reviewerSchema } from '../../shared/model/reviewer';
import { tagSchema } from '../../shared/model/tag';
import { placeField, readingRecord, workspaceRecord } from './operations';
import { type Fields, type Register } from './register';
import { type Folded, foldedSchema } from './replica';
import type { DocumentFormat } from './sealed';
import { firstStamp } from './stamp';
import { codebookName, indexName } from './workspaceFolder';

const uniqueIds = (records: readonly { id: string }[]) => unique(records.map(({ id }) => id));
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Version 1 held records without stamps; every later write wins over them. */
const indexOfVersion1 = z
  .object({
    id: idSchema,
    name: z.string().trim().min(1).max(120),
    order: z.array(idSchema).refine(unique, 'A reading is listed twice.'),
    me: idSchema,
  })
  .transform(({ order, ...workspace }) => indexFolded(workspace, order));

const codebookOfVersion1 = z
  .object({
    codes: z.array(codeSchema).refine(uniqueIds, 'Two codes have the same id.'),
    reviewers: z.array(reviewerSchema).refine(uniqueIds, 'Two reviewers have the same id.'),
  })
  .transform(codebookFolded);

const readingOfVersion1 = z
  .object({
    reading: readingSchema,
    tags: z.array(tagSchema).refine(uniqueIds, 'Two tags have the same id.'),
  })
  .refine(
    ({ reading, tags }) => tags.every((tag) => tag.reading === reading.id),
    'A tag belongs to another reading.',
  )
  .transform(({ reading, tags }) =>
    foldedOf([
      first(readingRecord, { ...reading }),
      ...tags.map((tag) => first(`tag:${tag.id}`, { ...tag })),
    ]),
  );

const formats = {
  index: documentFormat('lectern-workspace', indexOfVersion1),
  codebook: documentFormat('lectern-codebook', codebookOfVersion1),
  reading: documentFormat('lectern-reading', readingOfVersion1),
};

/** Returns how a document's file is written and read. */
export function formatOf(document: string): DocumentFormat<Folded> {
  if (document === indexName) return formats.index;
  return document === codebookName ? formats.codebook : formats.reading;
}

function documentFormat(format: string, version1: z.ZodType<Folded>): DocumentFormat<Folded> {
  return { format, version: 2, schema: foldedSchema, older: { 1: version1 } };
}

/** Returns a codebook as nobody has changed it yet. */
export function codebookFolded(codebook: {
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
}): Folded {
  return foldedOf([
    ...codebook.codes.map((code, at) => first(`code:${code.id}`, { ...code, [placeField]: at })),
    ...codebook.reviewers.map((one, at) =>
      first(`reviewer:${one.id}`, { ...one, [placeField]: at }),
    ),
  ]);
}

/** Returns the index of a workspace as nobody has changed it yet. */
export function indexFolded(workspace: Fields, order: readonly string[] = []): Folded {
  return foldedOf([
    first(workspaceRecord, workspace),
    ...order.map((id, at) => first(`place:${id}`, { [placeField]: at })),
  ]);
}

function foldedOf(records: readonly Register[]): Folded {
  return { gen: 1, parent: null, lamport: 0, upTo: null, journals: {}, lost: [], records };
}

function first(id: string, is: Fields): Register {
  return { id, live: true, stamp: firstStamp, newer: {}, is: { ...is } };
}
