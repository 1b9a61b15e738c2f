import type { ColumnRole } from '../../../../shared/annotated/project';
import { refused } from '../../refused';
import type { AnnotatedWishes } from '../importer';

/**
 * Returns the numbers, from 0, of the columns that somebody named by their headings or by their
 * numbers from 1. Throws a Failure when the table has no such column.
 */
export function answeredColumns(
  headers: readonly string[],
  columns: NonNullable<AnnotatedWishes['columns']>,
  name: string,
): Partial<Record<ColumnRole, number>> {
  const numbers = Object.entries(columns).map(
    ([role, column]) => [role, numberOf(headers, column, name)] as const,
  );
  return Object.fromEntries(numbers);
}

function numberOf(headers: readonly string[], column: string, name: string): number {
  const wanted = column.trim().toLowerCase();
  const named = headers.findIndex((header) => header.trim().toLowerCase() === wanted);
  const number = named >= 0 ? named : Number(wanted) - 1;
  if (Number.isInteger(number) && number >= 0 && number < headers.length) return number;
  const all = headers.map((header) => `“${header}”`).join(', ');
  throw refused(name, `it has no column “${column}”`, `Name one of its columns: ${all}.`);
}
