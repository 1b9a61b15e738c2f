import type { Code } from '../../../shared/model/code';

/** Returns the number keys that no other tag has. */
export function freeKeys(others: readonly Code[]): number[] {
  const taken = new Set(others.map((code) => code.key));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((key) => !taken.has(key));
}

/** Returns the first letter of the name, else of the alphabet, that no other tag has. */
export function freeLetter(name: string, others: readonly Code[]): string {
  const taken = new Set(others.map((code) => code.letter));
  const wished = [...name.toUpperCase()].filter((letter) => /^[\p{L}\p{N}]$/u.test(letter));
  return (
    [...wished, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].find((letter) => !taken.has(letter)) ??
    ''
  );
}

/** Returns what is wrong with a letter, in words; null when it can be used. */
export function letterProblem(letter: string, others: readonly Code[]): string | null {
  if (!/^[\p{L}\p{N}]$/u.test(letter)) return 'One letter or digit.';
  const holder = others.find((code) => code.letter === letter);
  return holder ? `“${holder.name}” has this letter.` : null;
}
