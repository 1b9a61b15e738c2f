import { TextDecoder } from 'node:util';
import type { Database } from 'sql.js';
// With its WebAssembly in it: nothing is looked for beside the program, or fetched.
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';
import { refused, shown } from '../../refused';

/** A row by the names of its columns, in lower case. */
export type SqlRow = Readonly<Record<string, string | number | null>>;

/** Largest file, in bytes: all of it is in memory twice. */
const sizeLimit = 100 * 1024 * 1024;

/** Most rows of one table: more is no work of people. */
const rowLimit = 500_000;

/** Returns whether bytes begin as a database of SQLite 3 does. */
export function isSqlite(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}

/**
 * Returns whether tables of these names seem to be declared in a database: what says so stands in it
 * as plain text. Only opening it tells.
 */
export function mentionsTables(bytes: Uint8Array, names: readonly string[]): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isSqlite(bytes) && names.every((name) => buffer.includes(name));
}

/** The tables of a database, read only. */
export class SqliteFile {
  readonly #database: Database;
  readonly #name: string;
  readonly #tables: ReadonlyMap<string, string>;
  readonly #decoder: TextDecoder;

  private constructor(database: Database, name: string) {
    this.#database = database;
    this.#name = name;
    database.run('PRAGMA trusted_schema = OFF');
    const [encoding = ''] = this.#query('PRAGMA encoding').map(([label]) => String(label));
    this.#decoder = new TextDecoder(encoding.toLowerCase().replace('utf-16le', 'utf-16'), {
      ignoreBOM: true,
    });
    // A view or a virtual table runs what whoever wrote the file wants to be run.
    const plain = this.#query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'",
    );
    this.#tables = new Map(plain.map(([table]) => [String(table).toLowerCase(), String(table)]));
  }

  /** Reads a database and closes it. Throws a Failure that names the file when it cannot be read. */
  static async read<T>(bytes: Uint8Array, name: string, use: (file: SqliteFile) => T): Promise<T> {
    if (bytes.length > sizeLimit) {
      const todo = 'Export a part of the project in the program that made it, then import that.';
      throw refused(name, 'the database has more than 100 MB', todo);
    }
    const { Database: Open } = await initSqlJs();
    const database = new Open(withoutLog(bytes));
    try {
      return use(new SqliteFile(database, name));
    } catch (error) {
      // SQLite and sql.js throw plain errors, with a name of their own or none; ours have kinds.
      if (error instanceof Error && 'kind' in error) throw error;
      throw damaged(name, error instanceof Error ? error.message : String(error));
    } finally {
      database.close();
    }
  }

  has(table: string): boolean {
    return this.#tables.has(table);
  }

  /**
   * Returns the rows of a table, in the order of their numbers; none when the table is not there.
   * Throws a Failure when there are too many.
   */
  rows(table: string): SqlRow[] {
    const own = this.#tables.get(table);
    if (own === undefined) return [];
    const columns = this.#query(`PRAGMA table_info(${quoted(own)})`).map((row) => String(row[1]));
    if (columns.length === 0) return [];
    // As bytes, because the library reads a text only up to its first NUL.
    const values = columns
      .map(quoted)
      .map(
        (column) =>
          `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) ELSE ${column} END`,
      );
    const keys = columns.map((column) => column.toLowerCase());
    const found = this.#query(
      `SELECT ${values.join(', ')} FROM ${quoted(own)} LIMIT ${rowLimit + 1}`,
    );
    if (found.length > rowLimit) throw this.#tooMany(own);
    return found.map((row) =>
      Object.fromEntries(keys.map((key, at) => [key, this.#value(row[at] ?? null)])),
    );
  }

  #value(value: string | number | Uint8Array | null): string | number | null {
    return value instanceof Uint8Array ? this.#decoder.decode(value) : value;
  }

  #query(sql: string) {
    return this.#database.exec(sql)[0]?.values ?? [];
  }

  #tooMany(table: string): Error {
    const todo = 'Export a part of the project in the program that made it, then import that.';
    return refused(this.#name, `its table ${shown(table)} has more than ${rowLimit} rows`, todo);
  }
}

/** Returns a cell as text; empty when it holds none. */
export function textIn(row: SqlRow, column: string): string {
  const value = row[column] ?? null;
  return value === null ? '' : String(value);
}

/** Returns a cell as the number of a row, which is short in every sound file. */
export function idIn(row: SqlRow, column: string): string {
  return textIn(row, column).slice(0, 100);
}

/** Returns a cell as a number that can count something; null when it holds none. */
export function countIn(row: SqlRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A database that was open keeps its newest changes in a file beside it, and says so in two bytes.
 * Without that file it is complete up to the last time that it was closed.
 */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2 && bytes[19] !== 2) return bytes;
  const copy = Uint8Array.from(bytes);
  copy.fill(1, 18, 20);
  return copy;
}

function damaged(name: string, detail: string): Error {
  const todo = 'Open it in the program that made it and export it again, then import that.';
  return refused(name, 'the database is damaged or was cut off', todo, detail);
}
