import { isNameOf, isProper, type Said, saidBy } from './commentHeads';
import { type Finding, type Line, lineNumbers } from './page';

interface Entry {
  readonly line: Line;
  readonly said: Said;
}

/** One comment: the lines that say who and when, and what was said. */
interface Named {
  readonly author: string | null;
  readonly time: string | null;
  readonly facts: readonly Line[];
  readonly words: readonly Line[];
}

/** What is found among the lines of a zone of comments that names, times and buttons stand in. */
export interface NamedComments {
  readonly findings: readonly Finding[];
  /** How many comments say whose they are, or when they were written. */
  readonly count: number;
}

/**
 * Finds the comments in lines pasted from a page, where each has a name and a time above or a time
 * below it, and buttons. The lines that say who and when become facts of the comment. Lines that
 * none of this is found for are left to others.
 */
export function namedComments(lines: readonly Line[]): NamedComments {
  const entries = trusted(lines.map((line) => ({ line, said: saidBy(line.words) })));
  const comments = timesStandBelow(entries) ? closedByTimes(entries) : openedByHeads(entries);
  const named = comments.filter(({ words }) => words.length > 0);
  const buttons = entries.filter(({ said }) => said.is === 'button');
  return {
    findings: [...named.flatMap(findingsOf), ...buttons.map(({ line }) => buttonAt(line))],
    count: named.length,
  };
}

/**
 * “Ann Lee wrote:” may stand in a comment, above what is quoted: it begins a comment only in a text
 * whose first comment begins so, and not above a quotation.
 */
function trusted(entries: readonly Entry[]): readonly Entry[] {
  const first = entries.find(({ said }) => said.is !== 'button');
  return entries.map((entry, at) => {
    const { said, line } = entry;
    if (said.is !== 'head' || said.time !== null) return entry;
    const next = entries[at + 1];
    if (next?.said.is === 'time') return entry;
    const quotes = /^["\u201C\u201E\u00AB>]/u.test(next?.line.words ?? '');
    return first?.said.is === 'head' && !quotes ? entry : { line, said: { is: 'words' } };
  });
}

/** Whether nothing is said after the last time, and no line has a name and a time. */
function timesStandBelow(entries: readonly Entry[]): boolean {
  const last = entries.findLastIndex(({ said }) => said.is === 'time');
  if (last < 0 || entries.some(({ said }) => said.is === 'head')) return false;
  return entries.slice(last).every(({ said }) => said.is !== 'words');
}

/** “Ann Lee”, what she said, “2 h · Like · Reply”. */
function closedByTimes(entries: readonly Entry[]): Named[] {
  const comments: Named[] = [];
  let said: Line[] = [];
  for (const { line, said: one } of entries) {
    if (one.is === 'words') said.push(line);
    if (one.is !== 'time') continue;
    const [first, ...rest] = said;
    const isName = first !== undefined && rest.length > 0 && isProper(first.words);
    comments.push({
      author: isName ? first.words.trim() : null,
      time: one.time,
      facts: isName ? [first, line] : [line],
      words: isName ? rest : said,
    });
    said = [];
  }
  return comments;
}

/** “Ann Lee”, “2 hours ago”, what she said, “Reply”. */
function openedByHeads(entries: readonly Entry[]): Named[] {
  const heads = entries.flatMap((_, at) => headAt(entries, at) ?? []);
  return heads.map((head, index) => {
    const end = heads[index + 1]?.from ?? entries.length;
    const below = entries.slice(head.to, end);
    return {
      author: head.author,
      time: head.time,
      facts: entries
        .slice(head.from, head.to)
        .filter(({ said }) => said.is !== 'button')
        .map(({ line }) => line),
      words: wordsIn(below),
    };
  });
}

/** What stands below the buttons of a comment is none of it. */
function wordsIn(below: readonly Entry[]): Line[] {
  const first = below.findIndex(({ said }) => said.is === 'words');
  const rest = below.slice(Math.max(first, 0));
  const end = rest.findIndex(({ said }) => said.is === 'button');
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ said }) => said.is === 'words')
    .map(({ line }) => line);
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
  // “Verified” and the like may stand between.
  while (entries[name]?.said.is === 'button') name -= 1;
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

function findingsOf({ author, time, facts, words }: Named): Finding[] {
  const [first] = words;
  const [fact] = facts;
  if (!first || !fact) return [];
  const where = lineNumbers(fact);
  const whose = author === null ? `the time in ${where}` : `“${author}” in ${where}`;
  const stands = fact.at < first.at ? 'below' : 'above';
  return [
    ...facts.map(({ at }): Finding => ({
      at,
      kind: 'commentForm',
      reason: `Says who wrote the comment in ${lineNumbers(first)}, or when: kept as facts of the comment.`,
      confidence: 0.85,
    })),
    ...words.map(({ at }, index): Finding => ({
      at,
      kind: 'comment',
      reason: index === 0 ? `Stands ${stands} ${whose}.` : `Goes on with the comment of ${whose}.`,
      confidence: 0.85,
      joins: index > 0,
      ...(index === 0 && { comment: { author, time, replyTo: null } }),
    })),
  ];
}

function buttonAt({ at }: Line): Finding {
  const reason = 'A button of the comments.';
  return { at, kind: 'commentForm', reason, confidence: 0.85 };
}
