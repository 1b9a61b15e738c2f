import { isPublished } from '../model/published';

/** A date in words, and as an ISO date. */
export interface FoundDate {
  /** The words as they stand there. */
  readonly words: string;
  /** `2025-02-04`. */
  readonly iso: string;
}

/** What the names of the months begin with, January first, in the languages that pages are read in. */
export const monthNames: readonly string[] = [
  'jan|ene|gen|янв|يناير|كانون الثاني',
  'feb|f[ée]v|фев|فبراير|شباط',
  'mar|mär|mrz|maa|мар|مارس|آذار',
  'apr|abr|avr|апр|أبريل|إبريل|نيسان',
  'may|mai|mag|mei|maj|мая|май|مايو|أيار',
  'jun|juin|giu|июн|يونيو|حزيران',
  'jul|juil|lug|июл|يوليو|تموز',
  'aug|ago|ao[ûu]|авг|أغسطس|آب',
  'sep|set|сен|سبتمبر|أيلول',
  'oct|okt|out|ott|окт|أكتوبر|تشرين الأول',
  'nov|ноя|نوفمبر|تشرين الثاني',
  'dec|dez|dic|d[ée]c|дек|ديسمبر|كانون الأول',
];
const months = monthNames.map((names) => new RegExp(`^(?:${names})`, 'iu'));

type Part = 'y' | 'm' | 'd';
interface Form {
  readonly form: RegExp;
  readonly parts: readonly Part[];
}

/** Only what is certain: 4/2/2025 is two days. */
const forms: readonly Form[] = [
  { form: /\b(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?/g, parts: ['y', 'm', 'd'] },
  { form: /^\s*(\d{4})(\d{2})(\d{2})(?=\s*$|t|\d{6}\s*$)/gi, parts: ['y', 'm', 'd'] },
  {
    form: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/g,
    parts: ['y', 'm', 'd'],
  },
  {
    form: /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(\p{L}{3,12}(?:\s\p{L}{5,6})?)\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/giu,
    parts: ['d', 'm', 'y'],
  },
  {
    form: /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu,
    parts: ['m', 'd', 'y'],
  },
  { form: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g, parts: ['d', 'm', 'y'] },
];

/** Longest text, in UTF-16 units, that a date is looked for in. */
const dateWithin = 200;

/** Returns the first day that a line names for certain; null when there is none. */
export function dateIn(words: string): FoundDate | null {
  return datesIn(words).find(({ iso }) => iso.length === 'yyyy-mm-dd'.length) ?? null;
}

/**
 * Returns the day, month or year of a date as pages write it (`2025-02-04`); null when it is none
 * or when day and month cannot be told apart. The date is the one that is written: the time zone
 * changes nothing.
 */
export function publishedDate(written: string): string | null {
  const [first] = datesIn(written);
  if (first) return first.iso;
  const year = withLatinDigits(written).trim();
  return /^\d{4}$/.test(year) && isPublished(year) ? year : null;
}

/** Several rules look at a line, one after the other, for the same dates. */
let last: { readonly words: string; readonly dates: readonly FoundDate[] } = {
  words: '',
  dates: [],
};

function datesIn(words: string): readonly FoundDate[] {
  if (last.words !== words) last = { words, dates: readDates(words) };
  return last.dates;
}

function readDates(words: string): FoundDate[] {
  const text = withLatinDigits(words.slice(0, dateWithin));
  // Every form has a year; nearly no line has one, and the patterns are slow.
  if (!/\d{4}/.test(text)) return [];
  return forms.flatMap(({ form, parts }) =>
    [...text.matchAll(form)].flatMap((match) => {
      const part = (name: Part) => match[parts.indexOf(name) + 1];
      const iso = isoOf(part('y'), part('m'), part('d'));
      if (iso === null) return [];
      return [{ words: words.slice(match.index, match.index + match[0].length), iso }];
    }),
  );
}

function isoOf(year = '', month = '', day?: string): string | null {
  const number = /^\d+$/.test(month) ? month : monthOf(month);
  const parts = [year, number.padStart(2, '0'), day?.padStart(2, '0')];
  const date = parts.filter((part) => part !== undefined).join('-');
  return isPublished(date) ? date : null;
}

/** Number of a month; '' when it is none. */
function monthOf(name: string): string {
  const at = months.findIndex((month) => month.test(name));
  return at < 0 ? '' : String(at + 1);
}

/** Each digit is one UTF-16 unit, before and after. */
function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0x0f),
  );
}
