import { counted } from '../../../shared/text/counted';
import type { FileSize } from '../../state/exports';
import { Icon } from '../../ui/Icon';
import type { Preview } from './previewMessages';
import { sized } from './sized';

interface ExportFootProps {
  readonly preview: Preview | null;
  readonly size: FileSize | null;
  readonly isSaving: boolean;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Name and size of the file, and the buttons. */
export function ExportFoot(props: ExportFootProps) {
  const { preview, size, isSaving, onCopy, onSave, onCancel } = props;
  const ready = preview !== null && 'content' in preview ? preview : null;
  return (
    <>
      <span className="first sec" aria-live="polite">
        {isSaving ? 'Making the file…' : ready ? <Facts ready={ready} size={size} /> : null}
      </span>
      <button type="button" className="btn quiet" onClick={onCancel}>
        Cancel
      </button>
      <button type="button" className="btn" disabled={!ready?.isFile || isSaving} onClick={onCopy}>
        <Icon name="copy" /> Copy
      </button>
      <button type="button" className="btn pri" disabled={!ready || isSaving} onClick={onSave}>
        Save…
      </button>
    </>
  );
}

interface FactsProps {
  readonly ready: Extract<Preview, { content: string }>;
  readonly size: FileSize | null;
}

function Facts({ ready, size }: FactsProps) {
  const { name, tags, isFile } = ready;
  const measured = size !== null && 'bytes' in size ? size : null;
  const bytes = isFile ? ready.bytes : measured?.bytes;
  return (
    <>
      <b>{name}</b> {counted(tags, 'tag')}
      {bytes === undefined ? null : `, ${sized(bytes)}`}
    </>
  );
}
