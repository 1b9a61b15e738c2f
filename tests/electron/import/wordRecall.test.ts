import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docx } from '../../../electron/import/docx';
import { epub } from '../../../electron/import/epub';
import type { Importer } from '../../../electron/import/importer';
import { odt } from '../../../electron/import/odt';
import {
  asDocx,
  asEpub,
  asOdt,
  type DocumentBlock,
  randomDocument,
  recallOf,
  wordsOf,
} from '../../support/randomDocument';
import { readPieces } from '../../support/readPieces';

const seeds = Array.from({ length: 40 }, (_, at) => at + 1);

const formats: [Importer, (blocks: readonly DocumentBlock[]) => Buffer, number][] = [
  [docx, asDocx, 0.97],
  [odt, asOdt, 0.95],
  [epub, asEpub, 0.95],
];

test.each(formats)(
  '$id: the words of 40 documents are in their readings, each as often as it comes',
  async (importer, make, least) => {
    const recalls: number[] = [];
    let words = 0;
    for (const seed of seeds) {
      const blocks = randomDocument(seed);
      const { text } = await readPieces(importer, make(blocks));
      recalls.push(recallOf(wordsOf(blocks), text));
      words += wordsOf(blocks).length;
      expect(text).not.toContain('gonefor');
    }
    const lowest = Math.min(...recalls);
    const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
    console.info(`${importer.id}: recall of ${words} words: mean ${mean}, lowest ${lowest}`);
    expect(lowest).toBeGreaterThanOrEqual(least);
  },
);

test.each(formats)(
  '$id: pieces are what the document says that they are',
  async (importer, make) => {
    const blocks = randomDocument(7).filter(({ kind }) => kind !== 'text');
    expect((await readPieces(importer, make(blocks))).said).toEqual(
      blocks.flatMap((block) => {
        if (block.kind === 'cells') return block.cells.map((words) => ['paragraph', words]);
        return block.kind === 'text' ? [] : [[block.kind, block.words]];
      }),
    );
  },
);

test('docx: every word that another reader finds is found', async () => {
  for (const seed of seeds.slice(0, 10)) {
    const bytes = asDocx(randomDocument(seed));
    const other = await mammoth.extractRawText({ buffer: bytes });
    const { text } = await readPieces(docx, bytes);
    expect(recallOf(other.value.trim().split(/\s+/), text)).toBe(1);
  }
});
