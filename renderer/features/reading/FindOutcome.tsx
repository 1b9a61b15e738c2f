import type { Query } from '../../../shared/search/query';
import { shortened } from '../../../shared/text/shortened';
import { openFindAll } from '../../state/find';
import { Late } from '../../ui/Late';
import type { Hits } from './useHits';

interface FindOutcomeProps {
  readonly found: Hits;
  readonly query: Query;
}

/** UTF-16 units of the words that a sentence repeats. */
const repeated = 60;

/** What there is to say about a search besides its hits. */
export function FindOutcome({ found, query }: FindOutcomeProps) {
  if (found.failure) {
    return (
      <p className="find-said" role="alert">
        {found.failure.message}
      </p>
    );
  }
  if (found.isSearching) {
    return (
      <Late>
        <p className="find-said sec" role="status">
          Searching…
        </p>
      </Late>
    );
  }
  if (found.hits.length > 0 || query.words.trim() === '') return null;
  const words = shortened(query.words.trim(), repeated);
  return (
    <p className="find-said">
      {query.isPattern ? `No passage matches ${words}.` : `No passage says “${words}”.`}{' '}
      <button type="button" className="link" onClick={openFindAll}>
        Search all readings
      </button>
    </p>
  );
}
