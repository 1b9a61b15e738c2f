import type { Node } from 'prosemirror-model';
import type { Block } from '../../shared/model/block';
import { paragraphNumbers } from '../../shared/model/numbering';
import { type CommentWords, commentWords } from './commentWords';
import { readingSchema } from './schema';

/** Blocks in one section: enough to skip work off-screen, few enough that one more costs little. */
export const blocksPerSection = 4;

/** Returns the blocks that the reader shows: those that are kept, or all of them. */
export function shownBlocks(blocks: readonly Block[], withLeftOut: boolean): readonly Block[] {
  return withLeftOut ? blocks : blocks.filter((block) => block.included);
}

/** Returns the ProseMirror document of a reading; throws RangeError when no block is shown. */
export function readingDocument(text: string, blocks: readonly Block[], withLeftOut = false): Node {
  const numbers = paragraphNumbers(blocks);
  const comments = commentWords(text, blocks);
  const nodes = shownBlocks(blocks, withLeftOut).map((block) => {
    // A line end inside a block is a space on the page; the lengths stay equal.
    const words = text.slice(block.start, block.end).replaceAll('\n', ' ');
    const attrs = {
      id: block.id,
      kind: block.kind,
      number: numbers.get(block.id) ?? null,
      leftOut: !block.included,
      ...(comments.get(block.id) ?? noComment),
    };
    return readingSchema.nodes.block.create(attrs, words === '' ? null : readingSchema.text(words));
  });
  const sections: Node[] = [];
  for (let at = 0; at < nodes.length; at += blocksPerSection) {
    sections.push(readingSchema.nodes.section.create(null, nodes.slice(at, at + blocksPerSection)));
  }
  return readingSchema.node('doc', null, sections);
}

const noComment: CommentWords = { comment: null, facts: null };
