import type { Claim, Claims } from '../../../shared/clean/draft';
import type { DetailName } from '../../../shared/model/reading';
import { addressClaim } from './claims/addressClaim';
import { authorClaim } from './claims/authorClaim';
import { languageClaim } from './claims/languageClaim';
import { outletClaim } from './claims/outletClaim';
import { publishedClaim } from './claims/publishedClaim';
import { statementsOf } from './claims/statements';
import { titleClaim } from './claims/titleClaim';
import type { PageElement } from './tree';

/** What a page says of itself, and the element that shows its title. */
export interface PageClaims {
  readonly claims: Claims;
  readonly headline: PageElement | null;
  /** What the page says in short of what it is about; '' when it does not. */
  readonly description: string;
}

/** Returns what is believed of what a page says of itself; `outside` is what is not of its article. */
export function claimsOf(
  root: PageElement,
  outside: (element: PageElement) => boolean,
): PageClaims {
  const statements = statementsOf(root, outside);
  const outlet = outletClaim(statements);
  const { title, headline } = titleClaim(statements, outlet?.value ?? '');
  const claims: Record<DetailName, Claim | null> = {
    title,
    shortTitle: null,
    author: authorClaim(statements),
    outlet,
    published: publishedClaim(statements),
    address: addressClaim(statements),
    language: languageClaim(statements),
  };
  const known = Object.entries(claims).filter(
    ([name, claim]) => claim && claim.value.length <= longest(name),
  );
  return {
    claims: Object.fromEntries(known),
    headline,
    description:
      statements.first('og:description', 'description', 'twitter:description')?.value ?? '',
  };
}

/** The longest value that a reading can keep, in UTF-16 units. */
function longest(name: string): number {
  if (name === 'title') return 500;
  return name === 'language' ? 35 : name === 'address' ? 2048 : 300;
}
