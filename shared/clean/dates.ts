/** A date in words, and as an ISO date. */
export interface FoundDate {
  /** The words as they stand there. */
  readonly words: string;
  /** `2025-02-04`. */
  readonly iso: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:19|20)\\d{2})';

/** Only what is certain: a day, a month in words and a year, or an ISO date. 4/2/2025 is two days. */
const forms: readonly { readonly form: RegExp; readonly parts: readonly ('y' | 'm' | 'd')[] }[] = [
  { form: new RegExp(`\\b${month} ${day},? ${year}\\b`, 'i'), parts: ['m', 'd', 'y'] },
  { form: new RegExp(`\\b${day} ${month},? ${year}\\b`, 'i'), parts: ['d', 'm', 'y'] },
  { form: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/, parts: ['y', 'm', 'd'] },
];

/** Returns the first date that a line names for certain; null when there is none. */
export function dateIn(words: string): FoundDate | null {
  for (const { form, parts } of forms) {
    const match = form.exec(words);
    if (!match) continue;
    const part = (name: 'y' | 'm' | 'd') => match[parts.indexOf(name) + 1] ?? '';
    const iso = isoOf(part('y'), part('m'), part('d'));
    if (iso !== null) return { words: match[0], iso };
  }
  return null;
}

function isoOf(y: string, m: string, d: string): string | null {
  const number = /^\d+$/.test(m) ? Number(m) : months.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const date = new Date(Date.UTC(Number(y), number - 1, Number(d)));
  const isReal = date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(d);
  return isReal ? date.toISOString().slice(0, 10) : null;
}
