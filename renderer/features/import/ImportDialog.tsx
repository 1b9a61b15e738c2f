import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { PlainFailure } from '../../../shared/ipc/failure';
import type { ImportFile } from '../../../shared/ipc/imports';
import { counted } from '../../../shared/text/counted';
import { commandFor } from '../../state/keys';
import { obstacleTo } from '../../state/importChoices';
import {
  answerFile,
  cancelImport,
  chooseFile,
  chooseFiles,
  choosing,
  finishImport,
  lookInto,
  lookIntoAll,
  readAgain,
  removeFile,
} from '../../state/imports';
import { alikeInWords, edited, filled, redone, undone } from '../../state/importSteps';
import { announce } from '../../state/notices';
import type { Importing } from '../../state/store';
import { isTyping } from '../../ui/isTyping';
import { Modal } from '../../ui/Modal';
import { FileDetails } from './FileDetails';
import { FileList } from './FileList';
import { ImportFoot } from './ImportFoot';
import { Proposal } from './Proposal';
import type { Encoding } from '../../../shared/text/encodings';

interface ImportDialogProps {
  readonly importing: Importing;
  readonly encodings: readonly Encoding[];
}

/** Files on their way into the workspace: look at what was found, change it, then import. */
export function ImportDialog({ importing, encodings }: ImportDialogProps) {
  const { files, choices } = importing;
  const file = files.find(({ id }) => id === importing.chosen) ?? null;
  const chosen = file ? (choices.files.get(file.id) ?? null) : null;
  const [isAsking, setAsking] = useState(false);
  const [isFinishing, setFinishing] = useState(false);
  const [problem, setProblem] = useState<PlainFailure | null>(null);
  const [unseen, setUnseen] = useState<{ file: string; failure: PlainFailure } | null>(null);

  const isWanted = file?.state === 'ready' && chosen === null;
  const wanted = isWanted ? file.id : null;
  useEffect(() => {
    if (wanted === null) return;
    void lookInto(wanted).then((failure) => {
      setUnseen(failure && { file: wanted, failure });
    });
  }, [wanted]);

  const finish = async () => {
    for (const [id, one] of choices.files) {
      const obstacle = obstacleTo(one);
      if (obstacle === null) continue;
      chooseFile(id);
      setProblem({
        kind: 'refused',
        message: `Nothing was imported yet. ${obstacle}`,
        detail: null,
      });
      return;
    }
    setFinishing(true);
    setProblem(await finishImport());
    setFinishing(false);
  };
  const isRead = files.every(({ state }) => state !== 'waiting' && state !== 'reading');
  const canImport =
    isRead && !isFinishing && files.some(({ state }) => state === 'ready' || state === 'project');
  const leave = () => {
    // What has begun ends here, so that its outcome has a place to be told.
    if (isFinishing) return;
    if (isAsking) setAsking(false);
    else if (choices.done.length > 0) setAsking(true);
    else void cancelImport();
  };
  const step = (back: boolean) => {
    const taken = (back ? choices.done : choices.undone).at(-1);
    if (!taken) {
      announce(back ? 'Nothing to undo.' : 'Nothing to redo.');
      return;
    }
    choosing(back ? undone : redone);
    const [own] = taken.parts;
    if (own) chooseFile(own.file);
    announce(`${back ? 'Undone' : 'Redone'}: ${taken.label}.`);
  };
  const run = (command: string | null): boolean => {
    if (command === 'import') {
      if (canImport) void finish();
    } else if (command === 'chooseFiles') void chooseFiles();
    else if ((command === 'undo' || command === 'redo') && !isTyping()) step(command === 'undo');
    else return false;
    return true;
  };
  useKeys(run);
  const remove = useCallback((id: string) => {
    void removeFile(id).then(setProblem);
  }, []);
  const again = (one: ImportFile, encoding: string | null, password: string | null) => {
    void readAgain(one, { encoding, password }).then(setProblem);
  };
  return (
    <Modal
      title={titleOf(files)}
      note="Nothing is removed from your files."
      className="large import"
      onClose={leave}
      foot={
        <ImportFoot
          files={files}
          isFinishing={isFinishing}
          isNext={file?.state === 'project' && file.question === null}
          isAsking={isAsking}
          problem={problem}
          onImport={() => void finish()}
          onCancel={leave}
          onStay={() => {
            setAsking(false);
          }}
          onLeave={() => void cancelImport()}
        />
      }
    >
      <div className={`import-body${file?.state === 'project' ? ' wide' : ''}`}>
        <FileList
          files={files}
          looked={choices.files}
          chosen={importing.chosen}
          onChoose={chooseFile}
          onRemove={remove}
          onAdd={() => void chooseFiles()}
        />
        <section className="import-proposal" aria-label="What was found">
          {file ? (
            <Proposal
              key={file.id}
              file={file}
              choices={chosen}
              problem={unseen?.file === file.id ? unseen.failure : null}
              onAct={({ label, edits }) => {
                setProblem(null);
                choosing((now) => edited(now, file.id, label, edits));
              }}
              onAnswer={(answers) => {
                void answerFile(file, answers).then(setProblem);
              }}
              onPassword={(password) => {
                again(file, null, password);
              }}
            />
          ) : (
            <p className="import-wait sec">There is no file in this import. Drop some here.</p>
          )}
        </section>
        {file?.state === 'ready' && chosen ? (
          <FileDetails
            key={file.id}
            summary={file}
            choices={chosen}
            encodings={encodings}
            hasOthers={files.length > 1}
            alikeSays={alikeInWords(choices, file.id)}
            onFill={(label, fields) => {
              setProblem(null);
              choosing((now) => filled(now, file.id, label, fields));
            }}
            onAlike={(alike) => {
              void chooseAlike(file.id, alike).then(setProblem);
            }}
            onEncoding={(encoding) => {
              again(file, encoding, null);
            }}
          />
        ) : file?.state === 'project' ? null : (
          <div className="import-details" />
        )}
      </div>
    </Modal>
  );
}

/** The same choices reach only files that somebody has looked into. */
async function chooseAlike(file: string, alike: boolean): Promise<PlainFailure | null> {
  const failure = alike ? await lookIntoAll() : null;
  choosing((now) => filled(now, file, 'the same choices for files like this', { alike }));
  return failure;
}

function titleOf(files: readonly ImportFile[]): string {
  const count = files.filter(({ state }) => state !== 'refused').length;
  const noun = files.some(({ state }) => state === 'project') ? 'file' : 'reading';
  return count === 0 ? 'Import readings' : `Import ${counted(count, noun)}`;
}

/** Keys that work wherever the focus is in the dialog. */
function useKeys(run: (command: string | null) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (run(commandFor('import', event))) event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, []);
}
