import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

let root: Root | null = null;

/** Draws something on the page: anew when it is empty, else in the place of what was drawn. */
export async function draw(node: ReactNode): Promise<void> {
  if (root === null) {
    const mount = document.createElement('div');
    document.body.append(mount);
    root = createRoot(mount);
  }
  await act(async () => {
    root?.render(node);
    await Promise.resolve();
  });
}

/** Empties the page. */
export async function wipe(): Promise<void> {
  await act(async () => {
    root?.unmount();
    await Promise.resolve();
  });
  root = null;
  document.body.replaceChildren();
}

/** Does something and waits until everything that follows from it is drawn. */
export async function doing(run: () => void): Promise<void> {
  await act(async () => {
    run();
    // An answer of main takes a few turns of promises, and each may ask for the next.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}

/** Returns the one element of the page that has this selector, this text and this class. */
export function the<E extends HTMLElement>(
  selector: string,
  text = '',
  kind: new () => E = HTMLElement as new () => E,
): E {
  const found = [...document.querySelectorAll(selector)].filter((element) =>
    element.textContent.includes(text),
  );
  const [only] = found;
  if (!(only instanceof kind) || found.length > 1) {
    throw new RangeError(`${String(found.length)} of ${selector} “${text}” on the page.`);
  }
  return only;
}

/** Returns the texts of all elements that have this selector. */
export function texts(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent);
}

/** Presses a key where the focus is, or on an element. */
export async function press(key: string, on: Element | null = document.activeElement) {
  await doing(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** Types into a field as a person would, in one go. */
export async function type(field: HTMLInputElement, value: string): Promise<void> {
  await doing(() => {
    // React hears of a value only when the browser's own setter was used.
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    own?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
