import type { Block } from '../../shared/model/block';
import type { Span } from '../../shared/text/segment';
import { firstIndex } from '../../shared/text/firstIndex';
import { blocksPerSection, shownBlocks } from './readingDocument';

/**
 * Converts between offsets of the canonical text (UTF-16 units) and positions in the ProseMirror
 * document. The only place that knows both; no ProseMirror position is ever stored or sent.
 */
export class Positions {
  private readonly blocks: readonly Block[];
  /** Offset of the first letter of each block. */
  private readonly offsets: readonly number[];
  /** Position of the first letter of each block. */
  private readonly starts: readonly number[];

  constructor(blocks: readonly Block[], withLeftOut = false) {
    this.blocks = shownBlocks(blocks, withLeftOut);
    this.offsets = this.blocks.map((block) => block.start);
    let position = 0;
    this.starts = this.blocks.map((block, index) => {
      // Every section opens with one token, after the closing token of the one before.
      if (index % blocksPerSection === 0) position += index === 0 ? 1 : 2;
      const start = position + 1;
      position = start + (block.end - block.start) + 1;
      return start;
    });
  }

  /** Returns the index of the section that an offset is in. */
  sectionAt(offset: number): number {
    return Math.floor(Math.max(0, lastAtMost(this.offsets, offset)) / blocksPerSection);
  }

  /** Returns the sections, by their index, that have at least this many units from an offset on, if there are. */
  sectionsFrom(offset: number, units: number): { from: number; to: number } {
    const from = this.sectionAt(offset);
    const wanted = this.spanOf(from, from + 1).start + units;
    return { from, to: Math.max(from, this.sectionAt(wanted)) + 1 };
  }

  /** Returns the offsets of the words in some sections, by their index: from, and up to but not with. */
  spanOf(from: number, to: number): Span {
    const first = this.blocks[from * blocksPerSection];
    const last = this.blocks[Math.min(to * blocksPerSection, this.blocks.length) - 1];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  /** Returns the position of an offset; an offset between two blocks goes to the end of the first. */
  toPosition(offset: number): number {
    const index = Math.max(0, lastAtMost(this.offsets, offset));
    const block = this.blocks[index];
    const start = this.starts[index];
    if (block === undefined || start === undefined) return 0;
    return start + Math.min(Math.max(0, offset - block.start), block.end - block.start);
  }

  /** Returns the offset of a position; a position between two blocks goes to the end of the first. */
  toOffset(position: number): number {
    const index = Math.max(0, lastAtMost(this.starts, position));
    const block = this.blocks[index];
    const start = this.starts[index];
    if (block === undefined || start === undefined) return 0;
    return block.start + Math.min(Math.max(0, position - start), block.end - block.start);
  }

  /** Returns the spans of text that a span of offsets covers, one for each block it touches. */
  piecesOf(start: number, end: number): { from: number; to: number }[] {
    const pieces: { from: number; to: number }[] = [];
    const first = Math.max(0, lastAtMost(this.offsets, start));
    for (let index = first; index < this.blocks.length; index += 1) {
      const block = this.blocks[index];
      const at = this.starts[index];
      if (block === undefined || at === undefined || block.start >= end) break;
      const from = Math.max(start, block.start);
      const to = Math.min(end, block.end);
      if (to > from) pieces.push({ from: at + from - block.start, to: at + to - block.start });
    }
    return pieces;
  }
}

/** Returns the index of the last number that is not above the limit, -1 when all are. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  return firstIndex(sorted.length, (at) => (sorted[at] ?? Infinity) > limit) - 1;
}
