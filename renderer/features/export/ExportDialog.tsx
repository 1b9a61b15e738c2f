import { useState } from 'react';
import { exportFormats } from '../../../shared/export';
import type { ExportFormat } from '../../../shared/export/format';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import { saveExport } from '../../state/exports';
import { notify } from '../../state/notices';
import { Icon } from '../../ui/Icon';
import { Modal } from '../../ui/Modal';
import type { Preview } from './previewMessages';
import { usePreview } from './usePreview';

interface ExportDialogProps {
  readonly workspace: Workspace;
  readonly current: Reading | null;
  readonly version: string;
  readonly onClose: () => void;
}

/** Lines of the file that the preview shows. */
const shownLines = 400;

/** Choose a format and a scope; the preview is the real file. */
export function ExportDialog({ workspace, current, version, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState(exportFormats[0]?.id ?? '');
  const [whole, setWhole] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const scope = { reading: whole ? null : (current?.id ?? null) };
  const preview = usePreview(workspace, format, scope, version);
  const ready = preview !== null && 'content' in preview ? preview : null;

  const save = async () => {
    setProblem(null);
    const outcome = await saveExport(format, scope);
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
                <b>{ready.name}</b> {counted(ready.tags, 'tag')}, {sized(ready.bytes)}
              </>
            ) : null}
          </span>
          <button type="button" className="btn quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="btn" disabled={!ready} onClick={() => void copy()}>
            <Icon name="copy" /> Copy
          </button>
          <button type="button" className="btn pri" disabled={!ready} onClick={() => void save()}>
            Save…
          </button>
        </>
      }
    >
      <div className="export-body">
        <fieldset className="formats">
          <legend className="lab">Tags and notes</legend>
          {exportFormats.map((one) => (
            <FormatChoice
              key={one.id}
              format={one}
              chosen={one.id === format}
              onChoose={() => {
                setFormat(one.id);
              }}
            />
          ))}
        </fieldset>
        <div className="export-main">
          <div className="field scope">
            <label htmlFor="export-scope">Readings</label>
            <select
              id="export-scope"
              value={whole ? 'all' : 'one'}
              onChange={(event) => {
                setWhole(event.target.value === 'all');
              }}
            >
              <option value="all">The whole workspace</option>
              {current ? <option value="one">This reading: {current.title}</option> : null}
            </select>
          </div>
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

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function FormatChoice({ format, chosen, onChoose }: FormatChoiceProps) {
  return (
    <label className={`format${chosen ? ' on' : ''}`}>
      <input
        type="radio"
        name="format"
        data-autofocus={chosen}
        checked={chosen}
        onChange={onChoose}
      />
      <span className="grow">
        {format.label}
        {chosen ? <span className="sec">{format.description}</span> : null}
      </span>
      <span className="mut">.{format.extension}</span>
    </label>
  );
}

function PreviewPane({ preview }: { readonly preview: Preview | null }) {
  if (preview === null) return <p className="preview-wait sec">Making the file…</p>;
  if ('failure' in preview)
    return (
      <p className="preview-wait" role="alert">
        {preview.failure.message}
      </p>
    );
  const lines = preview.content.split('\n', shownLines + 1);
  const isAll = lines.length <= shownLines;
  return (
    <>
      <p className="lab">
        Preview{' '}
        <span className="sec">
          {isAll ? 'The whole file.' : `The first ${String(shownLines)} lines of the file.`} Changes
          as you choose.
        </span>
      </p>
      <pre className="preview" tabIndex={0} aria-label="Preview of the file">
        {lines.slice(0, shownLines).map((line, index) => (
          // Lines have no identity but their number.
          <span key={index} className="preview-line">
            {line}
          </span>
        ))}
      </pre>
      <Losses preview={preview} />
    </>
  );
}

function Losses({ preview }: { readonly preview: Extract<Preview, { content: string }> }) {
  if (preview.losses.length === 0) return <p className="sec">This format holds everything.</p>;
  return (
    <details className="losses">
      <summary>What this format does not hold</summary>
      <ul>
        {preview.losses.map(({ what, count }) => (
          <li key={what}>
            {what}: <span className="num">{count.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "38 KB". */
function sized(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  return bytes < 1_000_000
    ? `${String(Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
