import initSqlJs from 'sql.js';

/** Returns the bytes of a database that these statements make. */
export async function databaseOf(...statements: readonly string[]): Promise<Buffer> {
  const { Database } = await initSqlJs();
  const database = new Database();
  for (const statement of statements) database.run(statement);
  const bytes = Buffer.from(database.export());
  database.close();
  return bytes;
}

/** Returns a row as SQL writes it. */
export function rowOf(...values: readonly (string | number | null)[]): string {
  const written = values.map((value) =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL'),
  );
  return `(${written.join(', ')})`;
}
