import { isProper } from './commentHeads';
import { answeredIn, type Entry, isSaid, type Named, repliesFrom } from './namedComment';

/** Returns whether nothing is said after the last time, and no line has a name and a time. */
export function timesStandBelow(entries: readonly Entry[]): boolean {
  const last = entries.findLastIndex(({ said }) => said.is === 'time');
  if (last < 0 || entries.some(({ said }) => said.is === 'head')) return false;
  return !entries.slice(last).some(isSaid);
}

/** Returns the comments of lines such as “Ann Lee”, what she said, “2 h · Like · Reply”. */
export function closedByTimes(entries: readonly Entry[]): Named[] {
  const comments: Named[] = [];
  let said: Entry[] = [];
  for (const entry of entries) {
    if (isSaid(entry)) said.push(entry);
    if (entry.said.is !== 'time') continue;
    const [first, ...rest] = said;
    const isName = first !== undefined && rest.length > 0 && isProper(first.line.words);
    const below = isName ? rest : said;
    const to = repliesFrom(below, 0);
    comments.push({
      author: isName ? first.line.words.trim() : null,
      time: entry.said.time,
      to: answeredIn(to),
      facts: [...(isName ? [first] : []), ...to, entry].map(({ line }) => line),
      words: below.slice(to.length).map(({ line }) => line),
    });
    said = [];
  }
  return comments;
}
