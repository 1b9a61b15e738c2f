import { useEffect } from 'react';
import type { ReadingEditor } from '../../editor/readingEditor';
import { useStore } from '../../state/store';

/** Selects the passage that somebody asked for elsewhere, once its reading is on the page. */
export function useGoTo(editor: ReadingEditor | null, reading: string): void {
  const goTo = useStore((state) => state.goTo);
  useEffect(() => {
    if (!editor || goTo?.reading !== reading) return;
    // What is left out is on the page only with the next editor.
    if (!editor.shown.some(({ start, end }) => start <= goTo.start && goTo.start < end)) return;
    useStore.setState({ goTo: null });
    editor.select({ anchor: goTo.start, head: goTo.end });
    editor.focus();
  }, [editor, reading, goTo]);
}
