import { useState } from 'react';
import { renameMe, renameWorkspace } from '../../state/workspaces';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';

interface RenameDialogProps {
  readonly what: 'workspace' | 'reviewer';
  readonly name: string;
  readonly onClose: () => void;
}

/** A new name for the workspace, or for the reviewer who works here. */
export function RenameDialog({ what, name, onClose }: RenameDialogProps) {
  const [draft, setDraft] = useState(name);
  const isWorkspace = what === 'workspace';
  const problem = draft.trim() === '' ? 'A name is needed.' : null;
  const save = async (event: React.SubmitEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    if (await (isWorkspace ? renameWorkspace(draft.trim()) : renameMe(draft.trim()))) onClose();
  };
  return (
    <Modal
      title={isWorkspace ? 'Rename the workspace' : 'Your name'}
      className="narrow"
      onClose={onClose}
      foot={<SaveFoot form="rename" label="Save the name" onCancel={onClose} />}
    >
      <form id="rename" className="form" onSubmit={(event) => void save(event)}>
        <Field
          first
          label="Name"
          value={draft}
          maxLength={120}
          problem={problem}
          hint={
            isWorkspace
              ? 'The folder keeps its own name.'
              : 'It stands on your tags in this workspace.'
          }
          onChange={setDraft}
        />
      </form>
    </Modal>
  );
}
