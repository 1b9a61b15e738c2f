/** Upper and lower edge of something in the window, in CSS pixels. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

export interface ToolbarPlace {
  /** In CSS pixels from the top of the window. */
  readonly top: number;
  /** Which side of the selection it stands on; `over`: on its words. */
  readonly side: 'above' | 'below' | 'over';
}

/** Distance between the selection and the toolbar, in CSS pixels. */
const away = 9;

/** Distance to the edge of the page where the toolbar lies over the words. */
const inside = 4;

/**
 * Returns where a toolbar of this height stands: above the first line of the selection; below its
 * last line when there is no room above. A selection that fills the page has room on neither side:
 * there it stands at the edge where the selection is moved. With words that were scrolled away it is
 * away, too.
 */
export function toolbarPlace(
  first: Edges,
  last: Edges,
  page: Edges,
  height: number,
  movesAtEnd: boolean,
): ToolbarPlace {
  const above = first.top - height - away;
  if (above >= page.top) return { top: above, side: 'above' };
  const below = last.bottom + away;
  const isAway = last.bottom <= page.top || first.top >= page.bottom;
  if (isAway || below + height <= page.bottom) return { top: below, side: 'below' };
  const [highest, lowest] = [page.top + inside, page.bottom - height - inside];
  return { top: movesAtEnd ? lowest : highest, side: 'over' };
}
