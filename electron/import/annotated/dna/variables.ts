import { idIn, type SqliteFile, type SqlRow, textIn } from '../sqlite/sqlite';
import { type Split, splitClaim, type Value } from './claims';

/** The tables with values. */
const tables = ['datashorttext', 'datalongtext', 'datainteger', 'databoolean'] as const;
type Table = (typeof tables)[number];

/** A value with the number of its variable. */
interface NumberedValue extends Value {
  readonly variable: string;
}

/**
 * Returns what the variables of each statement hold, by its number: what is a claim as one, and the
 * rest in the order of the variables. Version 2 keeps texts in the value itself or in ATTRIBUTES,
 * version 3 in ENTITIES; later ones name variables by their roles.
 */
export function saidOfStatements(file: SqliteFile): ReadonlyMap<string, Split> {
  const names = new Map(
    file.rows('variables').map((row) => [idIn(row, 'id'), textIn(row, 'variable')]),
  );
  const roles = new Map(
    file.rows('rolevariablelinks').map((row) => [idIn(row, 'id'), idIn(row, 'variableid')]),
  );
  const variableOf = (row: SqlRow) =>
    roles.get(idIn(row, 'rolevariablelinkid')) ?? idIn(row, 'variableid');
  const entities = valuesById(file.rows('entities'));
  const attributes = valuesById(file.rows('attributes'));
  const byStatement = new Map<string, NumberedValue[]>();
  for (const table of tables) {
    const rows = file.rows(table);
    const scales = new Set(rows.filter((row) => Number(row.value) < 0).map(variableOf));
    for (const row of rows) {
      const variable = variableOf(row);
      const text = table === 'databoolean' ? yesOrNo(row) : valueOf(row, entities, attributes);
      if (text === '') continue;
      const name = names.get(variable) ?? `Variable ${variable}`;
      const yes = answerOf(table, row, scales.has(variable));
      const statement = idIn(row, 'statementid');
      const said = byStatement.get(statement) ?? [];
      byStatement.set(statement, said);
      said.push({ variable, name, text, yes });
    }
  }
  return new Map([...byStatement].map(([id, said]) => [id, splitClaim(inOrder(said))]));
}

function inOrder(said: readonly NumberedValue[]): readonly NumberedValue[] {
  return said.toSorted((one, other) => Number(one.variable) - Number(other.variable));
}

function valuesById(rows: readonly SqlRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [idIn(row, 'id'), textIn(row, 'value')]));
}

function yesOrNo(row: SqlRow): string {
  return textIn(row, 'value') === '0' ? 'no' : 'yes';
}

/**
 * Whether a value says yes or no; null when it is a text, or a degree. Where a variable has negative
 * numbers, 0 lies between the two; where it has none, 0 is the no.
 */
function answerOf(table: Table, row: SqlRow, isScale: boolean): boolean | null {
  if (table === 'databoolean') return yesOrNo(row) === 'yes';
  if (table !== 'datainteger') return null;
  const value = textIn(row, 'value');
  if (value === '1') return true;
  return value === (isScale ? '-1' : '0') ? false : null;
}

function valueOf(
  row: SqlRow,
  entities: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): string {
  const entity = entities.get(idIn(row, 'entity'));
  if (entity !== undefined) return entity;
  const value = row.value ?? null;
  const isNumber = typeof value === 'number' && attributes.has(String(value));
  return isNumber ? (attributes.get(String(value)) ?? '') : textIn(row, 'value');
}
