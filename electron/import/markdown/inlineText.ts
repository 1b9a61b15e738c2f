import type { Token } from 'markdown-it';

/** What stood in a line besides its words. */
export interface LeftBehind {
  pictures: number;
  /** Addresses of links whose words are others. */
  addresses: number;
  /** The addresses of all links and pictures. */
  readonly used: Set<string>;
}

/**
 * Returns the words of a paragraph without its marks. A line end in the source is a space; the
 * titles of links and pictures stand in parentheses after them; addresses are counted.
 */
export function inlineText(tokens: readonly Token[], left: LeftBehind): string {
  const parts: string[] = [];
  const titles: string[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      left.used.add(String(token.attrGet('href')));
      titles.push(titled(token.attrGet('title')));
      if (token.markup !== 'autolink') left.addresses += 1;
    } else if (token.type === 'link_close') {
      parts.push(titles.pop() ?? '');
    } else if (token.type === 'image') {
      left.pictures += 1;
      left.used.add(String(token.attrGet('src')));
      parts.push(inlineText(token.children ?? [], left), titled(token.attrGet('title')));
    } else if (token.type === 'softbreak') {
      parts.push(' ');
    } else if (token.type === 'hardbreak') {
      parts.push('\n');
    } else {
      parts.push(token.content);
    }
  }
  return parts.join('');
}

function titled(title: string | number | null): string {
  return title === null || title === '' ? '' : ` (${String(title)})`;
}
