import { useState } from 'react';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { useStore } from '../../state/store';
import { nameVersion } from '../../state/versions';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';

/** A name for everything as it is now, so that it is found again and never thrown away. */
export function NameVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const readOnly = useStore((state) => state.open?.readOnly ?? null);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const says = readOnly ?? failure;
  const isEmpty = name.trim() === '';
  const save = async (event: React.SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty || isNaming || readOnly) return;
    setIsNaming(true);
    const trouble = await nameVersion(name.trim());
    setIsNaming(false);
    setFailure(trouble);
    if (trouble === null) onClose();
  };
  return (
    <Modal
      title="Name this version"
      className="narrow"
      onClose={onClose}
      foot={
        <SaveFoot
          form="name-version"
          label={isNaming ? 'Naming…' : 'Name this version'}
          disabled={isNaming || readOnly !== null}
          reason={readOnly?.message}
          onCancel={onClose}
        />
      }
    >
      <form id="name-version" className="form" onSubmit={(event) => void save(event)}>
        <Field
          first
          label="Name"
          value={name}
          maxLength={120}
          problem={tried && isEmpty ? 'A name is needed.' : null}
          hint="Everything as it is now is kept under this name, for ever."
          onChange={setName}
        />
        {says === null ? null : (
          <p className="problem" role="alert">
            {says.message}
          </p>
        )}
      </form>
    </Modal>
  );
}
