import { z } from 'zod';
import { type Block, blockSchema } from './block';
import { idSchema, momentSchema, sha256Schema } from './ids';

/** How the bytes of a reading reached the workspace. */
export interface Origin {
  /** The file's name, without its folder; "Pasted text" for a paste. */
  readonly name: string;
  /** SHA-256 of the bytes as they arrived; the reading's identity. */
  readonly sha256: string;
  /** Number of bytes as they arrived. */
  readonly bytes: number;
  /** Importer that read them, e.g. `text`. */
  readonly importer: string;
  /** Encoding the bytes were read in, e.g. `utf-8`. */
  readonly encoding: string;
  /** Sentences about what the importer had to assume. */
  readonly warnings: readonly string[];
}

/** What is known of a reading for its list row and its citation. Null: not in the file. */
export interface ReadingDetails {
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  /** ISO date: `2025`, `2025-02` or `2025-02-04`. */
  readonly published: string | null;
  /** BCP 47 tag, e.g. `en`. */
  readonly language: string | null;
}

/** One source text: details, blocks and the digests of its bytes and its text. */
export interface Reading extends ReadingDetails {
  readonly id: string;
  readonly origin: Origin;
  readonly text: {
    /** SHA-256 of the canonical text in UTF-8. */
    readonly sha256: string;
    /** UTF-16 units. */
    readonly length: number;
    /** Tokens between white space. */
    readonly words: number;
  };
  readonly blocks: readonly Block[];
  readonly added: string;
  /** When the reading was moved to the bin; null while it is in use. */
  readonly binned: string | null;
}

/** The fields of a reading that a person can change. */
export type ReadingEdit = ReadingDetails & Pick<Reading, 'binned'>;

const publishedSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const readingEditSchema = z.object({
  title: z.string().trim().min(1).max(500),
  author: z.string().max(300).nullable(),
  outlet: z.string().max(300).nullable(),
  published: publishedSchema.nullable(),
  language: z.string().max(35).nullable(),
  binned: momentSchema.nullable(),
});

const edit = readingEditSchema.shape;
/** Some of the fields that can change; one that stays is left out, never `undefined`. */
export const readingSetSchema = z.object({
  title: edit.title.exactOptional(),
  author: edit.author.exactOptional(),
  outlet: edit.outlet.exactOptional(),
  published: edit.published.exactOptional(),
  language: edit.language.exactOptional(),
  binned: edit.binned.exactOptional(),
});

export const readingSchema: z.ZodType<Reading> = readingEditSchema.extend({
  id: idSchema,
  origin: z.object({
    name: z.string(),
    sha256: sha256Schema,
    bytes: z.int().min(0),
    importer: z.string(),
    encoding: z.string(),
    warnings: z.array(z.string()),
  }),
  text: z.object({ sha256: sha256Schema, length: z.int().min(0), words: z.int().min(0) }),
  blocks: z.array(blockSchema),
  added: momentSchema,
});
