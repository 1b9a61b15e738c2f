import * as Ariakit from '@ariakit/react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Code } from '../../../shared/model/code';
import { namesApart } from '../../../shared/model/codeTree';
import { countWords } from '../../../shared/text/canonical';
import type { Span } from '../../../shared/text/segment';
import type { ReadingEditor } from '../../editor/readingEditor';
import { counted } from '../../../shared/text/counted';
import { keyOfTag } from '../../state/keyOfTag';
import { keysFor } from '../../state/keys';
import { Badge } from '../../ui/Badge';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';
import { useTagDigits } from '../../ui/useTagDigits';
import { toolbarPlace, type ToolbarPlace } from './toolbarPlace';

interface SelectionToolbarProps {
  readonly editor: ReadingEditor;
  readonly page: RefObject<HTMLElement | null>;
  readonly span: Span;
  readonly text: string;
  /** The codes that can be given; none where nothing can be changed. */
  readonly codes: readonly Code[];
  /** Codes that exactly this selection has already. */
  readonly pressed: ReadonlySet<string>;
  readonly choosing: boolean;
  readonly onTag: (code: string) => void;
  readonly onChoosing: (choosing: boolean) => void;
  readonly onCommand: (command: string) => void;
}

/** Short names for the four tags that every workspace has; a toolbar has little room. */
const shortNames: Readonly<Record<string, string>> = {
  'Legal argument': 'Legal',
  'Human-rights concern': 'Rights',
  'Security claim': 'Security',
  'Reader comment': 'Reader',
};

/** What can be done with the selected words; stays until Esc, so that several tags can be given. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { codes, pressed, span, text, onTag, onCommand } = props;
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(box, props);
  const canTag = codes.length > 0;
  return (
    <div
      className={`pop ${place.side}`}
      ref={box}
      style={{ left: place.left, top: place.top }}
      role="toolbar"
      aria-label="Selected words"
      // The selection must not be lost by pressing a button.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {canTag ? (
        <div className="tg">
          {codes.slice(0, 4).map((code) => (
            <button
              key={code.id}
              type="button"
              aria-pressed={pressed.has(code.id)}
              onClick={() => {
                onTag(code.id);
              }}
            >
              <Badge code={code} />
              {shortNames[code.name] ?? code.name}
              <Hint keys={keyOfTag(code)} />
            </button>
          ))}
          <span className="sep" />
          <AllTags {...props} />
        </div>
      ) : null}
      <div className="ac">
        {canTag ? (
          <button
            type="button"
            onClick={() => {
              onCommand('note');
            }}
          >
            <Icon name="note" />
            Note <Hint keys={keysFor('reading', 'note')} />
          </button>
        ) : null}
        <button
          type="button"
          onClick={() => {
            onCommand('copyWithCitation');
          }}
        >
          <Icon name="copy" />
          Copy with citation <Hint keys={keysFor('reading', 'copyWithCitation')} />
        </button>
        <span className="wct num">
          {counted(countWords(text.slice(span.start, span.end)), 'word')}
        </span>
      </div>
      <span className="tip" style={{ left: place.tip }} />
    </div>
  );
}

/** Every tag by name, for those without a place in the toolbar. */
function AllTags({ codes, pressed, choosing, onChoosing, onTag, editor }: SelectionToolbarProps) {
  const menu = Ariakit.useMenuStore({
    open: choosing,
    setOpen: onChoosing,
    placement: 'bottom-end',
  });
  const nameOf = namesApart(codes);
  useEffect(() => {
    // Opened by a key in the text, the menu has to be told to take the focus.
    if (choosing) menu.setInitialFocus('first');
    if (choosing) menu.setAutoFocusOnShow(true);
  }, [choosing, menu]);
  useTagDigits(codes, choosing, (code) => {
    onChoosing(false);
    onTag(code);
  });
  return (
    <Ariakit.MenuProvider store={menu}>
      <Ariakit.MenuButton className="all-tags" aria-label="Choose a tag by name">
        <Icon name="more" /> <Hint keys={keysFor('reading', 'chooseTag')} />
      </Ariakit.MenuButton>
      <Ariakit.Menu className="menu" gutter={6} fixed unmountOnHide finalFocus={editor.view.dom}>
        {codes.map((code) => (
          <Ariakit.MenuItem
            key={code.id}
            className="menu-item"
            onClick={() => {
              onTag(code.id);
            }}
          >
            <span className="menu-mark" data-checked={pressed.has(code.id)} />
            <Badge code={code} />
            <span className="grow">{nameOf(code)}</span>
            {code.key === null ? null : <kbd>{code.key}</kbd>}
          </Ariakit.MenuItem>
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly tip: number;
  readonly side: ToolbarPlace['side'];
}

/** Found anew when the page rests after a scroll; while it scrolls, the toolbar goes with the words. */
function usePlace(
  box: RefObject<HTMLDivElement | null>,
  { editor, page, span }: SelectionToolbarProps,
): Place {
  const [place, setPlace] = useState<Place>({ left: 0, top: -1000, tip: 34, side: 'above' });
  useLayoutEffect(() => {
    const sheet = page.current;
    const scroller = sheet?.closest('.scroll');
    const element = box.current;
    if (!sheet || !scroller || !element) return;
    const find = () => {
      const origin = sheet.getBoundingClientRect();
      const port = scroller.getBoundingClientRect();
      const column = editor.view.dom.getBoundingClientRect();
      const first = editor.caretAt(span.start, 1);
      const last = editor.caretAt(span.end, -1);
      const { anchor, head } = editor.selected();
      const { top, side } = toolbarPlace(first, last, port, element.offsetHeight, head >= anchor);
      const wanted = Math.max(column.left - 24, first.left - 34);
      const left = Math.min(wanted, port.right - element.offsetWidth - 34);
      setPlace({
        left: left - origin.left,
        top: top - origin.top,
        tip: Math.max(14, Math.min(first.left - left, element.offsetWidth - 26)),
        side,
      });
    };
    find();
    const observer = new ResizeObserver(find);
    observer.observe(sheet);
    scroller.addEventListener('scrollend', find);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scrollend', find);
    };
  }, [box, editor, page, span.start, span.end]);
  return place;
}
