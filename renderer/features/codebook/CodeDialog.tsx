import { useState } from 'react';
import { type Code, type CodeEdit, codeNameLimit } from '../../../shared/model/code';
import { codeTree } from '../../../shared/model/codeTree';
import { freeLetter } from '../../../shared/model/freeLetter';
import { codesInUse, type Workspace } from '../../../shared/model/workspace';
import { deleteCode, saveCode } from '../../state/codebook';
import { Badge } from '../../ui/Badge';
import { Field } from '../../ui/Field';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';
import { ColourChoice } from './ColourChoice';
import { freeKeys, letterProblem } from './codeRules';
import { PlaceChoice } from './PlaceChoice';

interface CodeDialogProps {
  readonly workspace: Workspace;
  /** The code to edit; null for a new one. */
  readonly code: Code | null;
  /** What a new one is called to begin with. */
  readonly name: string;
  readonly onClose: () => void;
}

/** A tag of the codebook: what it is called, how it looks, and what it means. */
export function CodeDialog({ workspace, code, name: begun, onClose }: CodeDialogProps) {
  const others = codesInUse(workspace).filter((one) => one.id !== code?.id);
  const [draft, setDraft] = useState<Omit<CodeEdit, 'deleted'>>(
    () => code ?? newCode(begun, others),
  );
  const [tried, setTried] = useState(false);
  const set = (edit: Partial<CodeEdit>) => {
    setDraft((old) => ({ ...old, ...edit }));
  };
  const nameProblem = draft.name.trim() === '' ? 'A tag needs a name.' : null;
  const letterSays = letterProblem(draft.letter, others);

  const save = async (event: React.SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameProblem !== null || letterSays !== null) return;
    const { name, letter, colour, key, parent, definition, example, counterExample } = draft;
    const words = { name: name.trim(), definition, example, counterExample };
    if (await saveCode(code?.id ?? null, { ...words, letter, colour, key, parent })) onClose();
  };
  const remove = async () => {
    if (!code) return;
    onClose();
    await deleteCode(code.id);
  };
  return (
    <Modal
      title={code === null ? 'New tag' : 'Edit the tag'}
      onClose={onClose}
      foot={
        <SaveFoot
          form="code"
          label={code === null ? 'Add the tag' : 'Save the tag'}
          onCancel={onClose}
        >
          {code === null ? null : (
            <button type="button" className="btn quiet first" onClick={() => void remove()}>
              Delete the tag
            </button>
          )}
        </SaveFoot>
      }
    >
      <form id="code" className="form" onSubmit={(event) => void save(event)}>
        <div className="code-head">
          <Badge code={{ ...draft, letter: draft.letter || '?' }} />
          <Field
            first
            label="Name"
            value={draft.name}
            maxLength={codeNameLimit}
            problem={tried ? nameProblem : null}
            onChange={(name) => {
              set(named(name, draft, others, code === null));
            }}
          />
        </div>
        <div className="columns">
          <Field
            label="Letter"
            value={draft.letter}
            maxLength={2}
            problem={letterSays}
            onChange={(letter) => {
              set({ letter: [...letter.toUpperCase()].at(-1) ?? '' });
            }}
          />
          <KeyChoice
            value={draft.key}
            free={freeKeys(others)}
            onChange={(key) => {
              set({ key });
            }}
          />
        </div>
        <ColourChoice
          value={draft.colour}
          others={others}
          onChange={(colour) => {
            set({ colour });
          }}
        />
        <PlaceChoice
          tree={codeTree(workspace.codes)}
          code={code?.id ?? null}
          value={draft.parent}
          onChange={(parent) => {
            set({ parent });
          }}
        />
        <Field
          label="Definition"
          rows={3}
          value={draft.definition}
          hint="What counts, and where the border to the other tags runs."
          onChange={(definition) => {
            set({ definition });
          }}
        />
        <Field
          label="Example"
          rows={2}
          value={draft.example}
          onChange={(example) => {
            set({ example });
          }}
        />
        <Field
          label="Counter-example"
          rows={2}
          value={draft.counterExample}
          hint="What looks alike and does not count, and why."
          onChange={(counterExample) => {
            set({ counterExample });
          }}
        />
        {code === null ? null : (
          <p className="mut">
            Deleting a tag hides its passages. They are kept and come back when it is put back. Tags
            below it stay.
          </p>
        )}
      </form>
    </Modal>
  );
}

function KeyChoice({
  value,
  free,
  onChange,
}: {
  readonly value: number | null;
  readonly free: readonly number[];
  readonly onChange: (key: number | null) => void;
}) {
  return (
    <div className="field">
      <label htmlFor="code-key">Key</label>
      <select
        id="code-key"
        value={value ?? ''}
        onChange={(event) => {
          onChange(event.target.value === '' ? null : Number(event.target.value));
        }}
      >
        <option value="">No key</option>
        {free.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </select>
    </div>
  );
}

function newCode(name: string, others: readonly Code[]): Omit<CodeEdit, 'deleted'> {
  return {
    name,
    letter: freeLetter(name, others),
    colour: 'F',
    key: freeKeys(others)[0] ?? null,
    definition: '',
    example: '',
    counterExample: '',
    parent: null,
  };
}

/** A new tag's letter follows its name until somebody chooses another. */
function named(
  name: string,
  draft: Omit<CodeEdit, 'deleted'>,
  others: readonly Code[],
  isNew: boolean,
): Partial<CodeEdit> {
  const follows = isNew && draft.letter === freeLetter(draft.name, others);
  return follows ? { name, letter: freeLetter(name, others) } : { name };
}
