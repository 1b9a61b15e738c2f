import type { BlockKind } from '../../../shared/model/block';
import type { Paragraph } from './paragraphs';

/** A heading is at most so long, in UTF-16 units. */
const longest = 250;

/** Returns what the sizes of letters say of paragraphs: a title, a heading, or nothing (null). */
export function kindsBySize(paragraphs: readonly Paragraph[]): (BlockKind | null)[] {
  const body = bodySize(paragraphs);
  const title = titleAt(paragraphs, body);
  return paragraphs.map((paragraph, at) => {
    if (at === title) return 'title';
    return paragraph.size >= body * 1.12 && isShort(paragraph) ? 'heading' : null;
  });
}

/** The largest letters on the first page, when they are clearly larger than the body’s. */
function titleAt(paragraphs: readonly Paragraph[], body: number): number {
  let [best, size] = [-1, body * 1.2];
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.page !== 1 || paragraph.size <= size || !isShort(paragraph)) return;
    [best, size] = [at, paragraph.size * 1.02];
  });
  return best;
}

function isShort({ lines }: Paragraph): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length <= longest && lines.some(({ text }) => /\p{L}{2}/u.test(text));
}

/** Returns the height of the letters in which most of the text is set. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of paragraphs.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0];
}
