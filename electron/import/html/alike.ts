import { fold } from '../../../shared/text/fold';

/** Returns the words made alike, to tell whether two headlines are the same. */
export function alike(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Returns whether most words of the shorter headline are in the other one. */
export function isClose(one: string, other: string): boolean {
  const [a, b] = [alike(one), alike(other)];
  if (a === '' || b === '') return false;
  if (a === b || (` ${b} `.includes(` ${a} `) && a.length > b.length / 3)) return true;
  if (` ${a} `.includes(` ${b} `) && b.length > a.length / 3) return true;
  const words = new Set(b.split(' '));
  const own = a.split(' ');
  return own.filter((word) => words.has(word)).length >= 0.7 * Math.max(own.length, words.size);
}
