/** Returns the GUID that an IRI names, in lower case; null when it names none. */
export function guidIn(iri: string | null): string | null {
  const named = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(iri ?? '');
  return named?.[1]?.toLowerCase() ?? null;
}

/** Names of things are short; what is before that in a long IRI is no name. */
const longestName = 500;

/** Returns the last part of an IRI or a path that says something; null when none does. */
export function lastPart(iri: string): string | null {
  const parts = iri.slice(-longestName).split(/[/#]/);
  return parts.findLast((part) => part.trim() !== '') ?? null;
}
