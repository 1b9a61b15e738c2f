import type { PlainFailure } from '../../../shared/ipc/failure';
import { Icon } from '../../ui/Icon';
import { Modal } from '../../ui/Modal';
import { SystemDetail } from '../../ui/SystemDetail';

const titles: Readonly<Record<PlainFailure['kind'], string>> = {
  notFound: 'It is not there',
  unreadable: 'It could not be read',
  damaged: 'A file is damaged',
  tooNew: 'Saved by a newer version',
  locked: 'In use by another program',
  diskFull: 'The disk is full',
  readOnly: 'The folder is read-only',
  refused: 'That cannot be done',
  cancelled: 'Cancelled',
  bug: 'Something went wrong',
};

interface FailureDialogProps {
  readonly failure: PlainFailure;
  readonly onClose: () => void;
}

/** What happened, what is safe, what to do; and what the system said, for those who want it. */
export function FailureDialog({ failure, onClose }: FailureDialogProps) {
  return (
    <Modal
      title={titles[failure.kind]}
      className="narrow"
      onClose={onClose}
      foot={
        <button type="button" className="btn pri" data-autofocus onClick={onClose}>
          Close
        </button>
      }
    >
      <div className="failure">
        <Icon name="warning" />
        <div>
          <p>{failure.message}</p>
          <SystemDetail detail={failure.detail} />
        </div>
      </div>
    </Modal>
  );
}
