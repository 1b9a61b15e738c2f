import type { Span } from '../../shared/text/segment';

/** Where words stand in the window, in CSS pixels from its top. */
export interface OnScreen {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels below the words of a mark in which its lines are drawn: one line, two lines. */
const linesBelow = { one: 1.5, two: 5 };

/**
 * Returns what finds where the painted words of a span stand; it finds null when they are not
 * painted. Each mark on the page says which words it covers; only those that are asked for are
 * measured.
 */
export function paintedPlaces(page: HTMLElement): (span: Span) => OnScreen | null {
  const first = new Map<number, HTMLElement>();
  const last = new Map<number, HTMLElement>();
  for (const mark of page.getElementsByTagName('mark')) {
    const [start = NaN, end = NaN] = (mark.dataset.span ?? '').split(' ').map(Number);
    if (!first.has(start)) first.set(start, mark);
    // A span is cut at the ends of paragraphs: its last piece is the last one that says so.
    last.set(end, mark);
  }
  const wholes = wholesOn(page);
  return ({ start, end }) => {
    const blocks = wholes.get(`${String(start)} ${String(end)}`);
    if (blocks) return placeOf(blocks);
    const [from, to] = [first.get(start), last.get(end)];
    if (!from || !to) return null;
    const [top, bottom] = [topOf(from), bottomOf(to)];
    return top === undefined || bottom === undefined ? null : { top, bottom };
  };
}

function topOf(mark: HTMLElement): number | undefined {
  return mark.getClientRects()[0]?.top;
}

function bottomOf(mark: HTMLElement): number | undefined {
  const rects = mark.getClientRects();
  const last = rects[rects.length - 1];
  return last && last.bottom - linesBelow[mark.classList.contains('two') ? 'two' : 'one'];
}

function placeOf(blocks: readonly HTMLElement[]): OnScreen | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const { top } = first.getBoundingClientRect();
  return { top, bottom: last.getBoundingClientRect().bottom };
}

/** Tags on whole comments are painted on their paragraphs. */
function wholesOn(page: HTMLElement): ReadonlyMap<string, readonly HTMLElement[]> {
  const wholes = new Map<string, HTMLElement[]>();
  for (const block of page.querySelectorAll<HTMLElement>('.block.whole')) {
    const span = block.dataset.span ?? '';
    const known = wholes.get(span);
    if (known) known.push(block);
    else wholes.set(span, [block]);
  }
  return wholes;
}
