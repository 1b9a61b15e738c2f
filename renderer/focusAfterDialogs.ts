import { useStore } from './state/store';
import { focusText } from './ui/focusText';

/**
 * Gives the focus to the text when a dialog is gone and so is what had the focus before it, as the
 * field of a note is; returns what ends that.
 */
export function focusAfterDialogs(): () => void {
  return useStore.subscribe(({ dialog }, before) => {
    if (before.dialog === null || dialog !== null) return;
    // The dialog gives the focus back first, where it can.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusText();
    });
  });
}
