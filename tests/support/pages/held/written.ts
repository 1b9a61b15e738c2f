import type { Debate, Said } from '../debates';
import { type MadePage, tagged } from '../page';

/** A page, and in its order every line that a careful reader keeps as the article. */
export function written(
  name: string,
  debate: Debate,
  markup: string,
  article: readonly string[],
  comments: readonly Said[] = [],
): MadePage {
  return { name, markup, debate, article, comments, lacks: [] };
}

/** Paragraphs of a debate as `<p>`. */
export function ps(debate: Debate, from = 0, to?: number, attributes = ''): string {
  return tagged('p', debate.paragraphs.slice(from, to), attributes);
}
