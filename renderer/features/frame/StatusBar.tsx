import type { Unsaved } from '../../../shared/ipc/answers';
import { commentsOf } from '../../../shared/model/comments';
import { locator, paragraphNumbers } from '../../../shared/model/numbering';
import type { Reading } from '../../../shared/model/reading';
import { codesInUse, tagsIn, type Workspace } from '../../../shared/model/workspace';
import { initials } from '../../../shared/model/reviewer';
import { counted } from '../../../shared/text/counted';
import { localTime } from '../../../shared/text/moments';
import { boundingNow } from '../../state/bounding';
import { undo } from '../../state/history';
import { keysOfTags } from '../../state/keyOfTag';
import { keysFor, namingKeys } from '../../state/keys';
import { moveElsewhere, retrySaving, whereKept, whyNotSaved } from '../../state/saving';
import { useStore } from '../../state/store';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';

interface StatusBarProps {
  readonly workspace: Workspace | null;
  readonly reading: Reading | null;
  readonly onCommand: (command: string) => void;
}

/** The foot of the window: whether everything is saved, who works here, and the counts. */
export function StatusBar({ workspace, reading, onCommand }: StatusBarProps) {
  const undoes = useStore((state) => state.status.undo);
  const unsaved = useStore((state) => state.status.unsaved);
  const me = workspace?.reviewers.find((one) => one.id === workspace.me);
  if (unsaved) {
    return (
      <footer className="status">
        <NotSaved unsaved={unsaved} />
      </footer>
    );
  }
  return (
    <footer className="status">
      <Saved />
      {me ? (
        <button
          type="button"
          className="it"
          title="Change your name"
          onClick={() => {
            onCommand('editMyName');
          }}
        >
          <span className="av" aria-hidden="true">
            {initials(me.name)}
          </span>
          {me.name}
        </button>
      ) : null}
      {undoes === null ? null : (
        <button
          type="button"
          className="it link"
          title={namingKeys('Undo', 'anywhere', 'undo')}
          onClick={() => void undo()}
        >
          Undo {undoes}
        </button>
      )}
      <span className="sp" />
      {workspace && reading ? <ReadingCounts workspace={workspace} reading={reading} /> : null}
      <button
        type="button"
        className="it"
        onClick={() => {
          onCommand('keyboardHelp');
        }}
      >
        Keyboard <Hint keys={keysFor('anywhere', 'keyboardHelp')} />
      </button>
    </footer>
  );
}

interface ReadingCountsProps {
  readonly workspace: Workspace;
  readonly reading: Reading;
}

function ReadingCounts({ workspace, reading }: ReadingCountsProps) {
  const caret = useStore((state) => state.caret);
  const isBounding = useStore((state) => boundingNow(state) !== null);
  const { tallies } = tagsIn(workspace, reading.id);
  const used = codesInUse(workspace).flatMap(({ id }) => tallies.get(id) ?? []);
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const tags = sum(used.map((one) => one.tags));
  const notes = sum(used.map((one) => one.notes));
  // Keys that are changed or switched off are told of at once.
  useStore((state) => state.settings);
  const keys = keysOfTags(codesInUse(workspace));
  const paragraphs = paragraphNumbers(reading.blocks).size;
  const place = locator(reading.blocks, caret);
  const isOnNumber = commentsOf(reading.blocks).some(({ start }) => start === caret);
  return (
    <>
      {isBounding ? (
        <span className="it">
          <Hint keys={keysFor('bounds', 'endEarlier')} />
          <Hint keys={keysFor('bounds', 'endLater')} /> the end
          <Hint keys={keysFor('bounds', 'startEarlier')} />
          <Hint keys={keysFor('bounds', 'startLater')} /> the start
          <Hint keys={keysFor('bounds', 'keepBounds')} /> keeps
          <Hint keys={keysFor('bounds', 'giveUpBounds')} /> gives up
        </span>
      ) : null}
      {keys === null || isBounding ? null : (
        <span className="it keys-hint">
          Reading: keys <kbd>{keys.first}</kbd> – <kbd>{keys.last}</kbd> tag the{' '}
          {isOnNumber ? 'comment' : 'sentence'}
        </span>
      )}
      {isBounding ? null : (
        <>
          <span className="it num">{counted(tags, 'tag')}</span>
          <span className="it num">{counted(notes, 'note')}</span>
        </>
      )}
      {place?.startsWith('¶') ? (
        <span className="it num">
          {place} of {paragraphs}
        </span>
      ) : null}
    </>
  );
}

/** What the disk does not take, where it is kept, and what can be done about it. */
function NotSaved({ unsaved }: { readonly unsaved: Unsaved }) {
  return (
    <>
      <span className="it not-saved" role="alert">
        <Icon name="warning" /> {whyNotSaved(unsaved)} {whereKept(unsaved)}
      </span>
      <button type="button" className="it link" onClick={() => void retrySaving()}>
        Try again
      </button>
      <button type="button" className="it link" onClick={() => void moveElsewhere()}>
        Choose another place…
      </button>
      <button
        type="button"
        className="it link"
        onClick={() => {
          useStore.setState({ dialog: { kind: 'unsaved', closing: false } });
        }}
      >
        What to do
      </button>
    </>
  );
}

/** "Saved" is said only when the disk has confirmed everything. */
function Saved() {
  const saving = useStore((state) => state.saving);
  const { savedAt } = useStore((state) => state.status);
  const open = useStore((state) => state.open);
  const hasDrafts = useStore((state) => state.drafts.size > 0);
  if (open?.readOnly) {
    return (
      <span className="it" data-saved="no">
        Read only
      </span>
    );
  }
  if (saving > 0)
    return (
      <span className="it" data-saved="no">
        Saving…
      </span>
    );
  if (!open) return <span className="it">Nothing open</span>;
  if (hasDrafts) return <span className="it">Writing a note…</span>;
  return (
    <span className="it" data-saved="yes">
      <Icon name="check" /> {savedAt === null ? 'Saved' : `Saved ${localTime(savedAt)}`}
    </span>
  );
}
