import { htmlDraft } from '../../../electron/import/html/htmlDraft';
import { propose } from '../../../shared/clean/propose';
import type { Draft } from '../../../shared/clean/draft';
import type { Said } from './debates';
import type { MadePage } from './page';

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Returns how far two texts have the same words, each counted as often as it stands, from 0 to 1. */
export function wordOverlap(one: string, other: string): number {
  const [a, b] = [countsOf(one), countsOf(other)];
  let both = 0;
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 1 : (2 * both) / total;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of words.segment(text.toLowerCase())) {
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

const aboutTheText = new Set(['byline', 'dateline', 'kicker', 'category', 'comment', 'credit']);

/** Returns the words that are proposed to be read as the article, without byline and date. */
export function articleIn(draft: Draft): string {
  const { text } = draft;
  return propose(draft)
    .blocks.filter(({ kind, included }) => included && !aboutTheText.has(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** Returns the comments of a draft. */
export function commentsIn({ text, pieces }: Draft): Said[] {
  const comments: { said: Said & { words: string[] }; piece: number }[] = [];
  pieces.forEach(({ kind, comment, joins, start, end }, piece) => {
    if (kind !== 'comment') return;
    const last = comments.at(-1);
    if (joins && last) {
      last.said.words.push(text.slice(start, end));
      return;
    }
    const { author = null, time = null, replyTo = null } = comment ?? {};
    const at = comments.findIndex((one) => one.piece === replyTo);
    const said = {
      author,
      time,
      words: [text.slice(start, end)],
      ...(at < 0 ? {} : { replyTo: at }),
    };
    comments.push({ said, piece });
  });
  return comments.map(({ said }) => said);
}

/** What the importer made of a page, against what is in it. */
export function measured(page: MadePage) {
  const draft = htmlDraft(page.markup, `${page.name}.html`);
  const { claims } = draft;
  return {
    draft,
    overlap: wordOverlap(articleIn(draft), page.article.join('\n')),
    title: claims.title?.value === page.debate.title,
    author:
      (claims.author?.value ?? null) ===
      (page.lacks.includes('author') ? null : page.debate.author.replace(/\s+/g, ' ')),
    comments: commentsIn(draft),
  };
}
