import type { Tag } from '../../../shared/model/tag';
import type { Corpus } from './corpus';
import type { Engine } from './engine';
import { page } from './page';
import { Ranges } from './ranges';

/** The whole text in the page, and tags near the window as ranges that the browser paints. */
export function fullDocument(mount: HTMLElement, { text, blocks, tags }: Corpus): Engine {
  const { scroller, column } = page(mount);
  const elements: HTMLElement[] = [];
  const byBlock = new Map<HTMLElement, { at: number; tags: Tag[] }>();
  const ranges = new Ranges();
  const near = new Set<HTMLElement>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const element = target as HTMLElement;
        if (isIntersecting) near.add(element);
        else near.delete(element);
        for (const tag of byBlock.get(element)?.tags ?? []) {
          if (isIntersecting) paint(tag, element);
          else ranges.unpaint(tag.id);
        }
      }
    },
    { root: scroller, rootMargin: '600px 0px' },
  );
  const blockOf = (offset: number) =>
    elements[
      Math.max(
        0,
        blocks.findLastIndex(({ start }) => start <= offset),
      )
    ];
  const paint = (tag: Tag, element: HTMLElement) => {
    ranges.paint(tag, blocks[byBlock.get(element)?.at ?? 0], element.firstChild);
  };
  return {
    open() {
      ranges.register();
      blocks.forEach(({ start, end }, at) => {
        const element = document.createElement('p');
        element.textContent = text.slice(start, end);
        elements.push(element);
        byBlock.set(element, { at, tags: [] });
      });
      let at = 0;
      for (const tag of tags.toSorted((a, b) => a.start - b.start)) {
        while ((blocks[at + 1]?.start ?? Infinity) <= tag.start) at += 1;
        const element = elements[at];
        if (element) byBlock.get(element)?.tags.push(tag);
      }
      column.append(...elements);
      for (const element of elements) observer.observe(element);
    },
    add(tag) {
      const element = blockOf(tag.start);
      if (!element) return;
      byBlock.get(element)?.tags.push(tag);
      if (near.has(element)) paint(tag, element);
    },
    remove({ id }) {
      ranges.unpaint(id);
    },
    recode(tag, code) {
      ranges.unpaint(tag.id);
      const element = blockOf(tag.start);
      if (element) paint({ ...tag, code }, element);
    },
    scroller: () => scroller,
  };
}
