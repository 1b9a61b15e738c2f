import type { Query } from '../../../shared/search/query';
import { counted } from '../../../shared/text/counted';
import { shortened } from '../../../shared/text/shortened';
import { Late } from '../../ui/Late';
import type { FindAll } from './useFindAll';

interface FindAllSaidProps {
  readonly find: FindAll;
  readonly query: Query;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** UTF-16 units of the words that a sentence repeats. */
const repeated = 80;

/** What stands where there are no places to show, or not yet. */
export function FindAllSaid({ find, query, isFiltered, onClear }: FindAllSaidProps) {
  const { state, of, groups, isStopped } = find;
  if (of === 0) return <p className="findall-said">There is no reading to search in yet.</p>;
  if (query.words.trim() === '') {
    return (
      <p className="findall-said sec">
        Type words to find them in {of === 1 ? 'this reading' : `all ${counted(of, 'reading')}`},
        whatever their case, accents, quotation marks and dashes.
      </p>
    );
  }
  if (isStopped) {
    return (
      <p className="findall-said">
        The search was stopped. Nothing was changed. Change the words to search again.
      </p>
    );
  }
  if (state?.state === 'failed') {
    return (
      <p className="findall-said" role="alert">
        {state.failure.message}
      </p>
    );
  }
  if (groups.length > 0) return null;
  if (state?.state === 'searching') {
    return (
      <Late>
        <p className="findall-said sec">
          Searching: {String(state.done)} of {counted(of, 'reading')}…{' '}
          <button type="button" className="link" onClick={find.stop}>
            Stop
          </button>
        </p>
      </Late>
    );
  }
  const words = shortened(query.words.trim(), repeated);
  return (
    <p className="findall-said">
      {query.isPattern ? `No passage matches ${words}` : `No passage says “${words}”`}
      {isFiltered ? ' with these filters. ' : '.'}
      {isFiltered ? (
        <button type="button" className="link" onClick={onClear}>
          Clear the filters
        </button>
      ) : null}
    </p>
  );
}
