import type { Article } from './article';
import { furnitureOf } from './furniture';
import { placeOf } from './linePlace';
import type { Line } from './lines';
import { isLinkOnly } from './linkOnly';
import { ancestors, isIn } from './tree';

/** Returns whether a line is text of the article. */
export function isOfArticle(line: Line, { texts, root, holders }: Article): boolean {
  if (furnitureOf(placeOf(line), holders) || isLinkOnly(line)) return false;
  const length = (of: (node: Line['texts'][number]) => boolean) =>
    line.texts.filter(of).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (length((node) => texts.has(node)) * 2 >= length(() => true)) return true;
  const inRoot = root !== null && root.tag !== 'body' && isIn(line.owner, root);
  return inRoot && isText(line);
}

/** Readability leaves out short lists, subheadings and boxes, which are text all the same. */
function isText({ owner, texts }: Line): boolean {
  if (!/^(?:p|h[2-6]|li|blockquote|figcaption|caption|pre|dd|dt|tr)$/.test(owner.tag)) return false;
  const linked = texts.filter((node) => [...ancestors(node)].some(({ tag }) => tag === 'a'));
  return linked.length * 2 <= texts.length;
}
