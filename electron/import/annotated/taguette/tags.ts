import type { ArrivingCode } from '../../../../shared/annotated/project';

/** Longest name of a tag that becomes a code. */
const longest = 300;

/**
 * Returns a code for each of these tags, by their names. Taguette has no tree, but people write one
 * into the names: `places\quay` stands below `places`, when there is such a tag.
 */
export function codesOf(descriptions: ReadonlyMap<string, string>): ArrivingCode[] {
  return [...descriptions].map(([path, definition]) => {
    const bar = path.lastIndexOf('\\');
    const parent = bar > 0 && descriptions.has(path.slice(0, bar)) ? path.slice(0, bar) : null;
    return {
      key: path,
      id: null,
      name: parent === null ? path : path.slice(bar + 1),
      parent,
      colour: null,
      letter: null,
      number: null,
      definition,
      example: '',
      counterExample: '',
    };
  });
}

/** Returns the name of a tag as it can stand for it; null when it has none. */
export function tagName(path: string): string | null {
  const name = path.trim().slice(0, longest);
  return name === '' ? null : name;
}
