import { z } from 'zod';
import { type Block, blockSchema } from './block';
import { idSchema, momentSchema, sha256Schema } from './ids';
import { type TagToPlace, tagToPlaceSchema } from './toPlace';

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
  /** A few words of the title, for footnotes that cite the reading again. */
  readonly shortTitle: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** ISO date: `2025`, `2025-02` or `2025-02-04`. */
  readonly published: string | null;
  /** Where it was published on the web; never visited. */
  readonly address: string | null;
  /** BCP 47 tag, e.g. `en`. */
  readonly language: string | null;
}

/** The facts about a reading that a source may state. */
export const detailNames = [
  'title',
  'shortTitle',
  'author',
  'outlet',
  'published',
  'address',
  'language',
] as const satisfies readonly (keyof ReadingDetails)[];
export type DetailName = (typeof detailNames)[number];

/** Where a detail was read that nobody has confirmed, in words: “From “reason.com” in line 18.” */
export type Guesses = Readonly<Partial<Record<DetailName, string>>>;

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
  readonly guesses: Guesses;
  /** The reading of which this is a new version; that one is kept, and not listed any more. */
  readonly revises: string | null;
  /** Tags of the versions before this one that have no place in its text yet. */
  readonly toPlace: readonly TagToPlace[];
  readonly added: string;
  /** When the reading was moved to the bin; null while it is in use. */
  readonly binned: string | null;
}

/** The fields of a reading that a person can change. */
export type ReadingEdit = ReadingDetails & Pick<Reading, 'guesses' | 'toPlace' | 'binned'>;

const publishedSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Longest title, in UTF-16 units. */
export const titleLimit = 500;

export const readingEditSchema = z.object({
  title: z.string().trim().min(1).max(titleLimit),
  shortTitle: z.string().max(200).nullable(),
  author: z.string().max(300).nullable(),
  outlet: z.string().max(300).nullable(),
  published: publishedSchema.nullable(),
  address: z.string().max(2000).nullable(),
  language: z.string().max(35).nullable(),
  guesses: z.partialRecord(z.enum(detailNames), z.string().max(500)),
  toPlace: z.array(tagToPlaceSchema).readonly(),
  binned: momentSchema.nullable(),
});

const edit = readingEditSchema.shape;
/** Some of the fields that can change; one that stays is left out, never `undefined`. */
export const readingSetSchema = z.object({
  title: edit.title.exactOptional(),
  shortTitle: edit.shortTitle.exactOptional(),
  author: edit.author.exactOptional(),
  outlet: edit.outlet.exactOptional(),
  published: edit.published.exactOptional(),
  address: edit.address.exactOptional(),
  language: edit.language.exactOptional(),
  guesses: edit.guesses.exactOptional(),
  toPlace: edit.toPlace.exactOptional(),
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
  revises: idSchema.nullable(),
  added: momentSchema,
});
