import { idIn, type SqliteFile, type SqlRow, textIn } from '../sqlite/sqlite';

/** What is said of a statement, in the order of the variables: “Concept: …”. */
export type Said = readonly string[];

/** The tables with values, and whether theirs are yes or no. */
const tables = [
  ['datashorttext', false],
  ['datalongtext', false],
  ['datainteger', false],
  ['databoolean', true],
] as const;

/**
 * Returns what the variables of each statement hold, by its number. Version 2 keeps texts in the
 * value itself or in ATTRIBUTES, version 3 in ENTITIES; later ones name variables by their roles.
 */
export function saidOfStatements(file: SqliteFile): ReadonlyMap<string, Said> {
  const names = new Map(
    file.rows('variables').map((row) => [idIn(row, 'id'), textIn(row, 'variable')]),
  );
  const roles = new Map(
    file.rows('rolevariablelinks').map((row) => [idIn(row, 'id'), idIn(row, 'variableid')]),
  );
  const entities = valuesById(file.rows('entities'));
  const attributes = valuesById(file.rows('attributes'));
  const byStatement = new Map<string, { variable: string; text: string }[]>();
  for (const [table, isYesOrNo] of tables) {
    for (const row of file.rows(table)) {
      const role = roles.get(idIn(row, 'rolevariablelinkid'));
      const variable = role ?? idIn(row, 'variableid');
      const value = isYesOrNo ? yesOrNo(row) : valueOf(row, entities, attributes);
      if (value === '') continue;
      const statement = idIn(row, 'statementid');
      const said = byStatement.get(statement) ?? [];
      byStatement.set(statement, said);
      said.push({ variable, text: `${names.get(variable) ?? `Variable ${variable}`}: ${value}` });
    }
  }
  return new Map([...byStatement].map(([statement, said]) => [statement, inOrder(said)]));
}

function inOrder(said: readonly { readonly variable: string; readonly text: string }[]): Said {
  return [...said]
    .sort((one, other) => Number(one.variable) - Number(other.variable))
    .map(({ text }) => text);
}

function valuesById(rows: readonly SqlRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [idIn(row, 'id'), textIn(row, 'value')]));
}

function yesOrNo(row: SqlRow): string {
  return textIn(row, 'value') === '0' ? 'no' : 'yes';
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
