import { firstIndex } from '../../text/firstIndex';
import type { Span } from '../../text/segment';
import { sentenceSpans } from '../../text/sentences';
import type { Bundle, PlacedTag, ReadingWithText } from '../bundle';
import type { Cell, Table } from './table';

/** The columns before those of the codes by reviewers. */
export const unitColumns = ['reading_id', 'unit', 'start', 'end'] as const;

/**
 * Returns one row for each sentence of the readings, with a column for each code by each reviewer: 1
 * when a passage that the reviewer gave this code shares a character with the sentence, else 0.
 * Sentences are those of the blocks that the reader shows; the last column has their words when full
 * texts were asked for. Without reviewers there is nothing to compare, and no row.
 */
export function agreementTable(bundle: Bundle): Table {
  const { readings, reviewers, codes, tags, withTexts } = bundle;
  const voices = codes.flatMap(({ id, name }) =>
    reviewers.map((reviewer) => ({
      key: voiceOf(id, reviewer.id),
      column: `${name} (${reviewer.name})`,
    })),
  );
  const columns = [
    ...unitColumns,
    ...unequal(voices.map(({ column }) => column)),
    ...(withTexts ? ['words'] : []),
  ];
  if (reviewers.length === 0) return { columns, rows: [] };
  const places = new Map(voices.map(({ key }, at) => [key, at]));
  const byReading = new Map<string, PlacedTag[]>(readings.map(({ id }) => [id, []]));
  for (const tag of tags) byReading.get(tag.reading)?.push(tag);
  const rows = readings.flatMap((reading) => {
    const units = unitsOf(reading);
    const marks = marksOf(units, byReading.get(reading.id) ?? [], places);
    return units.map(({ start, end }, at): Cell[] => [
      reading.id,
      at + 1,
      start,
      end,
      ...(marks[at] ?? []),
      ...(withTexts ? [reading.content.slice(start, end)] : []),
    ]);
  });
  return { columns, rows };
}

/** Returns the column of the table for a code by a reviewer; all are counted from 0. */
export function columnOf({ reviewers }: Bundle, code: number, reviewer: number): number {
  return unitColumns.length + code * reviewers.length + reviewer;
}

/** Returns the ids of tags that no unit shares a character with: the table knows nothing of them. */
export function outsideUnits({ readings, tags }: Bundle): string[] {
  const units = new Map(readings.map((reading) => [reading.id, unitsOf(reading)]));
  return tags
    .filter((tag) => tag.places.every((place) => touched(units.get(tag.reading) ?? [], place) < 0))
    .map(({ id }) => id);
}

/** The sentences of what the reader shows, in text order. */
function unitsOf({ content, blocks }: ReadingWithText): Span[] {
  return blocks
    .filter(({ included }) => included)
    .flatMap((block) =>
      sentenceSpans(content.slice(block.start, block.end)).map(({ start, end }) => ({
        start: block.start + start,
        end: block.start + end,
      })),
    );
}

function marksOf(
  units: readonly Span[],
  tags: readonly PlacedTag[],
  places: ReadonlyMap<string, number>,
): number[][] {
  const marks = units.map(() => new Array<number>(places.size).fill(0));
  for (const tag of tags) {
    const column = places.get(voiceOf(tag.code, tag.reviewer));
    if (column === undefined) continue;
    for (const place of tag.places) {
      const first = touched(units, place);
      for (let at = first; at >= 0 && (units[at]?.start ?? Infinity) < place.end; at += 1) {
        const row = marks[at];
        if (row) row[column] = 1;
      }
    }
  }
  return marks;
}

/** The first unit that a place shares a character with; -1 when there is none. */
function touched(units: readonly Span[], { start, end }: Span): number {
  const at = firstIndex(units.length, (one) => (units[one]?.end ?? 0) > start);
  return (units[at]?.start ?? Infinity) < end ? at : -1;
}

function voiceOf(code: string, reviewer: string): string {
  return JSON.stringify([code, reviewer]);
}

/** Returns the names, with a number behind one that is there again: programs find columns by them. */
export function unequal(names: readonly string[]): string[] {
  const given = new Set(names);
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const before = numbers.get(name);
    if (before === undefined) {
      numbers.set(name, 1);
      return name;
    }
    let number = before + 1;
    while (given.has(`${name} ${String(number)}`)) number += 1;
    numbers.set(name, number);
    return `${name} ${String(number)}`;
  });
}
