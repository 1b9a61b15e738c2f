/** Longest name, without the extension, in UTF-16 units: short enough for every file system. */
const longest = 60;

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Returns a file name for a title that every system takes: letters and digits of any script joined
 * by hyphens. Separators, controls and marks of writing direction are no letters, so none is left.
 */
export function safeFileName(title: string, extension: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const slug = shortened(words);
  const name = slug === '' ? 'lectern' : reserved.test(slug) ? `${slug}-export` : slug;
  return `${name}.${extension}`;
}

/** As many whole words as fit; a single word that is too long is cut between characters. */
function shortened(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug === ''
    ? Array.from(words[0] ?? '')
        .slice(0, longest / 2)
        .join('')
    : slug;
}
