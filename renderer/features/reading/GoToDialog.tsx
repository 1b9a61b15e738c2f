import { useState } from 'react';
import { placeNamed } from '../../../shared/model/placeNamed';
import type { Reading } from '../../../shared/model/reading';
import { announce } from '../../state/notices';
import { useStore } from '../../state/store';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';

interface GoToDialogProps {
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** Goes to a paragraph or a comment by its number. */
export function GoToDialog({ reading, onClose }: GoToDialogProps) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const go = (event: React.SubmitEvent) => {
    event.preventDefault();
    const place = placeNamed(reading.blocks, words);
    if (!place.found) {
      setProblem(place.reason);
      return;
    }
    onClose();
    const { start } = place.span;
    useStore.setState({ target: { reading: reading.id, start, end: start, tag: null } });
    announce(`At ${place.name}.`);
  };
  return (
    <Modal
      title="Go to a paragraph or comment"
      className="narrow"
      onClose={onClose}
      foot={<SaveFoot form="go-to" label="Go there" onCancel={onClose} />}
    >
      <form id="go-to" className="form" onSubmit={go}>
        <Field
          first
          label="Number"
          value={words}
          maxLength={40}
          problem={problem}
          hint="“4” and “¶4” are a paragraph, “c9” and “comment 9” a comment."
          onChange={(value) => {
            setWords(value);
            setProblem(null);
          }}
        />
      </form>
    </Modal>
  );
}
