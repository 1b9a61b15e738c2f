import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Reading } from '../../../shared/model/reading';
import type { Selected } from '../../editor/commands/move';
import { ReadingEditor } from '../../editor/readingEditor';
import type { ViewportEars } from '../../editor/viewport';
import { commandFor } from '../../state/keys';
import { boundingNow } from '../../state/bounding';
import { useStore } from '../../state/store';
import { holdKey } from './heldKeys';

/** Makes the editor of a reading; `mount` is the ref of the element that it lives in. */
export function useEditor(
  reading: Reading,
  text: string,
  onSelect: (selected: Selected) => void,
  run: RefObject<(command: string) => boolean>,
  onWindow: ViewportEars,
  withLeftOut: boolean,
): { editor: ReadingEditor | null; mount: RefObject<HTMLDivElement | null> } {
  const mount = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<ReadingEditor | null>(null);
  const kept = useRef<Selected | null>(null);
  const { blocks, title } = reading;

  useLayoutEffect(() => {
    const element = mount.current;
    if (!element) return;
    const ears = {
      onSelect,
      ...onWindow,
      onKey: (event: KeyboardEvent) => {
        if (holdKey(event)) return true;
        const context = boundingNow(useStore.getState()) ? 'bounds' : 'reading';
        const command = commandFor(context, event);
        return command !== null && run.current(command);
      },
    };
    const startAt = kept.current?.head ?? useStore.getState().startAt;
    const label = `Text of ${title}`;
    const made = new ReadingEditor(element, text, blocks, label, ears, withLeftOut, startAt);
    // Blocks that are split or left out are no reason to lose the place.
    if (kept.current) made.select(kept.current, false);
    setEditor(made);
    return () => {
      kept.current = made.selected();
      made.destroy();
      setEditor(null);
    };
    // The title is only spoken; a new title must not make a new editor and lose the selection.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, blocks, onSelect, onWindow, run, withLeftOut]);

  // While a changed reading is drawn, the state still holds the editor that is being taken away.
  const isCurrent =
    editor?.text === text && editor.blocks === blocks && editor.withLeftOut === withLeftOut;
  return { editor: isCurrent ? editor : null, mount };
}
