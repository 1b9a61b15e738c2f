import { before } from './beforePdfjs';

Reflect.set(process, Symbol.toStringTag, before.tag);
if (before.matrix === undefined) Reflect.deleteProperty(globalThis, 'DOMMatrix');
