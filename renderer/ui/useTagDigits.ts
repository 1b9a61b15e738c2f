import { useEffect, useEffectEvent } from 'react';
import type { Code } from '../../shared/model/code';
import { keysOf } from '../keys';

/** Lets the number keys of tags choose one while a menu of them is open. */
export function useTagDigits(
  codes: readonly Code[],
  isOpen: boolean,
  choose: (code: string) => void,
): void {
  const onDigit = useEffectEvent((event: KeyboardEvent) => {
    const pressed = keysOf(event);
    const code = codes.find(({ key }) => key !== null && String(key) === pressed);
    if (!code) return;
    event.preventDefault();
    event.stopPropagation();
    choose(code.id);
  });
  useEffect(() => {
    if (!isOpen) return;
    // In the window: fast fingers press the number before the menu has the focus.
    window.addEventListener('keydown', onDigit, { capture: true });
    return () => {
      window.removeEventListener('keydown', onDigit, { capture: true });
    };
  }, [isOpen]);
}
