import { memo, useEffect, useRef } from 'react';
import type { Code } from '../../../shared/model/code';
import { namesApart } from '../../../shared/model/codeTree';
import { noteLimit, type Tag } from '../../../shared/model/tag';
import { openClaim } from '../../state/claims';
import { announce } from '../../state/notices';
import { recodeTag, removeTag, setActive } from '../../state/tags';
import { tellOfEarlier, useIsEarlier } from '../../state/revisions';
import { saveDraft, setDraft } from '../../state/drafts';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { lookOf } from '../../ui/look';
import { MenuButton } from '../../ui/MenuButton';
import { commandFor, keysFor } from '../../state/keys';
import { ClaimLine } from './ClaimLine';
import { takeHeldKeys } from './heldKeys';
import { noteIdOf, type ShownTag } from './paintedTags';
import { hasMoved } from './pointer';
import { codesInUse, tagsOf } from '../../../shared/model/workspace';
import { shortened } from '../../../shared/text/shortened';

interface MarginNoteProps {
  readonly tag: Tag;
  readonly code: Code;
  /** Whether it is on a whole reader comment, which shows it already. */
  readonly isWhole: boolean;
  readonly onGo: (one: ShownTag) => void;
  readonly onLeave: () => void;
}

/** One tag in the margin: its name, its note, and what can be done with it. */
export const MarginNote = memo(function MarginNote(props: MarginNoteProps) {
  const { tag, code, isWhole, onGo, onLeave } = props;
  const isActive = useStore((state) => state.active === tag.id);
  const isWriting = useStore((state) => state.writing === tag.id);
  const isEarlier = useIsEarlier(tag.reading);
  const unsaved = useStore((state) => state.drafts.get(tag.id)?.text);
  const note = unsaved ?? tag.note ?? '';
  const isBare = note === '' && tag.claim === null;
  const isFolded = isWhole && isBare && !isActive && !isWriting;
  const classes = [
    'note',
    `v-${lookOf(code)}`,
    isActive ? 'act' : '',
    isBare ? 'bare' : '',
    isFolded ? 'folded' : '',
  ];
  return (
    <li
      className={classes.filter(Boolean).join(' ')}
      data-tag={tag.id}
      // The words of the passage name it as what tells more of them.
      id={noteIdOf(tag)}
      onPointerEnter={(event) => {
        if (hasMoved(event.nativeEvent)) setActive(tag.id);
      }}
    >
      <button
        type="button"
        className={`note-name t-${lookOf(code)}`}
        data-letter={code.letter}
        aria-label={`${code.name}: ${shortened(tag.quote, 80)}`}
        onClick={() => {
          onGo({ tag, code });
        }}
      >
        {code.name}
      </button>
      {(isActive || isWriting) && !isEarlier ? <NoteTools tag={tag} /> : null}
      {isWriting ? <NoteEditor tag={tag} onLeave={onLeave} /> : null}
      {!isWriting && note !== '' ? (
        <button
          type="button"
          className="nb"
          onClick={() => {
            if (isEarlier) tellOfEarlier();
            else write(tag.id);
          }}
        >
          {note}
          {unsaved === undefined ? null : <b className="unsaved">Not saved yet.</b>}
        </button>
      ) : null}
      <ClaimLine tag={tag} />
    </li>
  );
});

function write(tag: string): void {
  useStore.setState({ writing: tag, active: tag });
}

/** Goes on to the next note of the reading, whose passage is raised with it. */
function writeNextNote(from: Tag, forward: boolean): void {
  const { open, hidden, drafts } = useStore.getState();
  const tags = open ? tagsOf(open.workspace, from.reading) : [];
  const withNotes = tags.filter(
    ({ id, code, note }) =>
      id === from.id || (!hidden.has(code) && (drafts.has(id) || note !== null)),
  );
  const at = withNotes.findIndex(({ id }) => id === from.id);
  const next = withNotes[at + (forward ? 1 : -1)];
  if (next) write(next.id);
  else announce(forward ? 'No note after this one.' : 'No note before this one.');
}

function NoteTools({ tag }: { readonly tag: Tag }) {
  return (
    <MenuButton
      label="What to do with this tag"
      className="ib mini note-tools"
      entries={() => [
        {
          label: tag.note ? 'Edit the note' : 'Write a note',
          keys: keysFor('reading', 'note'),
          run: () => {
            write(tag.id);
          },
        },
        {
          label: 'Who claims what…',
          keys: keysFor('reading', 'claim'),
          run: () => {
            openClaim(tag);
          },
        },
        ...otherCodes(tag).map(({ code, name }) => ({
          label: `Change to ${name}`,
          icon: <Badge code={code} small />,
          run: () => void recodeTag(tag.reading, tag.id, code.id),
        })),
        'line' as const,
        {
          label: 'Remove the tag',
          keys: keysFor('reading', 'removeTag'),
          run: () => void removeTag(tag.reading, tag.id),
        },
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

function otherCodes(tag: Tag): readonly { readonly code: Code; readonly name: string }[] {
  const { open } = useStore.getState();
  if (!open) return [];
  const nameOf = namesApart(open.workspace.codes);
  return codesInUse(open.workspace)
    .filter(({ id }) => id !== tag.code)
    .map((code) => ({ code, name: nameOf(code) }));
}

/** Saves what was written; where the disk refuses it, that is said elsewhere. */
async function keep(tag: string): Promise<void> {
  const isWritten = useStore.getState().drafts.has(tag);
  if ((await saveDraft(tag)) && isWritten) announce('Note saved.');
}

/** Time without a key press after which a note that is being written is saved, in milliseconds. */
const pause = 1500;

function NoteEditor({ tag, onLeave }: { readonly tag: Tag; readonly onLeave: () => void }) {
  const draft = useStore((state) => state.drafts.get(tag.id)?.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft ?? tag.note ?? '';
  const { id, reading } = tag;

  useEffect(() => {
    field.current?.focus();
    const typed = takeHeldKeys();
    const { drafts, open } = useStore.getState();
    const before = drafts.get(id)?.text ?? open?.workspace.tags[reading]?.get(id)?.note ?? '';
    if (typed !== '') setDraft(id, { reading, text: before + typed });
    return () => void keep(id);
  }, [id, reading]);

  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => void saveDraft(id), pause);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, id]);

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
      maxLength={noteLimit}
      rows={Math.max(2, text.split('\n').length)}
      onChange={(event) => {
        setDraft(id, { reading, text: event.target.value });
      }}
      onBlur={() => {
        useStore.setState(({ writing }) => ({ writing: writing === id ? null : writing }));
      }}
      onKeyDown={(event) => {
        const command = commandFor('note', event.nativeEvent);
        if (command === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (command === 'saveNote') leave();
        else writeNextNote(tag, command === 'nextNote');
      }}
    />
  );
}
