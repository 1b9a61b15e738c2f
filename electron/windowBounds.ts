/** A rectangle on the screens, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const defaultSize = { width: 1440, height: 900 };
export const smallestSize = { width: 1024, height: 700 };

/**
 * Returns where the window opens: where it was, moved and shrunk into the display it overlaps most;
 * in the middle of the first display when it was nowhere. `displays` are the parts of the screens
 * that windows may use, the primary one first.
 */
export function placeWindow(before: Area | null, displays: readonly [Area, ...Area[]]): Area {
  const display = before === null ? displays[0] : displayOf(before, displays);
  const wanted = before ?? defaultSize;
  const width = Math.min(Math.max(wanted.width, smallestSize.width), display.width);
  const height = Math.min(Math.max(wanted.height, smallestSize.height), display.height);
  const { x, y } = before ?? {
    x: display.x + Math.round((display.width - width) / 2),
    y: display.y + Math.round((display.height - height) / 2),
  };
  return {
    x: within(x, display.x, display.x + display.width - width),
    y: within(y, display.y, display.y + display.height - height),
    width,
    height,
  };
}

function displayOf(area: Area, displays: readonly [Area, ...Area[]]): Area {
  return displays.reduce((best, display) =>
    overlap(area, display) > overlap(area, best) ? display : best,
  );
}

/** Returns the common surface of two areas, in square pixels; 0 when they are apart. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
