import type { AnnotatedProject } from '../../../shared/annotated/project';
import type { Failure } from '../../../shared/ipc/failure';
import { refused } from '../refused';
import type { AnnotatedImporter, AnnotatedWishes, Pack } from './importer';
import { answeredColumns } from './csv/answeredColumns';
import { codebookFrom, isCodebook } from './csv/codebook';
import { guessColumns } from './csv/guessColumns';
import { isAgreement, isOwn, ownProject } from './csv/ownTable';
import { readTable } from './csv/readTable';
import { tagsFrom } from './csv/tags';

/** Passages or a codebook in a table: those of Lectern, and those of anyone else. */
export const csvImporter: AnnotatedImporter = {
  id: 'csv',
  label: 'Table of tags or codes (CSV)',
  extensions: ['.csv', '.tsv'],
  recognises: (pack) => {
    const file = onlyFile(pack);
    return file !== null && /\.(?:csv|tsv)$/i.test(file.name) && looksLikeTable(file);
  },
  read: (pack, wishes) => Promise.resolve().then(() => read(pack, wishes)),
};

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function onlyFile({ files }: Pack): NamedBytes | null {
  const [[name, bytes] = ['', null], ...others] = files;
  return bytes === null || others.length > 0 ? null : { name, bytes };
}

/** The first bytes of a file tell; a table has rows of one width, below names for its columns. */
function looksLikeTable({ name, bytes }: NamedBytes): boolean {
  const table = readTable(bytes.subarray(0, 65_536), name, { onlyHead: true });
  if (!table || table.headers.length < 2 || table.rows.length === 0) return false;
  const fitting = table.rows.filter(({ cells }) => cells.length === table.headers.length);
  return (
    fitting.length >= table.rows.length * 0.8 && table.headers.some((one) => /\p{L}/u.test(one))
  );
}

function read(pack: Pack, { columns }: AnnotatedWishes): AnnotatedProject {
  const { name, bytes } = onlyFile(pack) ?? { name: pack.name, bytes: new Uint8Array() };
  const table = readTable(bytes, name) ?? { headers: [], rows: [], facts: [] };
  if (columns === null && isOwn(table.headers)) return ownProject(table);
  if (columns === null && isAgreement(table.headers)) throw noPassages(name);
  if (columns === null && isCodebook(table.headers)) return codebookFrom(table);
  const chosen =
    columns === null ? guessColumns(table) : answeredColumns(table.headers, columns, name);
  const project = tagsFrom(table, chosen, name);
  const rows = table.rows.slice(0, 5).map(({ cells }) => cells);
  return { ...project, question: { kind: 'columns', headers: table.headers, rows, guess: chosen } };
}

/** Its rows would come in as passages, tagged with what stands in one of the other columns. */
function noPassages(name: string): Failure {
  return refused(
    name,
    'it is a table of agreement: it says who tagged each sentence, or how often they agreed, and holds no passages',
    'Export the tags as a spreadsheet (CSV) or as complete data (JSON), then import that.',
  );
}
