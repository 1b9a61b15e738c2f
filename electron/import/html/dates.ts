import { isPublished } from '../../../shared/model/published';

const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|يناير|كانون الثاني)/u,
  /^(?:feb|f[ée]v|фев|فبراير|شباط)/u,
  /^(?:mar|mär|mrz|maa|мар|مارس|آذار)/u,
  /^(?:apr|abr|avr|апр|أبريل|إبريل|نيسان)/u,
  /^(?:may|mai|mag|mei|мая|май|مايو|أيار)/u,
  /^(?:jun|juin|giu|июн|يونيو|حزيران)/u,
  /^(?:jul|juil|lug|июл|يوليو|تموز)/u,
  /^(?:aug|ago|ao[ûu]|авг|أغسطس|آب)/u,
  /^(?:sep|set|сен|سبتمبر|أيلول)/u,
  /^(?:oct|okt|out|ott|окт|أكتوبر|تشرين الأول)/u,
  /^(?:nov|ноя|نوفمبر|تشرين الثاني)/u,
  /^(?:dec|dez|dic|d[ée]c|дек|ديسمبر|كانون الأول)/u,
];

/**
 * Returns the day, month or year of a date as pages write it (`2025-02-04`); null when it is none
 * or when day and month cannot be told apart. The date is the one that is written: the time zone
 * changes nothing.
 */
export function publishedDate(written: string): string | null {
  const text = withLatinDigits(written.slice(0, 200)).toLowerCase();
  const iso =
    /\b(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:$|t|\d{6}$)/.exec(text.trim());
  const found = iso ?? /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/.exec(text);
  if (found) return dateOf(found[1], found[2], found[3]);
  return inWords(text) ?? (/^\d{4}$/.test(text.trim()) ? dateOf(text.trim()) : null);
}

function inWords(text: string): string | null {
  const dayFirst =
    /(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(\p{L}{3,12}(?:\s\p{L}{5,6})?)\.?,?\s+(?:de\s+|del\s+)?(\d{4})/u.exec(
      text,
    );
  const day = dayFirst && monthOf(dayFirst[2]);
  if (day) return dateOf(dayFirst[3], day, dayFirst[1]);
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  const first = monthFirst && monthOf(monthFirst[1]);
  if (first) return dateOf(monthFirst[3], first, monthFirst[2]);
  const dotted = /(?:^|[^\d])(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  return dotted ? dateOf(dotted[3], dotted[2], dotted[1]) : null;
}

function monthOf(name: string | undefined): string | null {
  const at = months.findIndex((month) => month.test(name ?? ''));
  return at < 0 ? null : String(at + 1);
}

function dateOf(year?: string, month?: string, day?: string): string | null {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
  const date = parts.filter((part) => part !== undefined).join('-');
  return isPublished(date) ? date : null;
}

function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0x0f),
  );
}
