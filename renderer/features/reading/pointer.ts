let last = { x: NaN, y: NaN };

/**
 * Returns whether the pointer was moved since it was last asked. While the page scrolls under a
 * pointer that rests, the browser says that it is over one thing after the other: nobody meant them.
 */
export function hasMoved({ screenX: x, screenY: y }: MouseEvent): boolean {
  const moved = x !== last.x || y !== last.y;
  last = { x, y };
  return moved;
}
