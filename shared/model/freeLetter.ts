import type { Code } from './code';

/**
 * Returns the first letter of the name that no code has, else of the alphabet and the digits, else of
 * all the capitals there are. Badges are read at a glance: `l` and `L` count as the same.
 */
export function freeLetter(name: string, codes: Iterable<Pick<Code, 'letter'>>): string {
  const taken = new Set([...codes].map(({ letter }) => letter.toUpperCase()));
  const wished = [...name.toUpperCase()].filter((letter) => /^[\p{L}\p{N}]$/u.test(letter));
  for (const letter of [...wished, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']) {
    if (!taken.has(letter)) return letter;
  }
  for (let point = 0xc0; ; point += 1) {
    const letter = String.fromCodePoint(point);
    if (/^\p{Lu}$/u.test(letter) && !taken.has(letter)) return letter;
  }
}
