import { useState } from 'react';
import { exportFormats } from '../../../shared/export';
import { type ExportFormat, scopeOf } from '../../../shared/export/format';
import { type ExportScope, wholeWorkspace } from '../../../shared/export/scope';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { cancelExport, saveExport } from '../../state/exports';
import { notify } from '../../state/notices';
import { Modal } from '../../ui/Modal';
import { ExportFoot } from './ExportFoot';
import { FormatList } from './FormatList';
import { PreviewPane } from './PreviewPane';
import { ScopeRow } from './ScopeRow';
import { sized } from './sized';
import { useFileSize } from './useFileSize';
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
  const [chosen, setScope] = useState<ExportScope>(wholeWorkspace);
  const scope = format ? scopeOf(format, chosen) : chosen;
  const [problem, setProblem] = useState<PlainFailure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const preview = usePreview(workspace, format?.id ?? '', scope, version);
  const size = useFileSize(workspace, format, scope);
  const unmade = size !== null && 'failure' in size ? size.failure : null;

  const save = async () => {
    if (format === null) return;
    setProblem(null);
    setSaving(true);
    const outcome = await saveExport(format.id, scope);
    setSaving(false);
    if (outcome === null) return;
    if ('failure' in outcome) {
      setProblem(outcome.failure);
      return;
    }
    const { tags, name, bytes } = outcome.saved;
    onClose();
    notify(`Saved ${counted(tags, 'tag')} to ${name}, ${sized(bytes)}.`);
  };
  const copy = async () => {
    if (preview === null || !('content' in preview)) return;
    await navigator.clipboard.writeText(preview.content);
    notify('Copied the whole file.');
  };
  return (
    <Modal
      title="Export"
      className="export"
      onClose={onClose}
      foot={
        <ExportFoot
          preview={preview}
          size={size}
          isSaving={isSaving}
          onCopy={() => void copy()}
          onSave={() => void save()}
          onCancel={() => {
            if (isSaving) void cancelExport();
            else onClose();
          }}
        />
      }
    >
      <div className="export-body" inert={isSaving}>
        <FormatList
          chosen={format?.id ?? ''}
          onChoose={(next) => {
            setProblem(null);
            setFormat(next);
          }}
        />
        <div className="export-main">
          <ScopeRow
            workspace={workspace}
            current={current}
            format={format}
            scope={scope}
            onChange={(changed) => {
              setProblem(null);
              setScope(changed);
            }}
          />
          <PreviewPane preview={preview} />
          <Problem failure={problem ?? unmade} />
        </div>
      </div>
    </Modal>
  );
}

function Problem({ failure }: { readonly failure: PlainFailure | null }) {
  if (failure === null) return null;
  return (
    <p className="problem" role="alert">
      {failure.kind === 'cancelled' ? null : 'The export was not saved. '}
      {failure.message}
    </p>
  );
}
