import type { z } from 'zod';

/** Brings the record of one kind of file from a version to the next one. */
export interface Step {
  /** The name of the kind, as its files have it. */
  readonly format: string;
  /** The version that it reads; it answers what a file of the version after it holds. */
  readonly from: number;
  readonly schema: z.ZodType;
}
