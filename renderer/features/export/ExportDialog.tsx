import { useState } from 'react';
import { exportFormats } from '../../../shared/export';
import type { ExportFormat } from '../../../shared/export/format';
import { type ExportScope, wholeWorkspace } from '../../../shared/export/scope';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import { saveExport } from '../../state/exports';
import { notify } from '../../state/notices';
import { Icon } from '../../ui/Icon';
import { Modal } from '../../ui/Modal';
import { FormatList } from './FormatList';
import { PreviewPane } from './PreviewPane';
import { ScopeRow } from './ScopeRow';
import { usePreview } from './usePreview';

interface ExportDialogProps {
  readonly workspace: Workspace;
  readonly current: Reading | null;
  readonly version: string;
  readonly onClose: () => void;
}

/** Choose a format and a scope; the preview is the real file. */
export function ExportDialog({ workspace, current, version, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat | null>(exportFormats[0] ?? null);
  const [scope, setScope] = useState<ExportScope>(wholeWorkspace);
  const [problem, setProblem] = useState<string | null>(null);
  const preview = usePreview(workspace, format?.id ?? '', scope, version);
  const ready = preview !== null && 'content' in preview ? preview : null;

  const save = async () => {
    if (format === null) return;
    setProblem(null);
    const outcome = await saveExport(format.id, scope);
    if (outcome === null) return;
    if ('failure' in outcome) {
      setProblem(outcome.failure.message);
      return;
    }
    const { tags, name, bytes } = outcome.saved;
    onClose();
    notify(`Saved ${counted(tags, 'tag')} to ${name}, ${sized(bytes)}.`);
  };
  const copy = async () => {
    if (!ready) return;
    await navigator.clipboard.writeText(ready.content);
    notify('Copied the whole file.');
  };
  return (
    <Modal
      title="Export"
      className="export"
      onClose={onClose}
      foot={
        <>
          <span className="first sec" aria-live="polite">
            {ready ? (
              <>
                <b>{ready.name}</b> {counted(ready.tags, 'tag')}
                {ready.isFile ? `, ${sized(ready.bytes)}` : null}
              </>
            ) : null}
          </span>
          <button type="button" className="btn quiet" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="btn"
            disabled={!ready?.isFile}
            onClick={() => void copy()}
          >
            <Icon name="copy" /> Copy
          </button>
          <button type="button" className="btn pri" disabled={!ready} onClick={() => void save()}>
            Save…
          </button>
        </>
      }
    >
      <div className="export-body">
        <FormatList chosen={format?.id ?? ''} onChoose={setFormat} />
        <div className="export-main">
          <ScopeRow
            workspace={workspace}
            current={current}
            format={format}
            scope={scope}
            onChange={setScope}
          />
          <PreviewPane preview={preview} />
          {problem === null ? null : (
            <p className="problem" role="alert">
              The export was not saved. {problem}
            </p>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** "38 KB". */
function sized(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  return bytes < 1_000_000
    ? `${String(Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
