import { alike } from './alike';
import type { Line } from './lines';

/** A page sets some of its sentences in large letters; what comes after so many is not compared. */
const mostCompared = 200;

/** Returns a function that says whether another of these lines has the words of a line in it. */
export function saidAgainAmong(lines: readonly Line[]): (line: Line) => boolean {
  let words: readonly string[] | undefined;
  let compared = 0;
  return (line) => {
    compared += 1;
    if (compared > mostCompared) return false;
    words ??= lines.map(({ text }) => alike(text));
    const own = alike(line.text);
    return words.some((other, at) => lines[at] !== line && other.includes(own));
  };
}
