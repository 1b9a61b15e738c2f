import { memo, useEffect, useRef } from 'react';
import type { ImportFile } from '../../../shared/ipc/imports';
import type { Block } from '../../../shared/model/block';
import type { ChosenFiles } from '../../state/importChoices';
import { Icon } from '../../ui/Icon';
import { knownInBrief, stateInWords } from './inWords';

interface FileListProps {
  readonly files: readonly ImportFile[];
  readonly looked: ChosenFiles;
  readonly chosen: string | null;
  readonly onChoose: (file: string) => void;
  readonly onRemove: (file: string) => void;
  readonly onAdd: () => void;
}

/** The files of the import; arrow keys go through them, Delete takes one out. */
export function FileList({ files, looked, chosen, onChoose, onRemove, onAdd }: FileListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = files.findIndex(({ id }) => id === chosen);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = files[at + step];
    if (event.key === 'Delete' && chosen !== null) onRemove(chosen);
    else if (step === 0) return;
    else if (next) {
      onChoose(next.id);
      list.current?.querySelectorAll<HTMLElement>('.import-file')[at + step]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div className="import-files">
      <ul ref={list} aria-label="Files" onKeyDown={onKeyDown}>
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            blocks={looked.get(file.id)?.blocks ?? null}
            isChosen={file.id === chosen}
            onChoose={onChoose}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <button type="button" className="import-drop" onClick={onAdd}>
        <Icon name="plus" /> Drop more files here
      </button>
    </div>
  );
}

interface FileRowProps extends Pick<FileListProps, 'onChoose' | 'onRemove'> {
  readonly file: ImportFile;
  /** Its blocks as they were chosen; null when nobody has looked into it. */
  readonly blocks: readonly Block[] | null;
  readonly isChosen: boolean;
}

/** Of a thousand, news of one draws only that one. */
const FileRow = memo(function FileRow({
  file,
  blocks,
  isChosen,
  onChoose,
  onRemove,
}: FileRowProps) {
  const isTrouble = file.state === 'refused' || file.state === 'locked';
  return (
    <li className={`import-item${isChosen ? ' on' : ''}`}>
      <button
        type="button"
        className="import-file"
        aria-current={isChosen}
        tabIndex={isChosen ? 0 : -1}
        title={file.name}
        onClick={() => {
          onChoose(file.id);
        }}
      >
        <span className="row">
          <Icon name={isTrouble ? 'warning' : 'file'} />
          <bdi className="trunc b">{file.name}</bdi>
        </span>
        {file.state === 'ready' ? (
          <span className="sec trunc" dir="auto">
            {file.title}
          </span>
        ) : null}
        <span className="import-state">{stateInWords(file, blocks)}</span>
        {file.state === 'ready' && file.known ? (
          <span className="import-state b">{knownInBrief(file.known)}</span>
        ) : null}
        {file.state === 'reading' ? (
          <progress aria-hidden="true" max={1} value={file.done ?? undefined} />
        ) : null}
      </button>
      <button
        type="button"
        className="ib import-remove"
        aria-label={`Take ${file.name} out of the import`}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => {
          onRemove(file.id);
        }}
      >
        <Icon name="close" />
      </button>
    </li>
  );
});
