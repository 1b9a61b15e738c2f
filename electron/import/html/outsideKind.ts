import type { Article } from './article';
import { type Furniture, furnitureOf } from './furniture';
import { placeOf } from './linePlace';
import type { Line } from './lines';
import { isLinkOnly } from './linkOnly';
import { ancestors, isIn } from './tree';

/** Returns what a line is that is not of the article, and how the page says so. */
export function outsideKind(line: Line, { root, holders }: Article): Furniture {
  const { owner, texts } = line;
  const found = furnitureOf(placeOf(line), holders);
  if (found) return found;
  if (root !== null && root.tag !== 'body' && isIn(owner, root) && isLinkOnly(line))
    return { kind: 'readAlso', reason: 'Only a link to another text.' };
  const linked = texts.every((node) => [...ancestors(node)].some(({ tag }) => tag === 'a'));
  return { kind: linked ? 'navigation' : 'siteNotice', reason: 'Outside the article.' };
}
