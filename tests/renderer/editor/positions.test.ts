import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Positions } from '../../../renderer/editor/positions';
import { readingDocument } from '../../../renderer/editor/readingDocument';
import { blocksOf } from '../../support/marked';

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const texts = fc
  .array(line, { minLength: 1, maxLength: 70 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '');

describe('positions', () => {
  it('gives back every offset inside a block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text);
        const positions = new Positions(blocks);
        for (const block of blocks) {
          for (let offset = block.start; offset <= block.end; offset += 1) {
            expect(positions.toOffset(positions.toPosition(offset))).toBe(offset);
          }
        }
      }),
    );
  });

  it('finds in the document the same words as in the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const blocks = blocksOf(text);
        const positions = new Positions(blocks);
        const doc = readingDocument(text, blocks);
        const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
        const inText = blocks
          .map((block) =>
            text.slice(Math.max(start, block.start), Math.max(start, Math.min(end, block.end))),
          )
          .join('');
        const inDocument = positions
          .piecesOf(start, end)
          .map(({ from, to }) => doc.textBetween(from, to))
          .join('');
        expect(inDocument).toBe(inText.replaceAll('\n', ' '));
      }),
    );
  });

  it('takes an offset between two blocks to the end of the first', () => {
    const text = 'One line.\n\n\nAnother line.';
    const positions = new Positions(blocksOf(text));
    expect(positions.toOffset(positions.toPosition(10))).toBe(9);
  });

  it('cuts the text into sections that follow each other, and finds those with enough words', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 400 }), (text, seed, units) => {
        const blocks = blocksOf(text);
        const positions = new Positions(blocks);
        const count = readingDocument(text, blocks).childCount;
        const offset = blocks[seed % blocks.length]?.start ?? 0;
        const { from, to } = positions.sectionsFrom(offset, units);
        expect(from).toBe(positions.sectionAt(offset));
        const { start, end } = positions.spanOf(from, to);
        expect(start).toBeLessThanOrEqual(offset);
        // At the end of the text there may be no more.
        if (to < count) expect(end - start).toBeGreaterThanOrEqual(units - 1);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(count);
        expect(positions.spanOf(0, count)).toEqual({
          start: blocks[0]?.start,
          end: blocks.at(-1)?.end,
        });
      }),
    );
  });
});
