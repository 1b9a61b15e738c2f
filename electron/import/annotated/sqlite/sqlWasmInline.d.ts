/** The build of sql.js with its WebAssembly in the same file: the types of the package leave it out. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  import initSqlJs from 'sql.js';
  export default initSqlJs;
}
