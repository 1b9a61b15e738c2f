import { counted } from '../../../shared/text/counted';
import { closeAnyway, moveElsewhere, retrySaving, whyNotSaved } from '../../state/saving';
import { useStore } from '../../state/store';
import { clockTime } from '../../ui/clockTime';
import { Icon } from '../../ui/Icon';
import { Modal } from '../../ui/Modal';

interface UnsavedDialogProps {
  /** Whether it stands between the person and closing the window. */
  readonly closing: boolean;
  readonly onClose: () => void;
}

/** What the disk does not take: why, what is safe, and the ways on. */
export function UnsavedDialog({ closing, onClose }: UnsavedDialogProps) {
  const { unsaved, savedAt } = useStore((state) => state.status);
  const folder = useStore((state) => state.open?.folder ?? '');
  if (unsaved === null) return null;
  const changes = counted(unsaved.commands, 'change');
  const are = unsaved.commands === 1 ? 'is' : 'are';
  return (
    <Modal
      title={whyNotSaved(unsaved).replace(/\.$/, '')}
      className="narrow"
      onClose={onClose}
      foot={
        <>
          {closing ? (
            <button type="button" className="btn ghost" onClick={() => void closeAnyway()}>
              {unsaved.keptIn === null ? `Close and lose ${changes}` : 'Close'}
            </button>
          ) : null}
          <span className="grow" />
          <button
            type="button"
            className="btn"
            onClick={() => {
              onClose();
              void moveElsewhere();
            }}
          >
            Choose another place…
          </button>
          <button
            type="button"
            className="btn pri"
            data-autofocus
            onClick={() => {
              void retrySaving().then((isSaved) => {
                if (isSaved) onClose();
              });
            }}
          >
            Try again
          </button>
        </>
      }
    >
      <div className="failure">
        <Icon name="warning" />
        <div>
          <p>
            {closing ? `${changes} ${are} not saved in the workspace yet. ` : ''}
            {unsaved.failure.message}
          </p>
          <ul className="safe">
            <li>
              <Icon name="check" />
              {savedAt === null
                ? 'Everything from before is saved.'
                : `Everything up to ${clockTime(savedAt)} is saved in “${folder}”.`}
            </li>
            <li>
              <Icon name="check" />
              {unsaved.keptIn === null
                ? `Your ${changes} ${are} kept in this window, and saved by itself as soon as that works.`
                : `Your ${changes} ${are} kept in this window and in “${unsaved.keptIn}”, also when it closes. Opening the workspace again here saves them.`}
            </li>
          </ul>
          {unsaved.failure.detail === null ? null : (
            <details>
              <summary>What the system reported</summary>
              <code>{unsaved.failure.detail}</code>
            </details>
          )}
        </div>
      </div>
    </Modal>
  );
}
