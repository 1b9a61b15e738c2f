import type { Block } from './block';
import { commentsOf } from './comments';
import { paragraphNumbers } from './numbering';
import type { Span } from '../text/segment';

/** The place that somebody means by “¶4” or “comment 9”, or why there is none, as a sentence. */
export type NamedPlace =
  | { readonly found: true; readonly name: string; readonly span: Span }
  | { readonly found: false; readonly reason: string };

const said = /^\s*(?<what>¶|p(?:ar(?:agraph)?)?\.?|c(?:omment)?\.?|#)?\s*(?<number>\d{1,7})\s*$/iu;

/**
 * Returns the paragraph or comment of a reading that these words name: “4”, “¶4”, “paragraph 4”,
 * “comment 9”, “c9”. A number alone is a paragraph.
 */
export function placeNamed(blocks: readonly Block[], words: string): NamedPlace {
  const { what = '¶', number = '' } = said.exec(words)?.groups ?? {};
  if (number === '') return missing('Write a number, as in “¶4” or “comment 9”.');
  return /^c/i.test(what)
    ? commentNumber(blocks, Number(number))
    : paragraphNumber(blocks, Number(number));
}

function commentNumber(blocks: readonly Block[], wanted: number): NamedPlace {
  const comments = commentsOf(blocks);
  const comment = comments[wanted - 1];
  if (comment) {
    const { start, end } = comment;
    return { found: true, name: `comment ${String(wanted)}`, span: { start, end } };
  }
  if (comments.length === 0) return missing('This reading has no reader comments.');
  return missing(
    `There is no comment ${String(wanted)}: the last one is comment ${String(comments.length)}.`,
  );
}

function paragraphNumber(blocks: readonly Block[], wanted: number): NamedPlace {
  const numbers = paragraphNumbers(blocks);
  const block = blocks.find(({ id }) => numbers.get(id) === wanted);
  if (block) {
    const { start, end } = block;
    return { found: true, name: `¶${String(wanted)}`, span: { start, end } };
  }
  if (numbers.size === 0) return missing('This reading has no numbered paragraphs.');
  return missing(`There is no ¶${String(wanted)}: the last one is ¶${String(numbers.size)}.`);
}

function missing(reason: string): NamedPlace {
  return { found: false, reason };
}
