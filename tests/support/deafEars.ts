import type { EditorEars } from '../../renderer/editor/readingEditor';

/** Hears nothing of an editor, and uses none of its keys. */
export const deafEars: EditorEars = {
  onSelect: () => undefined,
  onNear: () => undefined,
  onRest: () => undefined,
  onKey: () => false,
};
