import type { BlockKind } from '../../../shared/model/block';
import { DraftBuilder } from '../../../shared/clean/draftBuilder';
import { kindsBySize } from './headings';
import { LineJoiner } from './hyphens';
import type { PageNote } from './notes';
import { type PageLine, type Paragraph, paragraphsOf } from './paragraphs';
import { fromTheTop, inReadingOrder } from './readingOrder';
import type { PageText } from './readPages';
import { type Running, runningLines } from './running';
import { segmentsOf } from './segments';
import { UnknownSigns } from './unknownSigns';

/** What had to be decided on the way from places on pages to a text. */
export interface Found {
  readonly inColumns: number;
  readonly mended: number;
  readonly kept: number;
  readonly unknownSigns: number;
  /** Numbers of the pages without a word. */
  readonly empty: readonly number[];
}

/** Puts the words of pages together to paragraphs, in reading order. */
export function draftOf(pages: readonly PageText[]): { builder: DraftBuilder; found: Found } {
  const upright = pages.map(({ number, height, runs }) => ({
    number,
    height,
    segments: segmentsOf(runs.filter(({ turn }) => turn === 0)),
  }));
  const running = runningLines(upright);
  const lines: PageLine[] = [];
  let inColumns = 0;
  pages.forEach((page, at) => {
    const apart = new Set(running[at]?.flatMap(({ segments }) => segments));
    const segments = upright[at]?.segments.filter((segment) => !apart.has(segment)) ?? [];
    const ordered = inReadingOrder(segments);
    if (ordered.columns > 1) inColumns += 1;
    for (const line of ordered.lines) lines.push({ ...line, page: page.number });
    for (const line of turnedLines(page)) lines.push(line);
  });
  const text = new PageWords(lines);
  text.put(pages, running, paragraphsOf(lines));
  const empty = pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number);
  return { builder: text.builder, found: { inColumns, empty, ...text.decided } };
}

/** What stands sideways on a page, as in its margin, is read after the rest of it. */
function turnedLines({ number, runs }: PageText): PageLine[] {
  const turns = [...new Set(runs.map(({ turn }) => turn))].filter((turn) => turn !== 0);
  return turns.flatMap((turn) =>
    fromTheTop(segmentsOf(runs.filter((run) => run.turn === turn))).map((segment) => ({
      ...segment,
      page: number,
      column: -turn,
    })),
  );
}

/** Puts paragraphs, running lines and notes of pages into a draft. */
class PageWords {
  readonly builder = new DraftBuilder();
  readonly #signs = new UnknownSigns();
  readonly #joiner: LineJoiner;

  constructor(lines: readonly PageLine[]) {
    this.#joiner = new LineJoiner(lines.map(({ text }) => text));
  }

  get decided() {
    const { mended, kept } = this.#joiner;
    return { mended, kept, unknownSigns: this.#signs.count };
  }

  /** A paragraph stays whole: what stands between its parts on two pages comes before or after it. */
  put(
    pages: readonly PageText[],
    running: readonly (readonly Running[])[],
    paragraphs: readonly Paragraph[],
  ): void {
    const kinds = kindsBySize(paragraphs);
    const ofPage = new Map<number, [Paragraph, BlockKind | null][]>();
    paragraphs.forEach((paragraph, at) => {
      const own = ofPage.get(paragraph.page) ?? [];
      ofPage.set(paragraph.page, own);
      own.push([paragraph, kinds[at] ?? null]);
    });
    pages.forEach(({ number, notes }, at) => {
      const apart = running[at] ?? [];
      for (const line of apart) if (line.atTop) this.#putRunning(line);
      for (const [{ lines }, kind] of ofPage.get(number) ?? []) {
        const words = this.#joiner.join(lines.map(({ text }) => text));
        this.builder.add(this.#signs.marked(words), { kind });
      }
      for (const line of apart) if (!line.atTop) this.#putRunning(line);
      for (const note of notes) this.#putNote(note, number);
    });
  }

  #putRunning({ text, reason }: Running): void {
    this.builder.add(this.#signs.marked(text), { kind: 'navigation', reason });
  }

  #putNote({ text, author, day, isComment }: PageNote, page: number): void {
    const words = this.#signs.marked(text);
    if (!isComment) {
      this.builder.add(words, { reason: `Typed or filled in on page ${page}.` });
      return;
    }
    this.builder.add(words, {
      kind: 'comment',
      reason: `A note that somebody put on page ${page}.`,
      comment: { author, time: day, replyTo: null },
    });
  }
}
