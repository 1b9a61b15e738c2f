import type { Author } from '../cite/authors';
import type { Reference } from '../cite/reference';
import type { TextFormat } from './format';
import { referenceLosses, referencesOf } from './references/references';

/** The readings as references in the JSON of the Citation Style Language 1.0. */
export const csl: TextFormat = {
  kind: 'text',
  id: 'csl',
  label: 'References (CSL)',
  extension: 'json',
  description: 'One entry for each reading, for Zotero, Pandoc and other programs (CSL JSON).',
  purpose: 'references',
  texts: 'never',
  loses: referenceLosses,
  render: (bundle) => `${JSON.stringify(referencesOf(bundle).map(item), null, 2)}\n`,
};

function item(reference: Reference): Record<string, unknown> {
  const { key, title, shortTitle, authors, outlet, issued, address, language } = reference;
  return {
    id: key,
    type: typeOf(reference),
    title,
    ...(shortTitle !== null && { 'title-short': shortTitle }),
    ...(authors.length > 0 && { author: authors.map(name) }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    ...(address !== null && { URL: address }),
    ...(language !== null && { language }),
  };
}

function typeOf({ address, outlet }: Reference): string {
  if (address !== null) return 'webpage';
  return outlet === null ? 'document' : 'article-newspaper';
}

function name(author: Author): Record<string, string> {
  if ('literal' in author) return { literal: author.literal };
  return { family: author.family, given: author.given };
}
