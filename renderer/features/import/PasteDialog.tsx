import { useState } from 'react';
import { countWords } from '../../../shared/text/canonical';
import { counted } from '../../../shared/text/counted';
import { pasteReading } from '../../state/readings';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';

interface PasteDialogProps {
  /** What was pasted already. */
  readonly text: string;
  readonly onClose: () => void;
}

/** A reading from the clipboard: paste, look, import. */
export function PasteDialog({ text: pasted, onClose }: PasteDialogProps) {
  const [text, setText] = useState(pasted);
  const words = countWords(text);
  const save = async () => {
    onClose();
    await pasteReading(text);
  };
  return (
    <Modal
      title="Paste a text"
      onClose={onClose}
      foot={
        <>
          <span className="first sec num">{counted(words, 'word')}</span>
          <button type="button" className="btn quiet" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="btn pri"
            disabled={words === 0}
            onClick={() => void save()}
          >
            Import the text
          </button>
        </>
      }
    >
      <div className="form">
        <Field
          first
          label="Text"
          rows={14}
          value={text}
          hint="The first short line becomes the title. Paragraphs stay as they are."
          onChange={setText}
        />
      </div>
    </Modal>
  );
}
