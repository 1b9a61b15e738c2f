import { announce } from './notices';
import { useStore } from './store';

/** Hides everything but the text, or shows it again. */
export function toggleTextOnly(): void {
  const { textOnly, current } = useStore.getState();
  if (textOnly) showAllAgain();
  else if (current !== null) {
    useStore.setState({ textOnly: true });
    announce('Text only. Escape or the same key shows the rest again.');
  }
}

export function showAllAgain(): void {
  useStore.setState({ textOnly: false });
  announce('The list and the notes are shown again.');
}
