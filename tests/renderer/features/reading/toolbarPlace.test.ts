import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toolbarPlace } from '../../../../renderer/features/reading/toolbarPlace';

const page = { top: 100, bottom: 700 };
const height = 80;
const line = (top: number) => ({ top, bottom: top + 20 });
const placed = (first: number, last: number, movesAtEnd = true) =>
  toolbarPlace(line(first), line(last), page, height, movesAtEnd);

describe('the toolbar of a selection', () => {
  it('stands above the first line, and below the last one where there is no room above', () => {
    expect(placed(300, 400)).toEqual({ top: 211, side: 'above' });
    expect(placed(120, 400)).toEqual({ top: 429, side: 'below' });
  });

  it('stands at the edge where a selection is moved that leaves room on neither side', () => {
    expect(placed(-2000, 3000, true)).toEqual({ top: 616, side: 'over' });
    expect(placed(-2000, 3000, false)).toEqual({ top: 104, side: 'over' });
    // The end is in sight, and the toolbar has no room below it.
    expect(placed(-2000, 600)).toEqual({ top: 616, side: 'over' });
  });

  it('is in sight whenever words of the selection are, and away when none is', () => {
    const offset = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(offset, offset, fc.boolean(), (a, b, movesAtEnd) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const { top } = placed(first, last, movesAtEnd);
        const isIn = top >= page.top && top + height <= page.bottom;
        const isSeen = last + 20 > page.top && first + 20 <= page.bottom;
        if (isSeen) expect(isIn).toBe(true);
        if (last + 20 <= page.top - height || first >= page.bottom + height + 9) {
          expect(isIn).toBe(false);
        }
      }),
    );
  });
});
