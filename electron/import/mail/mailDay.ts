import { isPublished } from '../../../shared/model/published';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Returns the day of a mail's date (RFC 5322, section 3.3) as ISO, where its sender was; null when
 * it has none. Years of two and three digits are those of section 4.3.
 */
export function mailDay(date: string): string | null {
  const [, day = '', month = '', digits = ''] =
    /\b(\d{1,2})[ -]{1,3}([a-z]{3})[a-z]{0,6}[ -]{1,3}(\d{2,4})\b/i.exec(date) ?? [];
  const at = months.indexOf(month.toLowerCase()) + 1;
  const published = [yearOf(digits), padded(at), padded(Number(day))].join('-');
  return isPublished(published) ? published : null;
}

function yearOf(digits: string): string {
  const year = Number(digits);
  if (digits.length === 4) return digits;
  return String(digits.length === 2 && year < 50 ? 2000 + year : 1900 + year);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
