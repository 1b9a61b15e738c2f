import type { Bundle } from '../bundle';
import type { Table } from './table';

/** Returns one row for each reading, in list order. */
export function readingTable({ readings, tags }: Bundle): Table {
  const tagged = new Map<string, number>();
  for (const { reading } of tags) tagged.set(reading, (tagged.get(reading) ?? 0) + 1);
  return {
    columns: [
      'reading_id',
      'title',
      'short_title',
      'author',
      'outlet',
      'published',
      'address',
      'language',
      'words',
      'tags',
      'file',
      'sha256',
    ],
    rows: readings.map((reading) => [
      reading.id,
      reading.title,
      reading.shortTitle,
      reading.author,
      reading.outlet,
      reading.published,
      reading.address,
      reading.language,
      reading.text.words,
      tagged.get(reading.id) ?? 0,
      reading.origin.name,
      reading.origin.sha256,
    ]),
  };
}
