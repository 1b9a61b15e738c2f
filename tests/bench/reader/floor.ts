import type { Tag } from '../../../shared/model/tag';
import { firstIndex } from '../../../shared/text/firstIndex';
import type { Corpus } from './corpus';
import type { Engine } from './engine';
import { page } from './page';
import { Ranges } from './ranges';

/** Pixels above and below the window in which paragraphs exist. */
const around = 600;
const lineHeight = 29;
/** Letters in a line, in the mean. */
const letters = 76;
const gap = 15;

/**
 * The floor: only the paragraphs in the window exist, and tags are ranges that the browser paints
 * (CSS Custom Highlight API). Nothing can be selected by key, named or read aloud.
 */
export function virtualFloor(mount: HTMLElement, { text, blocks, tags }: Corpus): Engine {
  const { scroller, column } = page(mount);
  const heights = blocks.map(
    ({ start, end }) => Math.ceil((end - start) / letters) * lineHeight + gap,
  );
  const tops: number[] = [];
  let full = 0;
  for (const height of heights) {
    tops.push(full);
    full += height;
  }
  const byBlock = new Map<number, Tag[]>();
  const blockAt = (offset: number) => lastAtMost(starts, offset);
  const starts = blocks.map(({ start }) => start);
  const drawn = new Map<number, HTMLElement>();
  const ranges = new Ranges();

  const paint = (tag: Tag, at: number) => {
    ranges.paint(tag, blocks[at], drawn.get(at)?.firstChild);
  };
  const draw = () => {
    const from = Math.max(0, lastAtMost(tops, scroller.scrollTop - around));
    const to = lastAtMost(tops, scroller.scrollTop + scroller.clientHeight + around);
    for (const [at, element] of drawn) {
      if (at >= from && at <= to) continue;
      for (const { id } of byBlock.get(at) ?? []) ranges.unpaint(id);
      element.remove();
      drawn.delete(at);
    }
    for (let at = from; at <= to; at += 1) {
      const block = blocks[at];
      if (!block || drawn.has(at)) continue;
      const element = document.createElement('p');
      element.className = 'floor';
      element.style.top = `${String(tops[at] ?? 0)}px`;
      element.textContent = text.slice(block.start, block.end);
      column.append(element);
      drawn.set(at, element);
      for (const tag of byBlock.get(at) ?? []) paint(tag, at);
    }
  };
  return {
    open() {
      ranges.register();
      for (const tag of tags) put(byBlock, blockAt(tag.start), tag);
      column.style.height = `${String(full)}px`;
      scroller.addEventListener('scroll', draw, { passive: true });
      draw();
    },
    add(tag) {
      const at = blockAt(tag.start);
      put(byBlock, at, tag);
      paint(tag, at);
    },
    remove({ id, start }) {
      const at = blockAt(start);
      byBlock.set(at, byBlock.get(at)?.filter((tag) => tag.id !== id) ?? []);
      ranges.unpaint(id);
    },
    recode(tag, code) {
      ranges.unpaint(tag.id);
      paint({ ...tag, code }, blockAt(tag.start));
    },
    scroller: () => scroller,
  };
}

function put(byBlock: Map<number, Tag[]>, at: number, tag: Tag): void {
  const here = byBlock.get(at);
  if (here) here.push(tag);
  else byBlock.set(at, [tag]);
}

function lastAtMost(sorted: readonly number[], limit: number): number {
  return Math.max(0, firstIndex(sorted.length, (at) => (sorted[at] ?? Infinity) > limit) - 1);
}
