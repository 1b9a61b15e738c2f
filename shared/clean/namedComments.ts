import { fold } from '../text/fold';
import { closedByTimes, timesStandBelow } from './closedByTimes';
import { saidBy } from './commentHeads';
import type { Entry, Named } from './namedComment';
import { openedByHeads } from './openedByHeads';
import { type Finding, type Line, lineNumbers } from './page';

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
    findings: [
      ...withAnswers(named).flatMap(findingsOf),
      ...buttons.map(({ line }) => buttonAt(line)),
    ],
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

interface Answering extends Named {
  /** Index among the pieces of where the comment that it answers begins. */
  readonly replyTo: number | null;
}

/** Who is answered is the one of that name who wrote last; a name that nobody has is nobody’s. */
function withAnswers(comments: readonly Named[]): Answering[] {
  const last = new Map<string, number>();
  return comments.map((comment) => {
    const { author, to, words } = comment;
    const replyTo = to === null ? null : (last.get(fold(to)) ?? null);
    if (author !== null && words[0]) last.set(fold(author), words[0].at);
    return { ...comment, replyTo };
  });
}

function findingsOf({ author, time, facts, words, replyTo }: Answering): Finding[] {
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
      ...(index === 0 && { comment: { author, time, replyTo } }),
    })),
  ];
}

function buttonAt({ at }: Line): Finding {
  const reason = 'A button of the comments.';
  return { at, kind: 'commentForm', reason, confidence: 0.85 };
}
