import { isZip } from './isZip';

/** First bytes of a file that are needed to say so. */
export const headLength = 4096;

/** Documents that are archives too; what is in them is no annotated work. */
const documents = /\.(?:docx|docm|dotx|odt|ott|epub)$/i;

/** Names of files that hold annotated work, though their first bytes say nothing. */
const names =
  /\.(?:zip|qde|qdc|qdpx|csv|tsv|json|jsonl|ndjson|jsonld|ann|xmi|dna|sqlite3?|bib|ris)$/i;

/** What such files begin with. */
const beginnings =
  /^\uFEFF?\s*(?:[{[]|#FORMAT=WebAnno|SQLite format 3|<\?xml[^>]*>\s*<(?:\w+:)?(?:Project|CodeBook|XMI)\b)/;

/** Returns whether the name of a file is one that annotated work has. */
export function isNamedAsProject(name: string): boolean {
  return names.test(name);
}

/**
 * Returns whether somebody should look closer whether a file is annotated work. It costs nothing: most
 * files are texts, and are read as such at once.
 */
export function mayBeAnnotated(head: Uint8Array, name: string): boolean {
  if (isZip(head)) return !documents.test(name);
  return isNamedAsProject(name) || beginnings.test(Buffer.from(head).toString('utf8'));
}
