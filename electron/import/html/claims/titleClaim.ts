import type { Claim } from '../../../../shared/clean/draft';
import { headlineAmong } from '../headline';
import { headlineWords } from '../headlineWords';
import { withoutSite } from '../titleParts';
import { type PageElement, wordsOf } from '../tree';
import { firstOf, said, structured } from './claim';
import type { Statements } from './statements';

/** What a page says is its title, and the element that shows it. */
export interface TitleClaim {
  readonly title: Claim | null;
  readonly headline: PageElement | null;
}

/** Returns the title of a page, without the name of the `site`. */
export function titleClaim(statements: Statements, site: string): TitleClaim {
  const titles = titlesOf(statements, site);
  const claimed = titles.flatMap((claim) => (claim ? [claim.value] : []));
  const headline = headlineAmong(statements.elements, claimed);
  const shown = headline && headlineClaim(headlineWords(headline), titles);
  return { title: firstOf(shown, ...titles), headline };
}

function titlesOf({ elements, data, first }: Statements, site: string): (Claim | null)[] {
  const plain = (claim: Claim | null) =>
    claim && { ...claim, value: withoutSite(claim.value, site) };
  const element = elements.find(({ tag }) => tag === 'title');
  return [
    structured(data?.headline, 'headline'),
    plain(first('og:title')),
    plain(first('twitter:title')),
    first('citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'hdl'),
    plain(said(element ? wordsOf(element) : '', 'From the page’s “title”.')),
  ];
}

/** Some pages write a word before their headline that is none of it: “Thread:”. */
function headlineClaim(words: string, titles: readonly (Claim | null)[]): Claim | null {
  const labelled = /^\p{L}+:\s+(.+)$/u.exec(words)?.[1];
  const same = titles.find((claim) => claim && claim.value === labelled);
  return same ?? said(words, 'From the page’s headline.');
}
