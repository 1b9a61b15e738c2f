/*
 * What is in a stranger's JSON, asked for by name: nothing is believed about its shape, and a name
 * never reaches what every object has by itself.
 */

/** Returns a field of an object; undefined when there is none, or it is no object. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
}

/** Returns a text; null when it is none, or holds no words. */
export function wordsIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Returns the text of the first of these fields that has one. */
export function wordsAt(value: unknown, ...names: readonly string[]): string | null {
  for (const name of names) {
    const words = wordsIn(field(value, name));
    if (words !== null) return words;
  }
  return null;
}

/** Returns a number or a text as text: ids are either. */
export function nameAt(value: unknown, name: string): string | null {
  const named = field(value, name);
  return typeof named === 'number' ? String(named) : wordsIn(named);
}

/** Returns an offset: a whole number that is not negative; null when it is none. */
export function offsetAt(value: unknown, name: string): number | null {
  const offset = field(value, name);
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 ? offset : null;
}

/** Returns the items of a list; what is no list is one item, and nothing is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
