import { z } from 'zod';
import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import { type BlockEdit, blockSetSchema } from '../../shared/model/block';
import { type Code, codeSchema } from '../../shared/model/code';
import { type Reading, readingSchema } from '../../shared/model/reading';
import { type Reviewer, reviewerSchema } from '../../shared/model/reviewer';
import { tagSchema } from '../../shared/model/tag';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import type { Workspace } from '../../shared/model/workspace';
import { compare } from '../../shared/text/compare';
import { blockPrefix, placeField, readingRecord, workspaceRecord } from './operations';
import type { Register } from './register';
import type { Replica } from './replica';
import { damaged } from './sealed';
import { codebookName, indexName } from './workspaceFolder';

/** A workspace with what of its records could not be understood. */
export interface Projected {
  readonly workspace: Workspace;
  readonly problems: readonly PlainFailure[];
}

const indexSchema = z.object({ id: z.string(), name: z.string(), me: z.string() });

/**
 * Returns the workspace that documents hold. A record that something in use refers to is shown
 * even when somebody removed it at the same time: no tag goes with a reading or a code.
 */
export function workspaceFrom(
  documents: ReadonlyMap<string, Replica>,
  fileOf: (document: string) => string,
): Projected {
  const problems: PlainFailure[] = [];
  const reader = (document: string) => new Records(document, fileOf(document), problems);
  const index = documents.get(indexName);
  const own = indexSchema.safeParse(index?.records.get(workspaceRecord)?.is).data;
  if (!index || !own) throw damaged(fileOf(indexName), 'It does not say which workspace it is.');

  const readings: Reading[] = [];
  const tags: Record<string, TagsOfReading> = {};
  const used = new Set<string>([`reviewer:${own.me}`]);
  for (const [id, replica] of documents) {
    if (id === indexName || id === codebookName) continue;
    const records = reader(id);
    const ofReading = records.all(replica, 'tag:', tagSchema, (tag) => tag.live === true);
    const record = replica.records.get(readingRecord);
    const proposed =
      record && (record.live === true || ofReading.length > 0)
        ? records.one(record, readingSchema)
        : null;
    if (!proposed) continue;
    readings.push(withChoices(proposed, records.each(replica, blockPrefix, blockSetSchema)));
    tags[id] = TagsOfReading.of(ofReading);
    for (const { code, reviewer } of ofReading)
      used.add(`code:${code}`).add(`reviewer:${reviewer}`);
  }

  const codebook = documents.get(codebookName);
  const inUse = ({ id, live }: Register) => live === true || (live === false && used.has(id));
  const records = reader(codebookName);
  const codes: Code[] = codebook ? records.all(codebook, 'code:', codeSchema, inUse) : [];
  const reviewers: Reviewer[] = codebook
    ? records.all(codebook, 'reviewer:', reviewerSchema, inUse)
    : [];
  return {
    workspace: {
      ...own,
      order: orderOf(index, readings),
      readings: Object.fromEntries(readings.map((reading) => [reading.id, reading])),
      tags,
      codes,
      reviewers,
    },
    problems,
  };
}

/** What was chosen instead of a proposal stands beside it, a field at a time. */
function withChoices(reading: Reading, choices: ReadonlyMap<string, Partial<BlockEdit>>): Reading {
  if (choices.size === 0) return reading;
  const blocks = reading.blocks.map((block) => ({ ...block, ...choices.get(block.id) }));
  return { ...reading, blocks };
}

/** Readings whose document could not be opened keep their place; those without one come last. */
function orderOf(index: Replica, readings: readonly Reading[]): string[] {
  const shown = new Set(readings.map(({ id }) => id));
  const places = [...index.records.values()].filter(({ id }) => id.startsWith('place:'));
  const listed = places
    .filter(({ id, live }) => live === true || shown.has(id.slice('place:'.length)))
    .sort(byPlaceField)
    .map(({ id }) => id.slice('place:'.length));
  const known = new Set(listed);
  const unlisted = readings
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => compare(a.added, b.added) || compare(a.id, b.id))
    .map(({ id }) => id);
  return [...listed, ...unlisted];
}

/** Reads the records of one document; a bad one is told of and left out, and stays in the file. */
class Records {
  constructor(
    private readonly document: string,
    private readonly file: string,
    private readonly problems: PlainFailure[],
  ) {}

  all<T>(
    replica: Replica,
    prefix: string,
    schema: z.ZodType<T>,
    chosen: (register: Register) => boolean,
  ): T[] {
    return [...replica.records.values()]
      .filter((register) => register.id.startsWith(prefix) && chosen(register))
      .sort(byPlaceField)
      .map((register) => this.one(register, schema))
      .filter((record) => record !== null);
  }

  /** Returns what records of this kind hold, by what comes after the prefix. */
  each<T>(replica: Replica, prefix: string, schema: z.ZodType<T>): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    for (const register of replica.records.values()) {
      if (!register.id.startsWith(prefix)) continue;
      const record = this.one(register, schema);
      if (record !== null) found.set(register.id.slice(prefix.length), record);
    }
    return found;
  }

  one<T>({ id, is }: Register, schema: z.ZodType<T>): T | null {
    const { data, error } = schema.safeParse(is);
    if (data !== undefined) return data;
    const failure = new Failure(
      'damaged',
      `A part of “${this.file}” could not be understood, so it was left out. It is kept in the file, and everything else is here. Compare with a backup, if you have one.`,
      `${this.document} ${id}: ${error === undefined ? '' : z.prettifyError(error)}`,
    );
    this.problems.push(plainFailure(failure));
    return null;
  }
}

function byPlaceField(a: Register, b: Register): number {
  return placeOf(a) - placeOf(b) || compare(a.id, b.id);
}

/** Returns where a record stands among its kind; tags have no such place. */
export function placeOf({ is }: Register): number {
  const place = is[placeField];
  return typeof place === 'number' ? place : 0;
}
