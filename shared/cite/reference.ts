import type { ReadingDetails } from '../model/reading';
import { type Author, authorsOf } from './authors';

/** A text as lists of references have it. What is not known is null. */
export interface Reference {
  /** Names it in its list; unique there. */
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string | null;
  readonly authors: readonly Author[];
  readonly outlet: string | null;
  /** Year, month and day, as far as they are known. */
  readonly issued: readonly number[];
  readonly address: string | null;
  readonly language: string | null;
}

/** Returns the reference to a reading. */
export function referenceTo(details: ReadingDetails, key: string): Reference {
  const { title, shortTitle, author, outlet, published, address, language } = details;
  return {
    key,
    title,
    shortTitle,
    authors: author === null ? [] : authorsOf(author),
    outlet,
    issued: published === null ? [] : published.split('-').map(Number),
    address,
    language,
  };
}

/** Returns a date as Lectern has it, from a year with a month and a day or without; null for none. */
export function publishedOn([year, month, day]: readonly number[]): string | null {
  if (year === undefined) return null;
  const parts = [month, day].map((part) => (part === undefined ? '' : `-${padded(part, 2)}`));
  return `${padded(year, 4)}${month === undefined ? '' : parts.join('')}`;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
