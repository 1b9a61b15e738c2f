import { useEffect } from 'react';
import type { ReadingEditor } from '../../editor/readingEditor';
import { useStore } from '../../state/store';

/** Does what was chosen elsewhere, as if its key had been pressed in the text. */
export function useRequested(
  editor: ReadingEditor | null,
  run: (command: string) => boolean,
  onTag: (code: string) => void,
): void {
  const requested = useStore((state) => state.requested);
  useEffect(() => {
    if (!editor || requested === null) return;
    useStore.setState({ requested: null });
    editor.focus();
    if ('code' in requested) onTag(requested.code);
    else run(requested.command);
  });
}
