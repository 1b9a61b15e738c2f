import type { Draft } from '../../shared/clean/draft';
import { DraftBuilder, kindOfHeading } from '../../shared/clean/draftBuilder';
import { requireWords } from './refused';

const silent = /<(script|style|template|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<![^>]*>/gi;
const block =
  /(<\/?(?:h[1-6]|p|li|blockquote|td|th|pre|div|body|head|html|tr|table|ul|ol|br)\b[^>]*>)/i;

/** Returns the draft of a page: its headings and paragraphs. Throws a Failure when it has no words. */
export function htmlDraft(html: string, name: string): Draft {
  const builder = new DraftBuilder();
  let level: string | undefined;
  for (const part of html.replace(silent, ' ').split(block)) {
    if (block.test(part)) level = /^<h([1-6])/i.exec(part)?.[1];
    else builder.add(wordsOf(part), { kind: level ? kindOfHeading(Number(level)) : null });
  }
  const draft = builder.draft();
  requireWords(draft.text, name);
  return draft;
}

function wordsOf(markup: string): string {
  const text = markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  return text
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
