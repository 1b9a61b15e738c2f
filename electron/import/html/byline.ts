import { bylineOpening } from '../../../shared/clean/byline';

/** Returns the names in a byline, without “By” and what stands after them; '' when there are none. */
export function cleanedByline(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[|·•–—-]\s*/u, '');
  const names = line
    .replace(bylineOpening, '')
    .replace(/\s*(?:[|·•]|(?:\s[–—-]\s)).*$/u, '')
    .replace(
      /[,\s]*(?:(?:published|updated|posted)\b|\b(?:on|at|am|el|le)\s+\p{L}*[,.]?\s?\d).*$/iu,
      '',
    )
    // “Ann Lee, our correspondent”: a name begins with a capital, what its bearer does with none.
    .replace(/,\s+(?:an?\s|the\s|our\s)?\p{Ll}[^,]*$/u, '')
    .replace(/\s\d+\s\p{L}+\sago$/u, '')
    .replace(/[\s,;:·•|–—-]+$/u, '');
  return names.length > 200 || !/\p{L}/u.test(names) ? '' : names;
}

/** Returns several authors as one line. */
export function joinedNames(names: readonly string[]): string {
  return [...new Set(names.map(cleanedByline).filter((name) => name !== ''))].join(', ');
}
