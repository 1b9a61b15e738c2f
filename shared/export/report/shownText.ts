/** What a program may take for a line end. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Control characters show nothing and steer some programs; the others no document may hold. */
const unshown =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Returns a text as a page or a document can hold it: line ends are LF, and each character that
 * nobody can see or that XML forbids is U+FFFD.
 */
export function shownText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unshown, '\uFFFD');
}
