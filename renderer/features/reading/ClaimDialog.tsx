import { useId, useRef, useState } from 'react';
import {
  type Claim,
  claimLimit,
  claimWords,
  saysSomething,
  type Stance,
  stances,
} from '../../../shared/model/claim';
import { usedWords, wordsLike } from '../../../shared/model/claimWords';
import type { Tag } from '../../../shared/model/tag';
import type { Workspace } from '../../../shared/model/workspace';
import { shortened } from '../../../shared/text/shortened';
import { saveClaim } from '../../state/claims';
import { Modal } from '../../ui/Modal';
import { SaveFoot } from '../../ui/SaveFoot';
import { useLeaving } from '../../ui/useLeaving';
import { WordField } from '../../ui/WordField';

interface ClaimDialogProps {
  readonly workspace: Workspace;
  readonly tag: Tag;
  readonly onClose: () => void;
}

const nothing: Claim = { person: '', organisation: '', concept: '', stance: null };

/** The fields of words, in order. */
const fields = [
  ['person', 'Person'],
  ['organisation', 'Organisation'],
  ['concept', 'What is claimed'],
] as const;

/** Wordings that are offered at once. */
const mostOffered = 7;

/** Who claims what in the words of a tag, and how they stand to it. */
export function ClaimDialog({ workspace, tag, onClose }: ClaimDialogProps) {
  const before = tag.claim ?? nothing;
  const [claim, setClaim] = useState(before);
  const [tried, setTried] = useState(false);
  const [used] = useState(() => usedWords(workspace));
  const form = useRef<HTMLFormElement>(null);
  const { question, leave, goOn } = useLeaving(
    ([...claimWords, 'stance'] as const).some((part) => claim[part] !== before[part]),
    'Go on with the claim',
    onClose,
    () => form.current?.querySelector('input')?.focus(),
  );
  const set = (edit: Partial<Claim>) => {
    setClaim((old) => ({ ...old, ...edit }));
    goOn();
  };
  const isEmpty = !saysSomething(claim);
  const save = async (event: React.SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && (await saveClaim(tag, claim))) onClose();
  };
  const remove = async () => {
    if (await saveClaim(tag, null)) onClose();
  };
  return (
    <Modal
      title="Who claims what"
      className="narrow"
      onClose={leave}
      foot={
        question ?? (
          <SaveFoot form="claim" label="Save the claim" onCancel={leave}>
            {tag.claim === null ? null : (
              <button type="button" className="btn quiet first" onClick={() => void remove()}>
                Remove the claim
              </button>
            )}
          </SaveFoot>
        )
      }
    >
      <form ref={form} id="claim" className="form" onSubmit={(event) => void save(event)}>
        <p className="sec" dir="auto">
          “{shortened(tag.quote, 160)}”
        </p>
        {fields.map(([part, label]) => (
          <WordField
            key={part}
            first={part === 'person'}
            label={label}
            value={claim[part]}
            maxLength={claimLimit}
            offered={wordsLike(claim[part], used[part], mostOffered)}
            onChange={(words) => {
              set({ [part]: words });
            }}
          />
        ))}
        <StanceChoice
          value={claim.stance}
          onChange={(stance) => {
            set({ stance });
          }}
        />
        {tried && isEmpty ? (
          <p className="problem" role="alert">
            Name a person, an organisation or what is claimed.
          </p>
        ) : null}
      </form>
    </Modal>
  );
}

const stanceNames: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  opposes: 'Opposes',
  reports: 'Reports',
};

interface StanceChoiceProps {
  readonly value: Stance | null;
  readonly onChange: (stance: Stance | null) => void;
}

function StanceChoice({ value, onChange }: StanceChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Stance</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => {
          onChange(stances.find((one) => one === event.target.value) ?? null);
        }}
      >
        <option value="">Not said</option>
        {stances.map((stance) => (
          <option key={stance} value={stance}>
            {stanceNames[stance]}
          </option>
        ))}
      </select>
    </div>
  );
}
