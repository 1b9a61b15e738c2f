import { useState } from 'react';
import { countWords } from '../../../shared/text/canonical';
import { counted } from '../../../shared/text/counted';
import { pasteReading } from '../../state/imports';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';

interface PasteDialogProps {
  readonly onClose: () => void;
}

/** A reading from the clipboard: paste, then look at it and import. */
export function PasteDialog({ onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<{ text: string; html: string } | null>(null);
  const words = countWords(text);
  const save = async () => {
    onClose();
    // What was changed by hand after the paste is what counts.
    const isAsPasted = pasted !== null && pasted.text.trim() === text.trim();
    await pasteReading(text, isAsPasted ? pasted.html : null);
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
            Look at it
          </button>
        </>
      }
    >
      <div
        className="form"
        onPaste={({ clipboardData }) => {
          const html = clipboardData.getData('text/html');
          const isWhole = text.trim() === '' && html !== '';
          // Text areas have line ends of one kind only.
          const words = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
          setPasted(isWhole ? { text: words, html } : null);
        }}
      >
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
