import { counted } from '../../../shared/text/counted';
import { localTime } from '../../../shared/text/moments';
import { closeAnyway, moveElsewhere, retrySaving, whyNotSaved } from '../../state/saving';
import { useStore } from '../../state/store';
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
  const [yours, are, them] =
    unsaved.commands === 1 ? ['Your change', 'is', 'it'] : [`Your ${changes}`, 'are', 'them'];
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
                : `Everything up to ${localTime(savedAt)} is saved in “${folder}”.`}
            </li>
            <li>
              <Icon name="check" />
              {unsaved.keptIn === null
                ? `${yours} ${are} kept in this window, and saved by itself as soon as that works.`
                : `${yours} ${are} kept in this window and in a file on this computer, also when the window closes. Opening the workspace again here saves ${them}.`}
            </li>
          </ul>
          <details>
            <summary>What the system reported</summary>
            {unsaved.failure.detail === null ? null : <code>{unsaved.failure.detail}</code>}
            {unsaved.keptIn === null ? null : <p>Kept in “{unsaved.keptIn}”.</p>}
          </details>
        </div>
      </div>
    </Modal>
  );
}
