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
 * painted. Each mark on the page says which words it covers, and is measured once.
 */
export function paintedPlaces(page: HTMLElement): (span: Span) => OnScreen | null {
  const tops = new Map<number, number>();
  const bottoms = new Map<number, number>();
  for (const mark of page.querySelectorAll<HTMLElement>('mark.hl')) {
    const [start, end] = spanOf(mark);
    const rects = mark.getClientRects();
    const [first, last] = [rects[0], rects[rects.length - 1]];
    if (!first || !last) continue;
    if (!tops.has(start)) tops.set(start, first.top);
    // A span is cut at the ends of paragraphs: its last piece is the last one that says so.
    bottoms.set(end, last.bottom - linesBelow[mark.className.includes(' b-') ? 'two' : 'one']);
  }
  const wholes = wholesOn(page);
  return ({ start, end }) => {
    const whole = wholes.get(`${String(start)} ${String(end)}`);
    if (whole) return whole;
    const [top, bottom] = [tops.get(start), bottoms.get(end)];
    return top === undefined || bottom === undefined ? null : { top, bottom };
  };
}

/** Tags on whole comments are painted on their paragraphs. */
function wholesOn(page: HTMLElement): ReadonlyMap<string, OnScreen> {
  const wholes = new Map<string, OnScreen>();
  for (const block of page.querySelectorAll<HTMLElement>('.block.whole')) {
    const span = block.dataset.span ?? '';
    const { top, bottom } = block.getBoundingClientRect();
    wholes.set(span, { top: wholes.get(span)?.top ?? top, bottom });
  }
  return wholes;
}

function spanOf({ dataset }: HTMLElement): readonly [number, number] {
  const [start = NaN, end = NaN] = (dataset.span ?? '').split(' ').map(Number);
  return [start, end];
}
