import { nameOf } from '../../cite/authors';
import { type Reference, referenceTo } from '../../cite/reference';
import type { Bundle, ReadingWithText } from '../bundle';
import { guidOf } from '../guid';
import { concernsAny, idsOf, type Loss } from '../loss';

/** Returns the references to a bundle's readings, in list order. */
export function referencesOf({ readings }: Bundle): Reference[] {
  const used = new Set<string>();
  return readings.map((reading) => {
    const key = freeKey(reading, used);
    used.add(key);
    return referenceTo(reading, key);
  });
}

/** Returns what a list of references leaves behind of a bundle. */
export function referenceLosses({ readings, codes, reviewers, tags }: Bundle): Loss[] {
  const losses: Loss[] = [
    {
      what: 'Full texts, block structure, file names and import details of readings',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings),
    },
    { what: 'The codebook', of: 'codes', how: 'dropped', records: idsOf(codes) },
    { what: 'Reviewers', of: 'reviewers', how: 'dropped', records: idsOf(reviewers) },
    { what: 'Tagged passages and notes', of: 'tags', how: 'dropped', records: idsOf(tags) },
  ];
  return losses.filter(concernsAny);
}

/** Words that many titles begin with. */
const articles = /^(?:an?|the|der|die|das|eine?|le|la|les|une?|el|los|las|il)$/;

/**
 * The first author, the year and the first word of the title. Of several readings with the same ones,
 * the first keeps the plain key, and the others have a part of their id in theirs: it stays the same
 * whatever else is in the list.
 */
function freeKey(reading: ReadingWithText, used: ReadonlySet<string>): string {
  const [author] = referenceTo(reading, '').authors;
  const name = author && 'family' in author ? author.family : author && nameOf(author);
  const word = wordsOf(reading.title).find((one) => !articles.test(one)) ?? '';
  const plain = `${wordsOf(name ?? '').join('')}${reading.published?.slice(0, 4) ?? ''}${word}`;
  const key = /^[a-z]/.test(plain) ? plain : `reading${plain}`;
  const id = guidOf('reading', reading.id).replaceAll('-', '');
  for (let length = 0; ; length += 4) {
    const own = length === 0 ? key : `${key}-${id.slice(0, length)}`;
    if (!used.has(own) || length > id.length) return own;
  }
}

/** Keys are of plain letters: not every program takes others. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}
