import type { Claim } from '../../../../shared/clean/draft';
import { alike } from '../alike';
import { joinedNames } from '../byline';
import { isElement, type PageElement } from '../tree';
import { firstOf, said, structured } from './claim';
import type { Statements } from './statements';

/** Returns who wrote what the page is about, as it says. */
export function authorClaim({ elements, meta, data, seen, first }: Statements): Claim | null {
  return firstOf(
    structured(joinedNames(data?.authors ?? []), 'author'),
    shownAuthor(authorsIn(meta), seen.author, elements),
    labelledAuthor(first),
  );
}

function authorsIn(meta: ReadonlyMap<string, readonly string[]>): Claim | null {
  for (const name of [
    'author',
    'article:author',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
  ]) {
    const names = (meta.get(name) ?? []).filter((value) => !/^https?:|^\/|^@/.test(value));
    const claim = said(joinedNames(names), `From the page’s “${name}”.`);
    if (claim) return claim;
  }
  return null;
}

/**
 * Programs write the name of an account in a page that shows another name as its author’s: then the
 * name that is shown is right.
 */
function shownAuthor(
  stated: Claim | null,
  seen: Claim | null,
  elements: readonly PageElement[],
): Claim | null {
  if (!stated || !seen || alike(stated.value) === alike(seen.value)) return stated ?? seen;
  const name = alike(stated.value);
  const isShown = elements.some(({ tag, children }) =>
    children.some(
      (one) =>
        tag !== 'title' &&
        !isElement(one) &&
        one.text.length < 1000 &&
        alike(one.text).includes(name),
    ),
  );
  return isShown ? stated : seen;
}

const authorLabel =
  /^(?:written by|by|author|verfasst von|geschrieben von|autor(?:in)?|escrito por|écrit par|scritto da|geschreven door|автор)$/i;

/** For cards in messages, pages give facts in pairs: what it is, and what it says. */
function labelledAuthor(first: Statements['first']): Claim | null {
  const label = first('twitter:label1')?.value ?? '';
  const claim = authorLabel.test(label) ? first('twitter:data1') : null;
  const name = claim ? joinedNames([claim.value]) : '';
  return said(name, 'From the page’s “twitter:data1”.');
}
