/** How much of a file is looked at, in bytes: comments may stand before the first element. */
const head = 8192;

/** Returns whether bytes begin as a REFI-QDA file with this root, in UTF-8 or UTF-16. */
export function isRefi(bytes: Uint8Array, root: 'Project' | 'CodeBook'): boolean {
  const text = Buffer.from(bytes.subarray(0, head)).toString('latin1').replaceAll('\0', '');
  const start = new RegExp(`<(?:[\\w.-]+:)?${root}\\s[^>]*urn:QDA-XML:${root.toLowerCase()}:`, 'i');
  return start.test(text);
}
