/** Puts a column of text that scrolls into an element: the size of the app’s reader, and nothing else. */
export function page(mount: HTMLElement): { scroller: HTMLElement; column: HTMLElement } {
  const scroller = document.createElement('div');
  scroller.className = 'peer-scroll';
  const column = document.createElement('div');
  column.className = 'peer-column';
  scroller.append(column);
  mount.append(scroller);
  return { scroller, column };
}
