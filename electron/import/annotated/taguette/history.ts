import { z } from 'zod';
import { type SqlRow, textIn } from '../sqlite/sqlite';

const payloadSchema = z.object({ type: z.literal('highlight_add'), highlight_id: z.int() });

/** Longest login that Taguette takes. */
const longestLogin = 60;

/**
 * Returns who made each highlight, and when, by its number: Taguette keeps that in its history only.
 * A highlight that was changed is added again; the first one counts.
 */
export function tagsAdded(
  commands: readonly SqlRow[],
): ReadonlyMap<string, { readonly by: string | null; readonly at: string | null }> {
  const added = new Map<string, { by: string | null; at: string | null }>();
  for (const row of commands) {
    const payload = payloadSchema.safeParse(jsonOf(textIn(row, 'payload')));
    if (!payload.success || added.has(String(payload.data.highlight_id))) continue;
    const login = textIn(row, 'user_login').trim();
    const by = login === '' || login.length > longestLogin ? null : login;
    added.set(String(payload.data.highlight_id), { by, at: textIn(row, 'date') || null });
  }
  return added;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // "No JSON" is an answer here: the schema says what follows.
    return null;
  }
}
