import { piecesOf } from '../../shared/clean/pieces';
import { propose } from '../../shared/clean/propose';
import type { Block } from '../../shared/model/block';

/** Returns the blocks that are proposed for a plain text. */
export function blocksOf(text: string): readonly Block[] {
  return propose({ text, pieces: piecesOf(text), claims: {} }).blocks;
}

/** A text whose places are written into it: `The <a>offer<b> was`. */
export interface Marked {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Returns the offset of a mark; throws when the text has none of that name. */
  at(mark: string): number;
}

/** Returns the text without its marks, with its blocks, and where the marks stood. */
export function marked(source: string): Marked {
  const places = new Map<string, number>();
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/<([a-z])>/g)) {
    text += source.slice(from, match.index);
    places.set(match[1] ?? '', text.length);
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  return {
    text,
    blocks: blocksOf(text),
    at: (mark) => {
      const place = places.get(mark);
      if (place === undefined) throw new RangeError(`There is no mark ${mark}.`);
      return place;
    },
  };
}
