import type { Claim } from '../../../../shared/clean/draft';
import { firstOf, structured } from './claim';
import type { Statements } from './statements';

/** Returns where the page was published, as it says. */
export function outletClaim({ data, seen, first }: Statements): Claim | null {
  return firstOf(
    first('og:site_name'),
    structured(data?.publisher, 'publisher'),
    first('citation_journal_title'),
    first('citation_publisher', 'dc.publisher', 'dcterms.publisher'),
    first('application-name'),
    seen.publisher,
  );
}
