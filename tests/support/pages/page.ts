import type { Debate, Said } from './debates';

/** A page as a site would make it, and what a careful reader takes from it. */
export interface MadePage {
  readonly name: string;
  readonly markup: string;
  readonly debate: Debate;
  /** The words of the article in the order of the page, without byline and date. */
  readonly article: readonly string[];
  readonly comments: readonly Said[];
  /** Facts that this page does not state. */
  readonly lacks: readonly ('author' | 'published' | 'outlet' | 'language' | 'address')[];
}

/** What a template shows of a debate, in its order. */
export type Part = 'title' | 'standfirst' | 'quote' | 'heading' | 'caption' | number;

export const caption = 'The old pier at dusk, seen from the customs house.';

export function partsOf(debate: Debate, parts: readonly Part[]): string[] {
  return parts.map((part) => {
    if (part === 'caption') return caption;
    return typeof part === 'number' ? (debate.paragraphs[part] ?? '') : debate[part];
  });
}

/** Returns the text as markup. */
export function esc(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export function tagged(tag: string, texts: readonly string[], attributes = ''): string {
  const [name = tag] = tag.split(' ');
  return texts.map((text) => `<${tag}${attributes}>${esc(text)}</${name}>`).join('\n');
}

/** Returns comments with their replies in them, each made by `one`, which gets the replies' markup. */
export function nested(
  comments: readonly Said[],
  one: (said: Said, index: number, replies: string, depth: number) => string,
  parent?: number,
  depth = 0,
): string {
  return comments
    .map((said, index) =>
      said.replyTo === parent
        ? one(said, index, nested(comments, one, index, depth + 1), depth)
        : '',
    )
    .join('\n');
}

/** Returns the comments as if nobody had answered anybody. */
export function flat(comments: readonly Said[]): Said[] {
  return comments.map(({ author, time, words }) => ({ author, time, words }));
}

export function depthOf(comments: readonly Said[], index: number): number {
  const replyTo = comments[index]?.replyTo;
  return replyTo === undefined ? 0 : depthOf(comments, replyTo) + 1;
}

export function made(
  name: string,
  debate: Debate,
  markup: string,
  parts: readonly Part[],
  comments: readonly Said[],
  lacks: MadePage['lacks'] = [],
): MadePage {
  return { name, markup, debate, article: partsOf(debate, parts), comments, lacks };
}

/** Paragraphs of a debate by their places, as the parts of a page. */
export function all(debate: Debate): number[] {
  return debate.paragraphs.map((_, at) => at);
}
