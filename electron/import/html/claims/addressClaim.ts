import type { Claim } from '../../../../shared/clean/draft';
import { attribute } from '../tree';
import { firstOf, said, structured } from './claim';
import type { Statements } from './statements';

/** Returns where the page stands on the web, as it says. */
export function addressClaim({ elements, data, first }: Statements): Claim | null {
  const link = elements.find(
    (one) => one.tag === 'link' && attribute(one, 'rel').toLowerCase() === 'canonical',
  );
  const canonical = link && said(attribute(link, 'href'), 'From the page’s canonical link.');
  return firstOf(
    onlyHttp(canonical ?? null),
    onlyHttp(first('og:url')),
    onlyHttp(structured(data?.address, 'url')),
  );
}

function onlyHttp(claim: Claim | null): Claim | null {
  return claim && /^https?:\/\/[^\s/]+/i.test(claim.value) ? claim : null;
}
