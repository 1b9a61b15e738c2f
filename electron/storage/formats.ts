import { z } from 'zod';
import { type Code, codeSchema } from '../../shared/model/code';
import { idSchema } from '../../shared/model/ids';
import { type Reading, readingSchema } from '../../shared/model/reading';
import { type Reviewer, reviewerSchema } from '../../shared/model/reviewer';
import { type Tag, tagSchema } from '../../shared/model/tag';
import { compare, type Workspace } from '../../shared/model/workspace';
import type { DocumentFormat } from './sealed';

/** The record of `workspace.json`. */
export type Index = Pick<Workspace, 'id' | 'name' | 'order' | 'me'>;

/** The record of `docs/codebook/base.json`. */
export interface Codebook {
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
}

/** The record of `docs/<reading>/base.json`. */
export interface ReadingRecord {
  readonly reading: Reading;
  /** Sorted by id, so that the same tags give the same file. */
  readonly tags: readonly Tag[];
}

const uniqueIds = (records: readonly { id: string }[]) => unique(records.map(({ id }) => id));
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

export const indexFormat: DocumentFormat<Index> = {
  format: 'lectern-workspace',
  version: 1,
  schema: z.object({
    id: idSchema,
    name: z.string().trim().min(1).max(120),
    order: z.array(idSchema).refine(unique, 'A reading is listed twice.'),
    me: idSchema,
  }),
};

export const codebookFormat: DocumentFormat<Codebook> = {
  format: 'lectern-codebook',
  version: 1,
  schema: z.object({
    codes: z.array(codeSchema).refine(uniqueIds, 'Two codes have the same id.'),
    reviewers: z.array(reviewerSchema).refine(uniqueIds, 'Two reviewers have the same id.'),
  }),
};

export const readingFormat: DocumentFormat<ReadingRecord> = {
  format: 'lectern-reading',
  version: 1,
  schema: z
    .object({
      reading: readingSchema,
      tags: z.array(tagSchema).refine(uniqueIds, 'Two tags have the same id.'),
    })
    .refine(
      ({ reading, tags }) => tags.every((tag) => tag.reading === reading.id),
      'A tag belongs to another reading.',
    ),
};

/** Returns what `workspace.json` says of a workspace. */
export function indexOf({ id, name, order, me }: Workspace): Index {
  return { id, name, order, me };
}

/** Returns what the codebook document says of a workspace. */
export function codebookOf({ codes, reviewers }: Workspace): Codebook {
  return { codes, reviewers };
}

/** Returns what a reading's document says; null when the workspace has no such reading. */
export function readingRecordOf(workspace: Workspace, id: string): ReadingRecord | null {
  const reading = workspace.readings[id];
  if (!reading) return null;
  const tags = Object.values(workspace.tags[id] ?? {}).sort((a, b) => compare(a.id, b.id));
  return { reading, tags };
}
