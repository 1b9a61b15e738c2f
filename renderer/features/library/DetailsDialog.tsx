import { useState } from 'react';
import { isPublished } from '../../../shared/model/published';
import type { Reading } from '../../../shared/model/reading';
import { editReading } from '../../state/readings';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';
import { EarlierTexts } from './EarlierTexts';

interface DetailsDialogProps {
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** The facts of a reading, as lists and citations show them. Empty means: not in the file. */
export function DetailsDialog({ reading, onClose }: DetailsDialogProps) {
  const [title, setTitle] = useState(reading.title);
  const [author, setAuthor] = useState(reading.author ?? '');
  const [outlet, setOutlet] = useState(reading.outlet ?? '');
  const [published, setPublished] = useState(reading.published ?? '');
  const dateProblem =
    published.trim() === '' || isPublished(published.trim())
      ? null
      : 'Write a date of the calendar as 2025-02-04, 2025-02 or 2025.';
  const titleProblem = title.trim() === '' ? 'A reading needs a title.' : null;

  const save = async (event: React.SubmitEvent) => {
    event.preventDefault();
    if (dateProblem !== null || titleProblem !== null) return;
    const set = {
      title: title.trim(),
      author: orNull(author),
      outlet: orNull(outlet),
      published: orNull(published),
    };
    if (await editReading(reading.id, set)) onClose();
  };
  return (
    <Modal
      title="Details of the reading"
      onClose={onClose}
      foot={<SaveFoot form="details" label="Save the details" onCancel={onClose} />}
    >
      <form id="details" className="form" onSubmit={(event) => void save(event)}>
        <Field first label="Title" value={title} onChange={setTitle} problem={titleProblem} />
        <Field
          label="Author"
          value={author}
          onChange={setAuthor}
          hint="Not in the file: leave empty."
        />
        <Field label="Outlet" value={outlet} onChange={setOutlet} />
        <Field
          label="Date"
          value={published}
          onChange={setPublished}
          hint="2025-02-04, 2025-02 or 2025"
          problem={dateProblem}
        />
        <p className="sec">
          From {reading.origin.name}, {reading.origin.bytes.toLocaleString('en')} bytes, read as{' '}
          {reading.origin.encoding}. SHA-256 <code>{reading.origin.sha256.slice(0, 16)}…</code>
        </p>
        <EarlierTexts reading={reading} onClose={onClose} />
      </form>
    </Modal>
  );
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}
