import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../electron/windowBounds';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 2560, height: 1440 };

describe('where the window opens', () => {
  it('is the middle of the first display for a newcomer', () => {
    expect(placeWindow(null, [screen, right])).toEqual({ x: 240, y: 90, width: 1440, height: 900 });
  });

  it('is where it was', () => {
    const before = { x: 2000, y: 100, width: 1500, height: 1000 };
    expect(placeWindow(before, [screen, right])).toEqual(before);
  });

  it('is a display that is still there when the other one was taken away', () => {
    const before = { x: 2000, y: 100, width: 1500, height: 1000 };
    expect(placeWindow(before, [screen])).toEqual({ x: 420, y: 80, width: 1500, height: 1000 });
  });

  it('is moved in when it sticks out', () => {
    const before = { x: -300, y: -50, width: 1200, height: 800 };
    expect(placeWindow(before, [screen])).toEqual({ x: 0, y: 0, width: 1200, height: 800 });
  });

  it('is no larger than the display, and no smaller than the app can use', () => {
    const huge = { x: 0, y: 0, width: 9000, height: 9000 };
    expect(placeWindow(huge, [screen])).toEqual(screen);
    const tiny = { x: 5, y: 5, width: 10, height: 10 };
    expect(placeWindow(tiny, [screen])).toEqual({ x: 5, y: 5, width: 1024, height: 700 });
  });
});
