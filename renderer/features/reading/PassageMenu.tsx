import * as Ariakit from '@ariakit/react';
import { memo, useEffect } from 'react';
import type { Code } from '../../../shared/model/code';
import { commentsOf } from '../../../shared/model/comments';
import type { Reading } from '../../../shared/model/reading';
import type { ReadingEditor } from '../../editor/readingEditor';
import { keyOfTag } from '../../state/keyOfTag';
import { keysFor } from '../../state/keys';
import { useIsEarlier } from '../../state/revisions';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { MenuEntries, type MenuEntry } from '../../ui/MenuEntries';

interface PassageMenuProps {
  readonly editor: ReadingEditor;
  readonly reading: Reading;
  /** The codes that can be given; none where nothing can be changed. */
  readonly codes: readonly Code[];
  /** Codes that exactly this selection has already. */
  readonly pressed: ReadonlySet<string>;
  readonly onTag: (code: string) => void;
  readonly onCommand: (command: string) => boolean;
}

/** What can be done at the caret or with the selected words: by Shift+F10 or the right button. */
export const PassageMenu = memo(function PassageMenu(props: PassageMenuProps) {
  const { editor, reading } = props;
  const isEarlier = useIsEarlier(reading.id);
  const at = useStore((state) => state.passageMenu);
  useRightButton(editor);
  const menu = Ariakit.useMenuStore({
    open: at !== null,
    setOpen: (open) => {
      if (!open) useStore.setState({ passageMenu: null });
    },
    placement: 'bottom-start',
  });
  useEffect(() => {
    if (at === null) return;
    menu.setInitialFocus('first');
    menu.setAutoFocusOnShow(true);
  }, [at, menu]);
  return (
    <Ariakit.Menu
      store={menu}
      className="menu"
      aria-label="Menu for this passage"
      // Its lines are many, and change with the caret.
      unmountOnHide
      gutter={4}
      fixed
      // In a low window there is room neither above nor below the caret.
      overlap
      finalFocus={editor.view.dom}
      getAnchorRect={() => at}
    >
      <MenuEntries entries={() => passageEntries(props, isEarlier)} />
    </Ariakit.Menu>
  );
});

/** Opens the menu at the caret, which may have been scrolled away. */
export function openPassageMenu(editor: ReadingEditor): void {
  const { head } = editor.selected();
  editor.reveal(head);
  const { left, top, bottom } = editor.caretAt(head);
  useStore.setState({ passageMenu: { x: left, y: top, width: 1, height: bottom - top } });
}

/** The right button means the words under it, or the selection when it is on that. */
function useRightButton(editor: ReadingEditor): void {
  useEffect(() => {
    const { dom } = editor.view;
    const open = (event: MouseEvent) => {
      event.preventDefault();
      const offset = editor.offsetAt(event.clientX, event.clientY);
      const { anchor, head } = editor.selected();
      const isInside =
        offset !== null && offset >= Math.min(anchor, head) && offset <= Math.max(anchor, head);
      if (offset !== null && !isInside) editor.select({ anchor: offset, head: offset }, false);
      useStore.setState({
        passageMenu: { x: event.clientX, y: event.clientY, width: 1, height: 1 },
      });
    };
    dom.addEventListener('contextmenu', open);
    return () => {
      dom.removeEventListener('contextmenu', open);
    };
  }, [editor]);
}

function passageEntries(
  { reading, codes, pressed, onTag, onCommand }: PassageMenuProps,
  isEarlier: boolean,
): MenuEntry[] {
  const command = (label: string, id: string): MenuEntry => ({
    label,
    keys: keysFor('reading', id),
    run: () => onCommand(id),
  });
  const tags = codes.map((code): MenuEntry => ({
    label: code.name,
    icon: <Badge code={code} small />,
    checked: pressed.has(code.id),
    keys: keyOfTag(code),
    run: () => {
      onTag(code.id);
    },
  }));
  const changes = [
    ...tags,
    'line' as const,
    command('Write or open a note', 'note'),
    command('Who claims what…', 'claim'),
    command('Change where the tag starts or ends', 'changeBounds'),
    command('Remove the tag here', 'removeTag'),
    'line' as const,
  ];
  const comments = [
    'line' as const,
    command('Split the comment here', 'splitComment'),
    command('Merge with the comment above', 'mergeComment'),
    command('Not a comment', 'notComment'),
    command('Choose the comment that this one answers', 'answerComment'),
  ];
  return [
    ...(codes.length === 0 ? [] : changes),
    command('Copy with citation', 'copyWithCitation'),
    command('Grow the selection', 'growSelection'),
    ...(isEarlier ? [] : [command('Correct the text of this paragraph', 'correctText')]),
    ...(isEarlier || commentsOf(reading.blocks).length === 0 ? [] : comments),
  ];
}
