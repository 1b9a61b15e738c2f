import { type KeyBinding, type KeyContext, keyContexts } from './keys';

/** A binding as a setting names it: its context and its usual keys. */
export type BindingId = string;

/** The keys that differ from the usual ones, by binding; null: none. */
export type KeyChanges = Readonly<Record<BindingId, string | null>>;

function bindingId(context: KeyContext, usual: KeyBinding): BindingId {
  return `${context.id} ${usual.keys}`;
}

/** A binding with the keys that it has now; null when it has none. */
export interface BindingNow {
  readonly id: BindingId;
  readonly usual: KeyBinding;
  readonly keys: string | null;
}

export interface ContextNow {
  readonly id: KeyContext['id'];
  readonly label: string;
  readonly bindings: readonly BindingNow[];
}

/** Returns every binding with the keys that it has after these changes. */
export function contextsNow(changes: KeyChanges, singleKeys: boolean): readonly ContextNow[] {
  return keyContexts.map((context) => ({
    id: context.id,
    label: context.label,
    bindings: context.bindings.map((usual) => {
      const id = bindingId(context, usual);
      const chosen = changes[id];
      const keys = chosen === undefined ? usual.keys : chosen;
      const isOff = keys !== null && !singleKeys && isSingleKey(keys);
      return { id, usual, keys: isOff ? null : keys };
    }),
  }));
}

/** Whether a combination types a sign: speech input and stray touches press those (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  const name = keys.replace(/^Shift\+(?=.)/, '');
  return name.length === 1 || name === 'Space';
}

/** Places that lie over the window and have the keys to themselves. */
const alone: ReadonlySet<KeyContext['id']> = new Set(['correction', 'palette', 'import']);

/** Returns the binding that has these keys already where this one works; null when they are free. */
export function conflictWith(changes: KeyChanges, id: BindingId, keys: string): BindingNow | null {
  const contexts = contextsNow(changes, true);
  const own = contexts.find(({ bindings }) => bindings.some((one) => one.id === id));
  const meeting = contexts.filter((other) => other === own || meet(own, other));
  const others = meeting.flatMap(({ bindings }) => bindings).filter((one) => one.id !== id);
  return others.find((one) => one.keys === keys) ?? null;
}

/** Keys that work anywhere come before those of a place. */
function meet(a: ContextNow | undefined, b: ContextNow): boolean {
  if (!a || alone.has(a.id) || alone.has(b.id)) return false;
  return a.id === 'anywhere' || b.id === 'anywhere';
}

/** Why a combination cannot be chosen at all, as a sentence; null when it can. */
export function refusedKeys(keys: string): string | null {
  const parts = keys.split(/(?<=.)\+(?=.)/);
  if (parts.includes('Ctrl') && parts.includes('Alt')) {
    return 'Ctrl and Alt together type signs on many keyboards. Choose another key.';
  }
  if (/(^|\+)(Tab|F10|ContextMenu)$|^Ctrl\+[ACQVWX]$|^Alt\+F4$/.test(keys)) {
    return 'This key belongs to the system: it moves the focus, opens a menu, copies, pastes or closes. Choose another key.';
  }
  return null;
}

/** Returns the changes with other keys for a binding; its usual keys are no change. */
export function withKeys(changes: KeyChanges, id: BindingId, keys: string | null): KeyChanges {
  const { [id]: _before, ...rest } = changes;
  return usualKeys(id) === keys ? rest : { ...rest, [id]: keys };
}

/** Returns the changes with the keys of two bindings swapped. */
export function withSwapped(changes: KeyChanges, id: BindingId, other: BindingId): KeyChanges {
  const all = contextsNow(changes, true).flatMap(({ bindings }) => bindings);
  const keysOf = (one: BindingId) => all.find((binding) => binding.id === one)?.keys ?? null;
  return withKeys(withKeys(changes, id, keysOf(other)), other, keysOf(id));
}

/** Whether two bindings can have each other’s keys without a clash in either place. */
export function canSwap(changes: KeyChanges, id: BindingId, other: BindingId): boolean {
  const swapped = withSwapped(changes, id, other);
  const both = contextsNow(swapped, true)
    .flatMap(({ bindings }) => bindings)
    .filter((one) => one.id === id || one.id === other);
  return both.every(({ id: own, keys }) => keys === null || !conflictWith(swapped, own, keys));
}

function usualKeys(id: BindingId): string | null {
  for (const context of keyContexts) {
    const usual = context.bindings.find((one) => bindingId(context, one) === id);
    if (usual) return usual.keys;
  }
  return null;
}
