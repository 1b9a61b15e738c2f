import { z } from 'zod';
import { idSchema } from './ids';

/** A person whose tags are in the workspace. */
export interface Reviewer {
  readonly id: string;
  readonly name: string;
}

export const reviewerSchema: z.ZodType<Reviewer> = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(120),
});

/** Returns up to two upper-case initials of a name, "?" for an empty one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
