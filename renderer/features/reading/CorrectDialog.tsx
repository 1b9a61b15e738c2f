import { useCallback, useRef, useState } from 'react';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { locator } from '../../../shared/model/numbering';
import type { Reading } from '../../../shared/model/reading';
import { commandFor } from '../../state/keys';
import { correctText } from '../../state/revisions';
import type { Wrong } from '../../state/store';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';
import { useLeaving } from '../../ui/useLeaving';

interface CorrectDialogProps {
  readonly reading: Reading;
  readonly wrong: Wrong;
  readonly onClose: () => void;
}

/** Corrects what a scan or a reader of files got wrong in one paragraph. */
export function CorrectDialog({ reading, wrong, onClose }: CorrectDialogProps) {
  const { block, words, caret } = wrong;
  const start = reading.blocks.find(({ id }) => id === block)?.start ?? 0;
  const place = locator(reading.blocks, start);
  const [typed, setTyped] = useState(words);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const mount = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      element?.setSelectionRange(caret, caret);
    },
    [caret],
  );

  const save = async () => {
    if (isSaving) return;
    setIsSaving(true);
    const trouble = await correctText(reading, block, typed);
    setIsSaving(false);
    setFailure(trouble);
    if (trouble === null) onClose();
    else field.current?.focus();
  };
  const { question, leave, goOn } = useLeaving(typed !== words, 'Go on correcting', onClose, () =>
    field.current?.focus(),
  );
  const leaveUnlessSaving = () => {
    if (!isSaving) leave();
  };
  return (
    <Modal
      title={place === null ? 'Correct the text' : `Correct the text: ${place}`}
      onClose={leaveUnlessSaving}
      foot={
        question ?? (
          <SaveFoot
            form="correct"
            label={isSaving ? 'Saving…' : 'Save the correction'}
            disabled={isSaving}
            onCancel={leaveUnlessSaving}
          />
        )
      }
    >
      <form
        id="correct"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="field">
          <label htmlFor="correct-words">Words of this paragraph</label>
          <textarea
            ref={mount}
            data-autofocus={question === null}
            id="correct-words"
            className="correct-words"
            rows={8}
            spellCheck={false}
            value={typed}
            aria-describedby="correct-says"
            aria-invalid={failure !== null}
            onChange={(event) => {
              setTyped(event.target.value);
              setFailure(null);
              goOn();
            }}
            onKeyDown={(event) => {
              if (commandFor('correction', event.nativeEvent) !== 'saveCorrection') return;
              event.preventDefault();
              void save();
            }}
          />
          <p id="correct-says" className="mut">
            The text as it was imported is kept. Tags stay on their words.
          </p>
        </div>
        {failure === null ? null : (
          <p className="problem" role="alert">
            {failure.message}
          </p>
        )}
      </form>
    </Modal>
  );
}
