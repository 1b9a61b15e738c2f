import { type ColumnRole, columnRoles } from '../../shared/annotated/project';
import type { AnnotatedWishes } from '../import/annotated/importer';
import { allUnits } from '../import/annotated/unitAnswers';
import type { Given } from './command';

/** Returns what the options say about files that leave something open; throws a Failure for what they cannot mean. */
export function answersIn(given: Given): AnnotatedWishes {
  const columns = given.option('columns');
  return {
    units: unitsIn(given),
    columns: columns === null ? null : columnsIn(columns, given),
  };
}

/** Which of these a file can be counted in is known when it is read. */
function unitsIn(given: Given): string | null {
  const units = given.option('units');
  if (units === null || allUnits.includes(units)) return units;
  throw given.refuse(`--units takes one of these, not “${units}”: ${allUnits.join(', ')}.`);
}

/** “quote=Text,tag=3”: a column by its heading, or by its number from 1. */
function columnsIn(words: string, given: Given): AnnotatedWishes['columns'] {
  const columns: Partial<Record<ColumnRole, string>> = {};
  for (const pair of words.split(',')) {
    const [role = '', column = ''] = pair.split(/=(.*)/s).map((word) => word.trim());
    const known = columnRoles.find((one) => one.toLowerCase() === role.toLowerCase());
    if (!known || column === '') {
      const roles = columnRoles.join(', ');
      throw given.refuse(`--columns takes pairs like quote=Text, of these: ${roles}.`);
    }
    columns[known] = column;
  }
  return columns;
}
