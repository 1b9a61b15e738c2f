import { useId, useState } from 'react';
import { answerable, commentWith } from '../../../shared/model/comments';
import type { Reading } from '../../../shared/model/reading';
import { replyTo } from '../../state/comments';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';

interface ReplyDialogProps {
  readonly reading: Reading;
  /** A block of the comment that answers. */
  readonly block: string;
  readonly onClose: () => void;
}

/** Which comment is answered by another one: pages that show it say so, and others leave it open. */
export function ReplyDialog({ reading, block, onClose }: ReplyDialogProps) {
  const { blocks } = reading;
  const id = useId();
  const comment = commentWith(blocks, block);
  const [to, setTo] = useState(comment?.replyTo ?? '');
  const save = async () => {
    if (await replyTo(reading.id, block, to === '' ? null : to)) onClose();
  };
  return (
    <Modal
      title={`Comment ${String(comment?.number ?? '')} answers\u2026`}
      className="narrow"
      onClose={onClose}
      foot={<SaveFoot form="reply" label="Save" onCancel={onClose} />}
    >
      <form
        id="reply"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="field">
          <label htmlFor={id}>Answers</label>
          <select
            id={id}
            data-autofocus
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
            }}
          >
            <option value="">No comment</option>
            {answerable(blocks, block).map(({ number, first, author }) => (
              <option key={first.id} value={first.id}>
                Comment {number}
                {author === null ? '' : `, ${author}`}
              </option>
            ))}
          </select>
        </div>
      </form>
    </Modal>
  );
}
