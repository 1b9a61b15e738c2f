import type { Block, Zone } from '../model/block';
import { fold } from '../text/fold';
import { GramIndex } from './grams';
import { type Line, linesOf, placesOfLines } from './lines';
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
  /** For the words of each line, which of the lines it is, or severalTimes. */
  readonly linePlaces: ReadonlyMap<string, number>;
  readonly index: GramIndex;
}

/** Returns the source with what anchoring looks up in it. */
export function readSource({ text, blocks }: Source): ReadSource {
  const folded = fold(text);
  const lines = linesOf(text, folded);
  const index = new GramIndex(folded);
  return { text, blocks, folded, lines, linePlaces: placesOfLines(lines), index };
}

/** Returns the zone in which an offset stands. */
export function zoneAt({ blocks }: Source, offset: number): Zone {
  return blockAt(blocks, offset)?.zone ?? 'body';
}
