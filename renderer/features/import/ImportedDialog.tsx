import { addedInWords } from '../../../shared/annotated/reportInWords';
import type { FileReport } from '../../../shared/ipc/answers';
import { carriedIn, openReading } from '../../state/readings';
import { Icon } from '../../ui/Icon';
import { LossReportView } from '../../ui/LossReportView';
import { Modal } from '../../ui/Modal';
import { SystemDetail } from '../../ui/SystemDetail';

interface ImportedDialogProps {
  readonly files: readonly FileReport[];
  readonly onClose: () => void;
}

/** What became of each file, when there is more to say than that all went well. */
export function ImportedDialog({ files, onClose }: ImportedDialogProps) {
  const added = files.filter(({ outcome }) => outcome === 'added' || outcome === 'project').length;
  const what = files.some(({ outcome }) => outcome === 'project') ? 'file' : 'reading';
  return (
    <Modal
      title={titleOf(files.length, added, what)}
      className="narrow"
      onClose={onClose}
      foot={
        <button type="button" className="btn pri" data-autofocus onClick={onClose}>
          {added === 0 ? 'Close' : 'Read'}
        </button>
      }
    >
      <ul className="outcomes">
        {files.map((file, index) => (
          <li key={`${String(index)}-${file.name}`}>
            <Icon name={file.outcome === 'refused' ? 'warning' : 'check'} />
            <Outcome file={file} onClose={onClose} />
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function titleOf(files: number, added: number, what: 'file' | 'reading'): string {
  if (added === files)
    return files === 1 ? `One ${what} imported` : `${String(files)} ${what}s imported`;
  if (added === 0) return files === 1 ? 'The file was not imported' : 'No file was imported';
  return `${String(added)} of ${String(files)} files imported`;
}

function Outcome({ file, onClose }: { readonly file: FileReport; readonly onClose: () => void }) {
  if (file.outcome === 'refused') {
    return (
      <div>
        <p>{file.failure.message}</p>
        <SystemDetail detail={file.failure.detail} />
      </div>
    );
  }
  if (file.outcome === 'project') return <ProjectOutcome file={file} />;
  const open = () => {
    openReading(file.reading);
    onClose();
  };
  const carried = carriedIn([file]);
  return (
    <div>
      <p>
        <button type="button" className="link" onClick={open}>
          {file.title}
        </button>
        {file.outcome === 'duplicate'
          ? ` is here already: “${file.name}” is the same file, so it was not added again.`
          : null}
        {file.outcome === 'added' && file.tags !== null ? ' has a new version.' : null}
      </p>
      {carried === '' ? null : <p>{carried}</p>}
      {file.outcome === 'added'
        ? file.warnings.map((warning) => (
            <p key={warning} className="sec">
              {warning}
            </p>
          ))
        : null}
    </div>
  );
}

function ProjectOutcome({ file }: { readonly file: Extract<FileReport, { outcome: 'project' }> }) {
  const by = file.program === null ? '' : ` by ${file.program}`;
  return (
    <div>
      <p>
        “{file.name}” holds annotated work{by}. {addedInWords(file)}
      </p>
      <LossReportView report={file.report} />
    </div>
  );
}
