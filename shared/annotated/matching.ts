/** Returns whether two names are the same for people: not by capitals, not by how accents are written. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Returns what names that people take for the same have in common. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Returns a name as records hold it: one line, at most so many UTF-16 units, and no half character. */
export function fittingName(name: string, limit: number, standIn: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? standIn : cut(line, limit).trimEnd();
}

/** Returns the beginning of a text, of at most so many UTF-16 units, that ends with a whole character. */
export function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
