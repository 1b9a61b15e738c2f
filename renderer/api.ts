import type { CallName, EventName } from '../shared/ipc/channels';
import type { Bridge, Events, Result } from '../shared/ipc/bridge';
import type { AnswerOf, ArgsOf } from '../shared/ipc/contract';
import { Failure } from '../shared/ipc/failure';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of the window. */
    readonly lectern: Bridge;
  }
}

/** Asks main for something; throws the Failure when main could not do it. */
export async function call<Name extends CallName>(
  name: Name,
  args: ArgsOf<Name>,
): Promise<AnswerOf<Name>> {
  const result = JSON.parse(await window.lectern.call(name, args)) as Result<unknown>;
  if (!result.ok) throw Failure.of(result.failure);
  // The contract is checked by the compiler on both sides; main's answer has this shape.
  return result.value as AnswerOf<Name>;
}

/** Handlers by event name. */
export type Ears = { readonly [Name in EventName]: (value: Events[Name]) => void };

/** Listens to everything main tells; returns a function that stops it. */
export function listen(ears: Ears): () => void {
  return window.lectern.listen((name, value) => {
    const hear = ears[name] as (value: unknown) => void;
    hear(value);
  });
}
