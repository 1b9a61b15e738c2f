import type { Claim, Claims } from '../../shared/clean/draft';
import type { DetailName } from '../../shared/model/reading';

/** Longest value, in UTF-16 units, that a reading's record takes. */
const longest: Readonly<Record<DetailName, number>> = {
  title: 500,
  shortTitle: 500,
  author: 300,
  outlet: 300,
  published: 10,
  address: 2000,
  language: 35,
};

/** Returns what a file's properties claim; empty values, and dates and languages that are none, are left out. */
export function claimed(
  values: Readonly<Partial<Record<DetailName, string | null>>>,
  from: string,
): Claims {
  const claims: Partial<Record<DetailName, Claim>> = {};
  for (const [key, value] of Object.entries(values)) {
    const name = key as DetailName;
    const fit = value === null ? '' : fitting(name, value.replace(/\s+/g, ' ').trim());
    if (fit !== '') claims[name] = { value: fit, from };
  }
  return claims;
}

function fitting(name: DetailName, value: string): string {
  if (name === 'published') return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])/.exec(value)?.[0] ?? '';
  if (name === 'language')
    return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value) ? value.slice(0, 35) : '';
  const most = longest[name];
  return value.length > most ? `${value.slice(0, most - 1)}…` : value;
}
