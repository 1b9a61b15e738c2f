import { isGuid } from '../../../shared/export/guid';

/** Returns the GUID that an IRI names, in lower case; null when it names none. */
export function guidIn(iri: string | null): string | null {
  const [, named = ''] = /^urn:uuid:(.*)$/is.exec(iri ?? '') ?? [];
  return isGuid(named) ? named.toLowerCase() : null;
}

/** Names of things are short; what is before that in a long IRI is no name. */
const longestName = 500;

/** Returns the last part of an IRI or a path that says something; null when none does. */
export function lastPart(iri: string): string | null {
  const parts = iri.slice(-longestName).split(/[/#]/);
  return parts.findLast((part) => part.trim() !== '') ?? null;
}
