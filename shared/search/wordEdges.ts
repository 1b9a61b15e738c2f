import { isSpace } from '../text/space';
import { wordSpans } from '../text/segment';

/** Signs beside which a word always ends. */
const apart = /[\s"()[\]{}<>!?/\\|…“”„«»–—-]/;
/** An apostrophe ends a word here: “mayor” stands whole in “mayor’s”, and “homme” in “l’homme”. */
const apostrophe = /['\u2019\u02BC]/;
/** Between letters, and between digits, these may be part of a word; beside white space they are none. */
const joining = /[.,:;]/;
const plainLetter = /[A-Za-z0-9_]/;
/** UTF-16 units that are looked at on each side, where a text has no spaces. */
const around = 50;

/**
 * Returns whether a word can begin or end at an offset: by Unicode’s rules (UAX 29), and beside a
 * quotation mark or an apostrophe.
 */
export function isWordEdge(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (before === '' || after === '') return true;
  if (apart.test(before) || apart.test(after)) return true;
  if (apostrophe.test(before) || apostrophe.test(after)) return true;
  if (joining.test(after) && isApart(text.charAt(at + 1))) return true;
  if (joining.test(before) && isApart(text.charAt(at - 2))) return true;
  if (plainLetter.test(before) && plainLetter.test(after)) return false;
  const from = spaceFrom(text, at, -1);
  const words = wordSpans(text.slice(from, spaceFrom(text, at, 1)));
  return !words.some(({ start, end }) => start + from < at && at < end + from);
}

function isApart(sign: string): boolean {
  return sign === '' || apart.test(sign);
}

/** Returns where the white space nearest to an offset begins, or an offset not too far away. */
function spaceFrom(text: string, at: number, step: -1 | 1): number {
  let found = at;
  while (Math.abs(found - at) < around) {
    const next = step < 0 ? found - 1 : found;
    if (next < 0 || next >= text.length || isSpace(text, next)) break;
    found += step;
  }
  return found;
}
