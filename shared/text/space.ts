const space = /\s/;
const [tab, carriageReturn, blank, firstBeyondAscii] = [9, 13, 32, 128];

/**
 * Returns whether a UTF-16 unit of a text is white space. Nearly every one is plain ASCII, for which a
 * pattern takes too long in a large text.
 */
export function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= firstBeyondAscii) return space.test(text.charAt(at));
  return unit === blank || (unit >= tab && unit <= carriageReturn);
}
