import type { Block, Zone } from '../model/block';
import { fold } from '../text/fold';
import { GramIndex } from './grams';
import { type Line, linesOf } from './lines';
import { blockAt } from './selector';

/** A text with its blocks. */
export interface Source {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A text as anchoring reads it. */
export interface ReadSource extends Source {
  /** fold(text): the same offsets hold. */
  readonly folded: string;
  readonly lines: readonly Line[];
  readonly index: GramIndex;
}

/** Returns the source with what anchoring looks up in it. */
export function readSource({ text, blocks }: Source): ReadSource {
  const folded = fold(text);
  return { text, blocks, folded, lines: linesOf(text, folded), index: new GramIndex(folded) };
}

/** Returns the zone in which an offset stands. */
export function zoneAt({ blocks }: Source, offset: number): Zone {
  return blockAt(blocks, offset)?.zone ?? 'body';
}
