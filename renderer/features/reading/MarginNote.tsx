import { useEffect, useRef, useState } from 'react';
import type { Code } from '../../../shared/model/code';
import type { Tag } from '../../../shared/model/tag';
import { recodeTag, removeTag, writeNote } from '../../state/tags';
import { addDraft } from '../../state/drafts';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { lookOf } from '../../ui/look';
import { MenuButton } from '../../ui/MenuButton';
import { commandFor } from '../../keys';
import { codesInUse } from '../../../shared/model/workspace';

interface MarginNoteProps {
  readonly tag: Tag;
  readonly code: Code;
  readonly onGo: () => void;
  readonly onLeave: () => void;
  readonly onHover: () => void;
}

/** One tag in the margin: its name, its note, and what can be done with it. */
export function MarginNote({ tag, code, onGo, onLeave, onHover }: MarginNoteProps) {
  const isActive = useStore((state) => state.active === tag.id);
  const isWriting = useStore((state) => state.writing === tag.id);
  const classes = ['note', `v-${lookOf(code)}`, isActive ? 'act' : '', tag.note ? '' : 'bare'];
  return (
    <li className={classes.filter(Boolean).join(' ')} data-tag={tag.id} onPointerEnter={onHover}>
      <div className="nh">
        <button type="button" className="note-name" onClick={onGo}>
          <Badge code={code} small />
          <span className="trunc">{code.name}</span>
          <span className="sr">: {shortened(tag.quote)}</span>
        </button>
        {isActive || isWriting ? <NoteTools tag={tag} /> : null}
      </div>
      {isWriting ? <NoteEditor tag={tag} onLeave={onLeave} /> : null}
      {!isWriting && tag.note ? (
        <button
          type="button"
          className="nb"
          onClick={() => {
            write(tag.id);
          }}
        >
          {tag.note}
        </button>
      ) : null}
    </li>
  );
}

function write(tag: string): void {
  useStore.setState({ writing: tag, active: tag });
}

function NoteTools({ tag }: { readonly tag: Tag }) {
  const workspace = useStore((state) => state.open?.workspace);
  const others = workspace ? codesInUse(workspace).filter((code) => code.id !== tag.code) : [];
  return (
    <MenuButton
      label="What to do with this tag"
      className="ib mini"
      entries={[
        {
          label: tag.note ? 'Edit the note' : 'Write a note',
          keys: 'N',
          run: () => {
            write(tag.id);
          },
        },
        ...others.map((code) => ({
          label: `Change to ${code.name}`,
          icon: <Badge code={code} small />,
          run: () => void recodeTag(tag.reading, tag.id, code.id),
        })),
        'line' as const,
        { label: 'Remove the tag', keys: 'Delete', run: () => void removeTag(tag.reading, tag.id) },
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

/** Time without a key press after which a note that is being written is saved, in milliseconds. */
const pause = 1500;

function NoteEditor({ tag, onLeave }: { readonly tag: Tag; readonly onLeave: () => void }) {
  const [text, setText] = useState(tag.note ?? '');
  const latest = useRef(text);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const save = () => writeNote(tag.reading, tag.id, latest.current);
    const forget = addDraft(save);
    field.current?.focus();
    return () => {
      forget();
      void save();
    };
  }, [tag.reading, tag.id]);

  useEffect(() => {
    latest.current = text;
    const timer = setTimeout(() => void writeNote(tag.reading, tag.id, text), pause);
    return () => {
      clearTimeout(timer);
    };
  }, [text, tag.reading, tag.id]);

  const leave = () => {
    useStore.setState({ writing: null });
    onLeave();
  };
  return (
    <textarea
      ref={field}
      className="note-field"
      aria-label="Note"
      placeholder="Write a note"
      value={text}
      rows={Math.max(2, text.split('\n').length)}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={() => {
        useStore.setState(({ writing }) => ({ writing: writing === tag.id ? null : writing }));
      }}
      onKeyDown={(event) => {
        if (commandFor('note', event.nativeEvent) !== 'saveNote') return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    />
  );
}

/** Returns the start of a quotation, for a screen reader's list. */
function shortened(quote: string): string {
  return quote.length <= 80 ? quote : `${quote.slice(0, 79)}…`;
}
