import { z } from 'zod';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Whether a text is a date of publication: a year (`2025`), a month (`2025-02`) or a day
 * (`2025-02-04`) of the Gregorian calendar, from year 0001 to 9999.
 */
export function isPublished(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year = 0, month = 1, day = 1] = match.slice(1).map(numberOrOne);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A date of publication as a person enters it. */
export const publishedSchema = z
  .string()
  .refine(
    isPublished,
    'This date is not in the calendar. Nothing was changed. Enter a year (2025), a month (2025-02) or a day (2025-02-04) that exists.',
  );

/** A part that is left out stands for the first one, which every year and month has. */
function numberOrOne(part: string | undefined): number {
  return Number(part ?? 1);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
