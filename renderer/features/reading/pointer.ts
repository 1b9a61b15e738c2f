let last = { x: NaN, y: NaN, at: NaN, moved: false };

/**
 * Returns whether the pointer was moved since the event before. While the page scrolls under a
 * pointer that rests, the browser says that it is over one thing after the other: nobody meant them.
 */
export function hasMoved({ screenX: x, screenY: y, timeStamp: at }: MouseEvent): boolean {
  // One movement is told to all that it enters and leaves.
  if (at !== last.at) last = { x, y, at, moved: x !== last.x || y !== last.y };
  return last.moved;
}
