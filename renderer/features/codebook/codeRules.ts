import type { Code } from '../../../shared/model/code';

/** Returns the number keys that no other tag has. */
export function freeKeys(others: readonly Code[]): number[] {
  const taken = new Set(others.map((code) => code.key));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((key) => !taken.has(key));
}

/** Returns what is wrong with a letter, in words; null when it can be used. */
export function letterProblem(letter: string, others: readonly Code[]): string | null {
  if (!/^[\p{L}\p{N}]$/u.test(letter)) return 'One letter or digit.';
  const holder = others.find((code) => code.letter.toUpperCase() === letter.toUpperCase());
  return holder ? `“${holder.name}” has this letter.` : null;
}
