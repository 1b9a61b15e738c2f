const space = /\s/;

/**
 * Returns whether a UTF-16 unit of a text is white space. Nearly every one is plain ASCII, for which a
 * pattern takes too long in a large text.
 */
export function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 32 && unit < 128 ? false : space.test(text.charAt(at));
}
