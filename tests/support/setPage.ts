import type { PdfWords } from './pdf';

/** Where paragraphs are set on a page, in points, and how. */
export interface Setting {
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  /** Letters of a line, as a typewriter counts them. */
  readonly letters: number;
  readonly size?: number;
  /** Between the lines of a paragraph. */
  readonly step?: number;
  /** Between paragraphs, besides the step. */
  readonly gap?: number;
  /** Of the first line of each paragraph. */
  readonly indent?: number;
  readonly font?: PdfWords['font'];
}

/** Returns paragraphs broken into lines at a place on a page. */
export function setParagraphs(paragraphs: readonly string[], setting: Setting): PdfWords[] {
  const { x, y, letters, size = 10, step = 13, gap = 0, indent = 0, font = 'regular' } = setting;
  const words: PdfWords[] = [];
  let at = y;
  for (const paragraph of paragraphs) {
    brokenAt(letters, paragraph).forEach((text, line) => {
      words.push({ x: x + (line === 0 ? indent : 0), y: at, text, size, font });
      at -= step;
    });
    at -= gap;
  }
  return words;
}

/** Returns a paragraph as lines of at most so many letters. */
export function brokenAt(letters: number, paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > letters && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
