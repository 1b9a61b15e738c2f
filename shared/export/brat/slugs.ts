/** German sharp s and the ligatures have no decomposition into plain letters. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/Æ/g, 'Ae'],
  [/œ/g, 'oe'],
  [/Œ/g, 'Oe'],
  [/[øØ]/g, 'o'],
  [/[łŁ]/g, 'l'],
];

/** Longest name of a type, in characters. */
const longest = 60;

/**
 * Returns a name for each of these names as brat takes them for types and values: ASCII letters,
 * digits, `_` and `-`, beginning with a letter. No two are alike, whatever their case. A name without
 * such a letter becomes the fallback.
 */
export function slugsOf(names: readonly string[], fallback: string): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const first = slugOf(name) || fallback;
    const key = first.toLowerCase();
    let number = numbers.get(key) ?? 1;
    let slug = first;
    while (taken.has(slug.toLowerCase())) {
      number += 1;
      slug = `${first}_${String(number)}`;
    }
    numbers.set(key, number);
    taken.add(slug.toLowerCase());
    return slug;
  });
}

function slugOf(name: string): string {
  const plain = spelled.reduce((text, [letter, letters]) => text.replace(letter, letters), name);
  return plain
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '_')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, longest)
    .replace(/[_-]+$/, '');
}
