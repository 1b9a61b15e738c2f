import type { Claim } from '../../../../shared/clean/draft';
import { attribute } from '../tree';
import { firstOf, said, structured } from './claim';
import type { Statements } from './statements';

/** Returns the language of the page, as it says. */
export function languageClaim({ root, data, first }: Statements): Claim | null {
  const lang = attribute(root, 'lang') || attribute(root, 'xml:lang');
  return firstOf(
    tagged(said(lang, 'From the page’s “lang”.')),
    tagged(first('og:locale')),
    tagged(first('content-language')),
    tagged(structured(data?.language, 'inLanguage')),
  );
}

function tagged(claim: Claim | null): Claim | null {
  const tag = claim?.value.replace(/_/g, '-').split(/[,;.\s]/)[0] ?? '';
  return claim && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? { ...claim, value: tag } : null;
}
