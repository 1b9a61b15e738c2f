import type { Page } from '@playwright/test';

/**
 * Returns what is wrong with where things stand: a window that would have to be scrolled sideways, a
 * dialog or menu that hangs over its edge, a control that nobody can see or press, wherever one
 * scrolls. One line each; none where all is well.
 */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isIn = ({ top, left, bottom, right }: DOMRect) =>
      top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
    const nameOf = (element: Element) =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? (element.textContent || element.className).slice(0, 40)}`;
    // A page can scroll what nobody else can.
    const isScrolledByForce = (element: Element): boolean =>
      element.parentElement !== null &&
      ((element.parentElement.scrollLeft > 0 &&
        getComputedStyle(element.parentElement).overflowX === 'hidden') ||
        isScrolledByForce(element.parentElement));
    const wide = document.documentElement.scrollWidth - innerWidth;
    const layers = [...document.querySelectorAll('.modal, .palette, .menu')].filter((layer) =>
      layer.checkVisibility(),
    );
    const hanging = layers.filter((layer) => !isIn(layer.getBoundingClientRect()));
    const top = layers.at(-1) ?? document.querySelector('.app');
    const controls = top?.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, [role=menuitem], [role=option]',
    );
    const lost = [...(controls ?? [])].filter((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return false;
      // What is under a sheet is reached when the sheet is closed; what has no place is for screen readers.
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (isScrolledByForce(control)) return true;
      const rect = control.getBoundingClientRect();
      if (rect.width <= 1 || rect.height <= 1) return false;
      const hit = document.elementFromPoint(
        rect.left + rect.width / 2,
        rect.top + Math.min(rect.height, innerHeight) / 2,
      );
      if (hit?.closest('.sheet, .pop, .find, .note, .notice') && !control.contains(hit))
        return false;
      return !(hit && (control.contains(hit) || hit.contains(control)));
    });
    return [
      ...(wide > 0 ? [`the window is ${String(wide)} px too wide`] : []),
      ...hanging.map((layer) => `hangs over the edge: ${nameOf(layer)}`),
      ...lost.map((control) => `out of reach: ${nameOf(control)}`),
    ];
  });
}
