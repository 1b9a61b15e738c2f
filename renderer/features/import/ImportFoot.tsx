import type { ImportFile } from '../../../shared/ipc/imports';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { counted } from '../../../shared/text/counted';
import { keysInWords } from '../../keys';
import { useStore } from '../../state/store';
import { laterInWords, leftBehindInWords } from './inWords';

interface ImportFootProps {
  readonly files: readonly ImportFile[];
  readonly isFinishing: boolean;
  /** Whether importing is what is to do next, and gets the focus. */
  readonly isNext: boolean;
  /** Whether the question is open what becomes of the choices. */
  readonly isAsking: boolean;
  readonly problem: PlainFailure | null;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** How far the reading is, what will not come along, and the buttons. */
export function ImportFoot(props: ImportFootProps) {
  const { files, isFinishing, isNext, isAsking, problem, onImport, onCancel, onStay, onLeave } =
    props;
  const platform = useStore((state) => state.platform);
  if (isAsking) return <Question onStay={onStay} onLeave={onLeave} />;
  const ready = files.filter(({ state }) => state === 'ready' || state === 'project').length;
  const read = files.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
  const isMixed = files.some(({ state }) => state === 'project');
  const canImport = ready > 0 && read === files.length && !isFinishing;
  return (
    <>
      {problem ? (
        <p className="first problem" role="alert">
          {problem.message}
        </p>
      ) : (
        <span className="first sec" role="status">
          {read < files.length
            ? `${String(read)} of ${String(files.length)} files are read.`
            : (leftBehindInWords(files) ?? laterInWords(files))}
        </span>
      )}
      {read < files.length ? (
        <progress aria-label="Files that are read" max={files.length} value={read} />
      ) : null}
      <button type="button" className="btn quiet" onClick={onCancel}>
        Cancel
      </button>
      <button
        type="button"
        className="btn pri"
        data-autofocus={isNext}
        aria-disabled={!canImport}
        onClick={canImport ? onImport : undefined}
      >
        {isFinishing ? 'Importing…' : buttonLabel(ready, isMixed ? 'file' : 'reading')}{' '}
        <kbd aria-hidden="true">{keysInWords('Ctrl+Enter', platform).join(' ')}</kbd>
      </button>
    </>
  );
}

/** “Import 5 readings” */
export function buttonLabel(ready: number, noun = 'reading'): string {
  if (ready === 0) return 'Import';
  return ready === 1 ? `Import the ${noun}` : `Import ${counted(ready, noun)}`;
}

function Question({ onStay, onLeave }: Pick<ImportFootProps, 'onStay' | 'onLeave'>) {
  return (
    <>
      <p className="first" role="alert">
        Leave without importing? What you chose here is not kept. Your files stay as they are.
      </p>
      <button type="button" className="btn quiet" onClick={onLeave}>
        Leave without importing
      </button>
      <button type="button" className="btn pri" autoFocus onClick={onStay}>
        Keep looking
      </button>
    </>
  );
}
