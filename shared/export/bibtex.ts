import type { Author } from '../cite/authors';
import type { Reference } from '../cite/reference';
import type { TextFormat } from './format';
import { latexText, latexUrl } from './references/latex';
import { referenceLosses, referencesOf } from './references/references';

/** The readings as references for LaTeX. */
export const bibtex: TextFormat = {
  kind: 'text',
  id: 'bibtex',
  label: 'References (BibTeX)',
  extension: 'bib',
  description: 'One entry for each reading, for LaTeX and other programs (BibTeX).',
  purpose: 'references',
  texts: 'never',
  loses: referenceLosses,
  render: (bundle) => referencesOf(bundle).map(entry).join('\n'),
};

/** Names of months that every style knows. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function entry(reference: Reference): string {
  const { key, title, shortTitle, authors, outlet, issued, address, language } = reference;
  const [year, month, day] = issued;
  const braced = (value: string) => `{${value}}`;
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : braced(authors.map(name).join(' and '))],
    // Two braces: no style may change the capitals.
    ['title', braced(braced(latexText(title)))],
    ['shorttitle', shortTitle === null ? undefined : braced(braced(latexText(shortTitle)))],
    ['journal', outlet === null ? undefined : braced(latexText(outlet))],
    ['year', year === undefined ? undefined : braced(String(year).padStart(4, '0'))],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['url', address === null ? undefined : braced(latexUrl(address))],
    ['language', language === null ? undefined : braced(latexText(language))],
  ];
  const lines = fields.flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = ${value},`],
  );
  return [`@${outlet === null ? 'misc' : 'article'}{${key},`, ...lines, '}', ''].join('\n');
}

/** Braces keep an institution from being taken apart as a name. */
function name(author: Author): string {
  if ('literal' in author) return `{${latexText(author.literal)}}`;
  const parts = [author.family, author.given].map((part) =>
    /,|\sand\s/i.test(part) ? `{${latexText(part)}}` : latexText(part),
  );
  return parts.filter(Boolean).join(', ');
}
