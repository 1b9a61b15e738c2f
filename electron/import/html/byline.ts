import { bylineOpening } from '../../../shared/clean/byline';
import { publishedDate } from '../../../shared/clean/dates';

/** A byline, its date cut off. */
interface DatedByline {
  readonly names: string;
  /** As it is written; '' when the byline does not end with one. */
  readonly date: string;
}

/** What a byline that ends with a date has at most, in UTF-16 units. */
const datedLimit = 200;

/** Returns a byline without the date that it ends with: “By Jo Smith, February 3, 2025”. */
export function datedByline(words: string): DatedByline {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length > datedLimit) return { names: line, date: '' };
  for (const { index } of line.matchAll(/(?<=\s)[\p{L}\d]/gu)) {
    const date = line.slice(index);
    if (isDateAlone(date)) return { names: line.slice(0, index).replace(leadsToDate, ''), date };
  }
  return { names: line, date: '' };
}

const weekdays =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const leadsToDate = new RegExp(
  `(?:[\\s,;:(|·•–—-]+(?:on|am|vom|el|le|il|em|${weekdays}))*[\\s,;:(|·•–—-]*$`,
  'iu',
);

const timeOfDay = /[\s,]+(?:(?:at|um|a las|à)\s)?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?|\sUhr)?$/iu;

/** Returns whether words are a date to the day or the month, from their first word to their last. */
function isDateAlone(dateAndTime: string): boolean {
  const words = dateAndTime.replace(timeOfDay, '');
  const date = publishedDate(words);
  if (date === null || date.length <= 'yyyy'.length || words.split(' ').length > 6) return false;
  const shorter = [words.replace(/^\S+\s?/, ''), words.replace(/\s?\S+$/, '')];
  return shorter.every((part) => publishedDate(part) !== date);
}

/** Returns the names in a byline, without “By” and what stands after them; '' when there are none. */
export function cleanedByline(words: string): string {
  const line = datedByline(words).names.replace(/^[|·•–—-]\s*/u, '');
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
