import { citation } from '../../cite/citation';
import type { Block } from '../../model/block';
import type { Code } from '../../model/code';
import { commentsOf } from '../../model/comments';
import { paragraphNumbers } from '../../model/numbering';
import type { Bundle, PlacedTag, ReadingWithText } from '../bundle';
import { markedRuns, type Run } from './markedRuns';

/** The text of a reading as the reader shows it, with its tagged passages marked. */
export interface FullText {
  readonly title: string;
  readonly citation: string;
  /** BCP 47; null: not known. */
  readonly language: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** A sentence on the parts that are left out of the reader, and so here; null when there is none. */
  readonly leftOut: string | null;
}

export interface Paragraph {
  /** Its number, as citations say it (`¶4`, `comment 2`); null when it has none. */
  readonly label: string | null;
  readonly kind: 'heading' | 'quotation' | 'comment' | 'text';
  /** Who wrote the comment that begins here, and when; null when the page does not say. */
  readonly by: string | null;
  readonly runs: readonly Run[];
}

/** Returns the texts of a bundle's readings; tags are given by the reading's id, in text order. */
export function fullTextsOf(
  { readings, codes }: Pick<Bundle, 'readings' | 'codes'>,
  byReading: ReadonlyMap<string, readonly PlacedTag[]>,
): FullText[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return readings.map((reading) => fullText(reading, byReading.get(reading.id) ?? [], byId));
}

function fullText(
  reading: ReadingWithText,
  tags: readonly PlacedTag[],
  codes: ReadonlyMap<string, Code>,
): FullText {
  const tagged = new Set(tags.map(({ path }) => path.block));
  const shown = reading.blocks.filter(({ included, id }) => included || tagged.has(id));
  const leftOut = reading.blocks.length - shown.length;
  return {
    title: reading.title,
    citation: citation(reading),
    language: reading.language,
    paragraphs: paragraphsOf(reading, shown, tags, codes),
    leftOut: leftOut === 0 ? null : leftOutSentence(leftOut),
  };
}

function paragraphsOf(
  { content, blocks }: ReadingWithText,
  shown: readonly Block[],
  tags: readonly PlacedTag[],
  codes: ReadonlyMap<string, Code>,
): Paragraph[] {
  const runsOf = markedRuns(content, tags, codes);
  if (blocks.length === 0) {
    const whole = { start: 0, end: content.length };
    return [{ label: null, kind: 'text', by: null, runs: runsOf(whole) }];
  }
  const numbers = paragraphNumbers(blocks);
  const comments = new Map(commentsOf(blocks).map((comment) => [comment.first.id, comment]));
  return shown.map((block) => {
    const number = numbers.get(block.id);
    const comment = comments.get(block.id);
    const named = comment ? `comment ${String(comment.number)}` : null;
    const facts = [comment?.author, comment?.time].filter((fact) => fact != null && fact !== '');
    return {
      label: number === undefined ? named : `¶${String(number)}`,
      kind: kindOf(block),
      by: facts.length === 0 ? null : facts.join(', '),
      runs: runsOf(block),
    };
  });
}

function kindOf({ kind }: Block): Paragraph['kind'] {
  if (kind === 'title' || kind === 'heading') return 'heading';
  return kind === 'quotation' || kind === 'comment' ? kind : 'text';
}

function leftOutSentence(parts: number): string {
  return parts === 1
    ? 'One part of the text is left out of the reader, and is not here either.'
    : `${String(parts)} parts of the text are left out of the reader, and are not here either.`;
}
