import type { Reading } from '../../../shared/model/reading';
import { codesInUse, tagsOf, type Workspace } from '../../../shared/model/workspace';
import { initials } from '../../../shared/model/reviewer';
import { counted } from '../../../shared/text/counted';
import { undo } from '../../state/history';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';

interface StatusBarProps {
  readonly workspace: Workspace | null;
  readonly reading: Reading | null;
  readonly onCommand: (command: string) => void;
}

/** The foot of the window: whether everything is saved, who works here, and the counts. */
export function StatusBar({ workspace, reading, onCommand }: StatusBarProps) {
  const undoes = useStore((state) => state.status.undo);
  const me = workspace?.reviewers.find((one) => one.id === workspace.me);
  const tags = workspace && reading ? tagsOf(workspace, reading.id) : [];
  const notes = tags.filter((tag) => tag.note !== null).length;
  const keys = workspace
    ? codesInUse(workspace)
        .map((code) => code.key)
        .filter((key) => key !== null)
    : [];
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
        <button type="button" className="it link" title="Undo (Ctrl Z)" onClick={() => void undo()}>
          Undo {undoes}
        </button>
      )}
      <span className="sp" />
      {reading && keys.length > 0 ? (
        <>
          <span className="it keys-hint">
            Reading: keys <kbd>{Math.min(...keys)}</kbd> – <kbd>{Math.max(...keys)}</kbd> tag the
            sentence
          </span>
          <span className="it num">{counted(tags.length, 'tag')}</span>
          <span className="it num">{counted(notes, 'note')}</span>
        </>
      ) : null}
      <button
        type="button"
        className="it"
        onClick={() => {
          onCommand('keyboardHelp');
        }}
      >
        Keyboard <kbd>F1</kbd>
      </button>
    </footer>
  );
}

/** "Saved" is said only when the disk has confirmed everything. */
function Saved() {
  const saving = useStore((state) => state.saving);
  const notSaved = useStore((state) => state.notSaved);
  const { savedAt } = useStore((state) => state.status);
  const open = useStore((state) => state.open);
  if (notSaved) {
    return (
      <button
        type="button"
        className="it not-saved"
        role="alert"
        onClick={() => {
          useStore.setState({ dialog: { kind: 'failure', failure: notSaved } });
        }}
      >
        <Icon name="warning" /> {notSaved.message}
      </button>
    );
  }
  if (saving > 0)
    return (
      <span className="it" data-saved="no">
        Saving…
      </span>
    );
  if (!open) return <span className="it">Nothing open</span>;
  const time = savedAt === null ? null : new Date(savedAt);
  const clock = time?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <span className="it" data-saved="yes">
      <Icon name="check" /> {clock === undefined ? 'Saved' : `Saved ${clock}`}
    </span>
  );
}
