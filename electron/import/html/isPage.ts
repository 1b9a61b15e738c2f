// A remark ends where it first can: with any other end, many remarks in a row would have 2ⁿ readings.
const pageStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)\b/i;
const pageName = /\.x?html?$/i;

/**
 * Returns whether a file is a page, by its first tag; one with a name for pages may begin with any tag
 * or remark.
 */
export function isPage(head: Uint8Array, name: string): boolean {
  const start = Buffer.from(head)
    .toString(isWide(head) ? 'utf16le' : 'latin1')
    .replace(/^(?:\xEF\xBB\xBF|\uFEFF)/, '');
  return pageStart.test(start) || (pageName.test(name) && /<[a-z!?/]/i.test(start));
}

function isWide([first, second, third]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third !== 0);
}
