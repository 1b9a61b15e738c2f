import { z } from 'zod';
import { idSchema, momentSchema } from './ids';

/** How a code looks: one of the four base hues, graphite, or a colour of the user's own. */
export const baseHues = ['L', 'H', 'S', 'R', 'F'] as const;
export type BaseHue = (typeof baseHues)[number];

/** An entry of the codebook: what a tag can say of a passage. */
export interface Code {
  readonly id: string;
  readonly name: string;
  /** One letter (or digit) shown in badges; unique among the codes in use. */
  readonly letter: string;
  /** A base hue (`L`, `H`, `S`, `R`, `F`) or `#rrggbb`. */
  readonly colour: string;
  /** The number key that gives this tag, 1 to 9; null when it has none. */
  readonly key: number | null;
  readonly definition: string;
  readonly example: string;
  readonly counterExample: string;
  /** Id of the code that it stands below; null at the top. What it says counts as codeTree has it. */
  readonly parent: string | null;
  /** When the code was deleted; its tags are kept and come back with it. Null while in use. */
  readonly deleted: string | null;
}

/** The fields of a code that a person can change. */
export type CodeEdit = Omit<Code, 'id'>;

/** Longest name of a code, in UTF-16 units. */
export const codeNameLimit = 80;

/** Fields of a code as they may be written; whether letter and key are free is for the service. */
export const codeEditSchema = z.object({
  name: z.string().trim().min(1).max(codeNameLimit),
  letter: z.string().regex(/^[\p{L}\p{N}]$/u),
  colour: z.union([z.enum(baseHues), z.string().regex(/^#[0-9a-f]{6}$/)]),
  key: z.int().min(1).max(9).nullable(),
  definition: z.string().max(4000),
  example: z.string().max(4000),
  counterExample: z.string().max(4000),
  parent: idSchema.nullable(),
  deleted: momentSchema.nullable(),
});

const edit = codeEditSchema.shape;
/** Some of the fields that can change; one that stays is left out, never `undefined`. */
export const codeSetSchema = z.object({
  name: edit.name.exactOptional(),
  letter: edit.letter.exactOptional(),
  colour: edit.colour.exactOptional(),
  key: edit.key.exactOptional(),
  definition: edit.definition.exactOptional(),
  example: edit.example.exactOptional(),
  counterExample: edit.counterExample.exactOptional(),
  parent: edit.parent.exactOptional(),
  deleted: edit.deleted.exactOptional(),
});

export const codeSchema: z.ZodType<Code> = codeEditSchema.extend({ id: idSchema });
