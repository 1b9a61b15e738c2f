import type { Line } from './lines';
import { attribute, nearest } from './tree';

/** Longest title of another text, in UTF-16 units. */
const titleLimit = 200;

/** What stands before the title of another text. */
const leadingOn =
  /^[\s\p{P}\p{S}]*(?:(?:read|see|watch)(?: also| more| next| too)?|also read|related(?: \p{L}+)?|more(?: on this)?|(?:previous|next) (?:article|post|message|page|story)|mehr(?: zum thema| dazu)?|(?:lesen|sehen) sie (?:auch|dazu)|lire (?:aussi|également)|à lire(?: aussi)?|leia (?:também|mais)|veja (?:também|mais)|lee también|leer más|leggi anche|lees ook|läs (?:även|också|mer)|les også|czytaj (?:też|także|więcej)|читайте также|関連記事|קראו גם|اقرأ أيضا)[\s\p{P}\p{S}]*$/iu;

/**
 * Returns whether a line is nothing but a link to another text; headings and notes link to this page.
 */
export function isLinkOnly({ owner, text, texts }: Line): boolean {
  if (/^h[1-6]$/.test(owner.tag) || text.length > titleLimit) return false;
  return texts.every((node) => {
    const link = nearest(node, 12).find(({ tag }) => tag === 'a');
    if (link) return /^(?!#.|mailto:)./.test(attribute(link, 'href'));
    return /^[\s\p{P}\p{S}]*$/u.test(node.text) || leadingOn.test(node.text);
  });
}
