import type { Query } from '../../shared/search/query';
import { changeQuery } from '../state/find';
import { namingKeys } from '../state/keys';

/** How the words are searched for; each button also has a key. */
export function QueryToggles({ query }: { readonly query: Query }) {
  return (
    <>
      <Toggle
        label="Whole word"
        title={namingKeys('Whole words only', 'find', 'wholeWord')}
        isOn={query.wholeWord}
        onToggle={() => {
          changeQuery({ wholeWord: !query.wholeWord });
        }}
      />
      <Toggle
        label="Regular expression"
        title={namingKeys('Regular expression', 'find', 'pattern')}
        isOn={query.isPattern}
        onToggle={() => {
          changeQuery({ isPattern: !query.isPattern });
        }}
      />
    </>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Toggle({ label, title, isOn, onToggle }: ToggleProps) {
  return (
    <button type="button" className="toggle" aria-pressed={isOn} title={title} onClick={onToggle}>
      {label}
    </button>
  );
}

/** Runs a command that changes how the words are searched for; false when it is none. */
export function runQueryCommand(command: string | null, query: Query): boolean {
  if (command === 'wholeWord') changeQuery({ wholeWord: !query.wholeWord });
  else if (command === 'pattern') changeQuery({ isPattern: !query.isPattern });
  else return false;
  return true;
}
