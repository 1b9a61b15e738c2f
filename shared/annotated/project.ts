import { z } from 'zod';
import { type Block, blockSchema } from '../model/block';
import { type Claim, stances } from '../model/claim';
import { momentSchema } from '../model/ids';
import { type Reading, type ReadingDetails, readingSchema } from '../model/reading';
import { pathSchema, type Tag } from '../model/tag';

/*
 * What a file of another program holds, before anything of it is in the workspace. A reader of a
 * format only says what is there: finding readings, codes and reviewers that the workspace has
 * already, healing places by their quotes and counting what became of each record is the same for
 * all formats (see takeIn).
 *
 * A `key` names a record in its file and is unique among the records of its kind; people read it in
 * the report, so it is the word that the file itself has (`T12`, a GUID, `row 7`).
 */

/** An entry of a codebook. */
export interface ArrivingCode {
  readonly key: string;
  /** An id that stays the same in every file of the project, as `guidOf` writes it; null: none. */
  readonly id: string | null;
  readonly name: string;
  /** Key of the code that it stands below; null at the top. */
  readonly parent: string | null;
  /** `#rrggbb` in lower case, or a base hue; null: the file has none. */
  readonly colour: string | null;
  readonly letter: string | null;
  readonly number: number | null;
  readonly definition: string;
  readonly example: string;
  readonly counterExample: string;
  /** When it was deleted; only Lectern's own files have codes that were. */
  readonly deleted?: string | null;
}

export interface ArrivingReviewer {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
}

/** A text, or what tells which text is meant. */
export interface ArrivingReading {
  readonly key: string;
  readonly id: string | null;
  /** What the file calls it: a file name or a title. */
  readonly name: string;
  /** The canonical text; null when it does not come along: then the workspace must have it. */
  readonly text: string | null;
  /** SHA-256 of the canonical text, or of the bytes as they arrived; null: not known. */
  readonly sha256: string | null;
  /** The bytes that the text was made of, with the extension of their file; null: the text itself. */
  readonly original: { readonly bytes: Uint8Array; readonly extension: string } | null;
  /** What the file states; a detail that it does not state is missing. */
  readonly details: Partial<ReadingDetails>;
  /** Null: what the parts of the text are is proposed, as for a text file. */
  readonly blocks: readonly Block[] | null;
  /** The whole reading, of which the text is the one that its digest says: only Lectern's own bundles have it. */
  readonly record?: Reading;
}

/** A passage with one code by one reviewer. One with three codes arrives as three. */
export interface ArrivingTag {
  readonly key: string;
  readonly id: string | null;
  /** Key of the reading. */
  readonly reading: string;
  /** Key of the code; null: a note on a passage, without a code. */
  readonly code: string | null;
  /** Key of the reviewer; null: the file does not say who. */
  readonly reviewer: string | null;
  /** UTF-16 offsets in the canonical text, as far as the file says; they need not be right. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words that the file says were tagged; null: it does not say. */
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly note: string | null;
  /** Who claims what, in words of any length; missing or null: the file does not say. */
  readonly claim?: Claim | null;
  /** Moments as the file has them: ISO 8601, with or without an offset. */
  readonly created: string | null;
  readonly modified: string | null;
  /** The path as Lectern keeps it: only its own bundles have it, and there the id tells which tag it is. */
  readonly path?: Tag['path'];
}

/** A record of which something, or all, cannot arrive, and why; formats know, takeIn counts. */
export interface ArrivingLoss {
  readonly of: 'readings' | 'codes' | 'reviewers' | 'tags' | 'others';
  readonly how: 'changed' | 'dropped';
  /** A sentence that holds for all of them: "Pictures and sound are not readings." */
  readonly what: string;
  /** Keys of records above for `changed`; names of records that are not above for `dropped`. */
  readonly records: readonly string[];
}

/** Something that the file leaves open, and a person can say better than a guess. */
export type Question =
  | {
      readonly kind: 'units';
      /** The possible ways to count, the likeliest first, with some passages as each reads them. */
      readonly options: readonly {
        readonly id: string;
        readonly label: string;
        readonly quotes: readonly string[];
      }[];
    }
  | {
      readonly kind: 'columns';
      readonly headers: readonly string[];
      /** The first rows. */
      readonly rows: readonly (readonly string[])[];
      /** What each column was taken for, by what it stands for; missing: not found. */
      readonly guess: Readonly<Partial<Record<ColumnRole, number>>>;
    };

/** What a column of a table can stand for. */
export const columnRoles = [
  'quote',
  'tag',
  'reading',
  'start',
  'end',
  'startCodePoint',
  'endCodePoint',
  'reviewer',
  'note',
  'created',
  'modified',
  'id',
  'sha256',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Annotated work from elsewhere. */
export interface AnnotatedProject {
  /** The program that wrote it, as it calls itself; null: it does not say. */
  readonly program: string | null;
  readonly codes: readonly ArrivingCode[];
  readonly reviewers: readonly ArrivingReviewer[];
  readonly readings: readonly ArrivingReading[];
  readonly tags: readonly ArrivingTag[];
  readonly losses: readonly ArrivingLoss[];
  /** Sentences about what was assumed, e.g. which units the file counts in. */
  readonly facts: readonly string[];
  /** Null when nothing is open. */
  readonly question: Question | null;
}

const key = z.string().min(1).max(500);
const words = z.string().nullable();
const offset = z.int().min(0).nullable();
const sentence = z.string().max(2000);
const claim = z.object({
  person: z.string(),
  organisation: z.string(),
  concept: z.string(),
  stance: z.enum(stances).nullable(),
});

/** Parses what a worker read of a file: it was misled by whoever wrote the file, perhaps. */
export const annotatedProjectSchema: z.ZodType<AnnotatedProject> = z.object({
  program: words,
  codes: z.array(
    z.object({
      key,
      id: words,
      name: z.string(),
      parent: key.nullable(),
      colour: words,
      letter: words,
      number: z.int().nullable(),
      definition: z.string(),
      example: z.string(),
      counterExample: z.string(),
      deleted: momentSchema.nullable().exactOptional(),
    }),
  ),
  reviewers: z.array(z.object({ key, id: words, name: z.string() })),
  readings: z.array(
    z.object({
      key,
      id: words,
      name: z.string(),
      text: words,
      sha256: words,
      original: z.object({ bytes: z.instanceof(Uint8Array), extension: z.string() }).nullable(),
      details: z.object({
        title: z.string().exactOptional(),
        shortTitle: words.exactOptional(),
        author: words.exactOptional(),
        outlet: words.exactOptional(),
        published: words.exactOptional(),
        address: words.exactOptional(),
        language: words.exactOptional(),
      }),
      blocks: z.array(blockSchema).nullable(),
      record: readingSchema.exactOptional(),
    }),
  ),
  tags: z.array(
    z.object({
      key,
      id: words,
      reading: key,
      code: key.nullable(),
      reviewer: key.nullable(),
      start: offset,
      end: offset,
      quote: words,
      prefix: words,
      suffix: words,
      note: words,
      claim: claim.nullable().exactOptional(),
      created: words,
      modified: words,
      path: pathSchema.exactOptional(),
    }),
  ),
  losses: z.array(
    z.object({
      of: z.enum(['readings', 'codes', 'reviewers', 'tags', 'others']),
      how: z.enum(['changed', 'dropped']),
      what: sentence,
      records: z.array(z.string()),
    }),
  ),
  facts: z.array(sentence),
  question: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('units'),
        options: z.array(
          z.object({ id: z.string(), label: z.string(), quotes: z.array(z.string()) }),
        ),
      }),
      z.object({
        kind: z.literal('columns'),
        headers: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        guess: z.partialRecord(z.enum(columnRoles), z.int().min(0)),
      }),
    ])
    .nullable(),
});
