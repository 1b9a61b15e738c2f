import type { Query } from '../../shared/search/query';
import { changeQuery } from '../state/find';

/** How the words are searched for; each button also has a key. */
export function QueryToggles({ query }: { readonly query: Query }) {
  return (
    <>
      <button
        type="button"
        className="toggle"
        aria-pressed={query.wholeWord}
        title="Whole words only (Alt W)"
        onClick={() => {
          changeQuery({ wholeWord: !query.wholeWord });
        }}
      >
        Whole word
      </button>
      <button
        type="button"
        className="toggle"
        aria-pressed={query.isPattern}
        title="Regular expression (Alt R)"
        onClick={() => {
          changeQuery({ isPattern: !query.isPattern });
        }}
      >
        Regular expression
      </button>
    </>
  );
}

/** Runs a command that changes how the words are searched for; false when it is none. */
export function runQueryCommand(command: string | null, query: Query): boolean {
  if (command === 'wholeWord') changeQuery({ wholeWord: !query.wholeWord });
  else if (command === 'pattern') changeQuery({ isPattern: !query.isPattern });
  else return false;
  return true;
}
