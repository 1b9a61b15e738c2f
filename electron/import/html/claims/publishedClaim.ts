import { publishedDate } from '../../../../shared/clean/dates';
import type { Claim } from '../../../../shared/clean/draft';
import { firstOf, structured } from './claim';
import type { Statements } from './statements';

/** Returns when the page was published, as it says. */
export function publishedClaim({ data, seen, first }: Statements): Claim | null {
  return firstOf(
    dated(structured(data?.published, 'datePublished')),
    ...dateNames.map((name) => dated(first(name))),
    dated(seen.published),
  );
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'publication_date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pdate',
];

function dated(claim: Claim | null): Claim | null {
  const date = claim && publishedDate(claim.value);
  return date === null ? null : { value: date, from: claim?.from ?? '' };
}
