import { useEffect } from 'react';
import type { ReadingEditor } from '../../editor/readingEditor';
import { useStore } from '../../state/store';
import { setActive } from '../../state/tags';

/** Goes where somebody asked for elsewhere, once that reading is on the page. */
export function useTarget(editor: ReadingEditor | null, reading: string): void {
  const target = useStore((state) => state.target);
  useEffect(() => {
    if (!editor || target?.reading !== reading) return;
    // What is left out is on the page only with the next editor.
    if (!editor.shown.some(({ start, end }) => start <= target.start && target.start < end)) return;
    useStore.setState({ target: null });
    editor.select({ anchor: target.start, head: target.end }, false);
    editor.reveal(target.start);
    editor.focus();
    // What was raised before the reading was on the page may have been let go of.
    if (target.tag !== null) setActive(target.tag);
  }, [editor, reading, target]);
}
