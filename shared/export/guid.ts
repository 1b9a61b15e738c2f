import { v5 } from 'uuid';

/** The namespace of names that Lectern derives (RFC 9562, 5.5); it must never change. */
const namespace = 'd3b0a1f2-6c1e-5b7a-9a54-2f8f4e0c7b61';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Returns whether words are a GUID, in letters of either case. */
export function isGuid(words: string): boolean {
  return uuid.test(words);
}

/**
 * Returns the GUID of a record for formats that want one: its id when that is one, in lower case, else
 * one derived from it, so that the same record has the same GUID in every export of every workspace.
 */
export function guidOf(kind: string, id: string): string {
  return isGuid(id) ? id.toLowerCase() : derivedGuid(kind, id);
}

/** Returns a GUID made of words: always the same for the same words (UUID version 5). */
export function derivedGuid(...words: readonly string[]): string {
  return v5(words.join('\n'), namespace);
}
