import { z } from 'zod';
import { failureKinds, type PlainFailure } from './failure';

const sentence = z.string().max(2000);

/** A failure that comes from another thread. */
export const plainFailureSchema: z.ZodType<PlainFailure> = z.object({
  kind: z.enum(failureKinds),
  message: sentence,
  detail: sentence.nullable(),
});
