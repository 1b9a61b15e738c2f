/*
 * PDF.js looks round while it is being loaded. In Node it would load a native drawing library and
 * make its own file and network readers ready; an importer reads text only, from bytes. So for as
 * long as it loads, Node is not to be seen, and the one class that it makes an object of is there.
 * This file is imported before it, and afterPdfjs.ts after it.
 */
interface Surroundings {
  DOMMatrix?: unknown;
}

const surroundings = globalThis as Surroundings;

/** What afterPdfjs.ts puts back. */
export const before = {
  tag: String(Reflect.get(process, Symbol.toStringTag)),
  matrix: surroundings.DOMMatrix,
};

surroundings.DOMMatrix ??= function DOMMatrix() {};
Reflect.set(process, Symbol.toStringTag, 'hidden');
