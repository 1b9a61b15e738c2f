/** Most words of a short title. */
const most = 5;
/** A verb with “to” is looked for among the first words. */
const verbWithin = 5;

const small =
  /^(?:a|an|the|to|of|in|on|for|and|or|with|at|by|as|from|is|are|after|under|amid|over|into)$/i;

/**
 * Returns a few words of a title for footnotes that cite it again: of “Council Offers To House
 * Visitors in Trams” what comes after “To” (“House Visitors”); otherwise its first five words, up to
 * a colon or a dash. Null when the title is no longer than that itself.
 */
export function shortTitle(title: string): string | null {
  const [head = title] = title.split(/\s*[:|]\s+|\s+[\u2013\u2014]\s+/);
  const words = head
    .replace(/["\u201C\u201D]/g, '')
    .replace(/^(?:the|an?)\s+/i, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length <= most) return head === title ? null : words.join(' ');
  const to = words.slice(0, verbWithin).findIndex((word) => word.toLowerCase() === 'to');
  return (to > 0 ? afterVerb(words.slice(to + 1)) : null) ?? withoutTail(words.slice(0, most));
}

/** The verb and what it is about, up to the next small word. */
function afterVerb(words: readonly string[]): string | null {
  const stop = words.findIndex((word, at) => at > 1 && small.test(word));
  const kept = words.slice(0, Math.min(stop < 0 ? words.length : stop, most));
  return kept.length < 2 ? null : withoutTail(kept);
}

function withoutTail(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !small.test(word));
  return words
    .slice(0, last + 1)
    .join(' ')
    .replace(/[,;.]$/, '');
}
