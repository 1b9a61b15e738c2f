const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Returns the number of a month from its name or number, from 1; null when it is none. */
export function monthOf(words: string): number | null {
  const word = words.trim().toLowerCase();
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const at = months.indexOf(word.slice(0, 3));
  return at < 0 ? null : at + 1;
}

/**
 * Returns year, month and day of a date as references write it: `2025-02-04`, `2025/02/04/`,
 * `2025///`, `4 February 2025`, `2025`; what is not known is missing. Of a range, the beginning.
 */
export function issuedIn(words: string): number[] {
  const numeric = /^\s*(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?/.exec(words);
  if (numeric) return known(numeric.slice(1).map((part) => (part ? Number(part) : null)));
  const year = /\b(\d{4})\b/.exec(words)?.[1];
  if (year === undefined) return [];
  const month = /\p{L}{3,}/u.exec(words)?.[0] ?? '';
  const day = /\b(\d{1,2})\b/.exec(words)?.[1];
  return known([Number(year), monthOf(month), day === undefined ? null : Number(day)]);
}

/** Returns the numbers up to the first that is not known or is no part of a date. */
export function known(parts: readonly (number | null | undefined)[]): number[] {
  const most = [9999, 12, 31];
  const end = parts.findIndex((part, at) => part == null || part < 1 || part > (most[at] ?? 0));
  return parts.slice(0, end < 0 ? parts.length : end).filter((part) => part != null);
}
