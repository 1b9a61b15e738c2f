import type { Block } from '../../../shared/model/block';
import type { Tag } from '../../../shared/model/tag';
import { codeIds } from './corpus';

/** Paints tags as ranges of the browser (CSS Custom Highlight API), one highlight a code. */
export class Ranges {
  readonly #highlights = new Map(codeIds.map((code) => [code as string, new Highlight()]));
  readonly #painted = new Map<string, { range: StaticRange; code: string }>();

  register(): void {
    for (const [code, highlight] of this.#highlights) CSS.highlights.set(`peer-${code}`, highlight);
  }

  /** Paints a tag in the text of its block; nothing when it is painted, or the block is not drawn. */
  paint(tag: Tag, block: Block | undefined, node: Node | null | undefined): void {
    if (!node || !block || this.#painted.has(tag.id)) return;
    const range = new StaticRange({
      startContainer: node,
      startOffset: tag.start - block.start,
      endContainer: node,
      endOffset: Math.min(tag.end, block.end) - block.start,
    });
    this.#painted.set(tag.id, { range, code: tag.code });
    this.#highlights.get(tag.code)?.add(range);
  }

  unpaint(id: string): void {
    const known = this.#painted.get(id);
    if (!known) return;
    this.#highlights.get(known.code)?.delete(known.range);
    this.#painted.delete(id);
  }
}
