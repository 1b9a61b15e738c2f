import { isNameOf } from './commentHeads';
import { answeredIn, type Entry, isSaid, type Named, repliesFrom } from './namedComment';
import type { Line } from './page';

/** Returns the comments of lines such as “Ann Lee”, “2 hours ago”, what she said, “Reply”. */
export function openedByHeads(entries: readonly Entry[]): Named[] {
  const heads = entries.flatMap((_, at) => headAt(entries, at) ?? []);
  return heads.map((head, index) => {
    const end = heads[index + 1]?.from ?? entries.length;
    const to = head.to + repliesFrom(entries, head.to).length;
    const facts = entries.slice(head.from, to).filter(({ said }) => said.is !== 'button');
    return {
      author: head.author,
      time: head.time,
      to: answeredIn(facts),
      facts: facts.map(({ line }) => line),
      words: wordsIn(entries.slice(to, end)),
    };
  });
}

/** What stands below the buttons of a comment is none of it. */
function wordsIn(below: readonly Entry[]): Line[] {
  const first = below.findIndex(isSaid);
  const rest = below.slice(Math.max(first, 0));
  const end = rest.findIndex(({ said }) => said.is === 'button');
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(isSaid)
    .map(({ line }) => line);
}

function isBetween(entry: Entry | undefined): boolean {
  return entry?.said.is === 'button' || entry?.said.is === 'reply';
}

interface Head {
  /** The entries that say it: from, and up to but not with. */
  readonly from: number;
  readonly to: number;
  readonly author: string;
  readonly time: string | null;
}

function headAt(entries: readonly Entry[], at: number): Head | null {
  const said = entries[at]?.said;
  const next = entries[at + 1]?.said;
  if (said?.is === 'head') {
    const isTimed = said.time === null && next?.is === 'time';
    return {
      from: at,
      to: isTimed ? at + 2 : at + 1,
      author: said.author,
      time: isTimed ? next.time : said.time,
    };
  }
  if (said?.is !== 'time') return null;
  let name = at - 1;
  // “Verified” and the like may stand between, and whose comment is answered.
  while (isBetween(entries[name])) name -= 1;
  const above = entries[name];
  if (above?.said.is !== 'words' || !isNameOf(above.line.words)) return null;
  // What a picture is called, and the name itself, are the same words.
  const isTwice = entries[name - 1]?.line.folded === above.line.folded;
  return {
    from: isTwice ? name - 1 : name,
    to: at + 1,
    author: above.line.words.replace(/^@/, '').trim(),
    time: said.time,
  };
}
