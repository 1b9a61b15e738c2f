import type { Claim } from '../../../../shared/clean/draft';

/** Returns words as a claim with where they stand; null when there are none. */
export function said(value: string, from: string): Claim | null {
  const words = value.replace(/\s+/g, ' ').trim();
  return words === '' ? null : { value: words, from };
}

/** Returns what the structured data of a page says under a name; null when it says nothing. */
export function structured(value: string | undefined, name: string): Claim | null {
  return said(value ?? '', `From the page’s structured data (“${name}”).`);
}

/** Returns the first claim that there is. */
export function firstOf(...claims: readonly (Claim | null)[]): Claim | null {
  return claims.find((claim) => claim !== null) ?? null;
}
