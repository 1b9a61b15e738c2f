/**
 * jsdom computes no layout, yet ProseMirror asks for it whenever it scrolls to the selection or
 * reads a typed change. These stand-ins answer "nothing, at the origin", which is all that a test
 * without a screen can know; layout itself is tested in the real window (tests/e2e).
 */
const nowhere = () => {
  const place = { x: 0, y: 0, width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 };
  return { ...place, toJSON: () => place };
};
const noRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList;

Range.prototype.getClientRects = noRects;
Range.prototype.getBoundingClientRect = nowhere;
document.elementFromPoint = () => null;
if (!('ClipboardEvent' in globalThis)) {
  Object.assign(globalThis, { ClipboardEvent: class ClipboardEvent extends Event {} });
}
if (!('ResizeObserver' in globalThis)) {
  class StillObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.assign(globalThis, { ResizeObserver: StillObserver });
}
if (!('IntersectionObserver' in globalThis)) {
  // Nothing ever comes nearer on a page without a screen.
  class BlindObserver {
    observe() {}
    disconnect() {}
  }
  Object.assign(globalThis, { IntersectionObserver: BlindObserver });
}
if (!('matchMedia' in globalThis)) {
  const matchMedia = (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false, onchange: null });
  Object.assign(globalThis, { matchMedia });
}
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
// React warns about every update outside `act` unless the environment says it is a test.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
