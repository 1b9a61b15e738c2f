import { type ContextNow, contextsNow } from '../keyChanges';
import { type KeyContext, keysInWords, keysOf } from '../keys';
import { useStore } from './store';

let known: { of: object; singleKeys: boolean; contexts: readonly ContextNow[] } | null = null;

/** Returns every binding with the keys that it has now. They are asked for with every key press. */
export function contextsOfNow(): readonly ContextNow[] {
  const { keys, singleKeys } = useStore.getState().settings;
  if (known?.of !== keys || known.singleKeys !== singleKeys) {
    known = { of: keys, singleKeys, contexts: contextsNow(keys, singleKeys) };
  }
  return known.contexts;
}

/** Returns the command of a key press in a context; null when the press means nothing there. */
export function commandFor(
  context: KeyContext['id'],
  event: Parameters<typeof keysOf>[0],
): string | null {
  const pressed = keysOf(event);
  const bindings = contextsOfNow().find((one) => one.id === context)?.bindings ?? [];
  return bindings.find((binding) => binding.keys === pressed)?.usual.command ?? null;
}

/** Returns words for a title, with the keys of their command behind them when it has some. */
export function namingKeys(words: string, context: KeyContext['id'], command: string): string {
  const keys = keysFor(context, command);
  return keys === undefined ? words : `${words} (${keys})`;
}

/** Returns the keys of a command in a context as they are shown; undefined when it has none. */
export function keysFor(context: KeyContext['id'], command: string): string | undefined {
  const bindings = contextsOfNow().find((one) => one.id === context)?.bindings ?? [];
  const keys = bindings.find((one) => one.usual.command === command && one.keys !== null)?.keys;
  return keys ? keysInWords(keys, useStore.getState().platform).join(' ') : undefined;
}
