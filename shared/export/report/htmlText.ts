import { shownText } from './shownText';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text as HTML shows it, in an element or in a quoted attribute: nothing in it is markup. */
export function htmlText(text: string): string {
  return shownText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Returns the attribute that names a language, with a space before it; empty when it is no tag. */
export function langAttribute(language: string | null): string {
  if (language === null || !/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) return '';
  return ` lang="${language}"`;
}
