import fs from 'node:fs';
import { bytesOf } from '../../../electron/write';
import { exportFormats } from '../../../shared/export';
import { annotatedFixtures } from '../annotatedFixture';
import { databaseOf, dnaTables, rowOf } from '../databases';
import { paperless } from '../printing';
import { qdpxOf, selectionsOf, standardWriter } from '../qdaProject';
import { extendedSample, wholeBundleOf } from '../wholeBundle';

/** Reports and tables that are not read back. */
const onlyOut = new Set(['docx', 'pdf', 'markdown', 'html', 'xlsx']);

/** Returns annotated work as Lectern and other programs write it: small files of each format. */
export async function annotatedFiles(): Promise<
  readonly (readonly [name: string, bytes: Buffer])[]
> {
  const { workspace, texts } = extendedSample();
  const bundle = wholeBundleOf(workspace, texts);
  const own = exportFormats
    .filter(({ id }) => !onlyOut.has(id))
    .map(async (format) => {
      const bytes = await bytesOf(format, bundle, paperless);
      return [`${format.id}.${format.extension}`, Buffer.from(bytes)] as const;
    });
  const others = annotatedFixtures().map(
    (file) => [file.pathname.split('/').at(-1) ?? '', fs.readFileSync(file)] as const,
  );
  const project = qdpxOf(standardWriter, { inText: selectionsOf(standardWriter) });
  return [
    ...(await Promise.all(own)),
    ...others,
    ['hall.qdpx', project],
    ['project.sqlite3', await taguette()],
    ['debate.dna', await statements()],
  ];
}

const insert = (table: string, ...rows: string[]) =>
  `INSERT INTO ${table} VALUES ${rows.join(', ')}`;

function taguette(): Promise<Buffer> {
  return databaseOf(
    'CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, filename TEXT, contents TEXT)',
    'CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT)',
    'CREATE TABLE tags (id INTEGER PRIMARY KEY, path TEXT, description TEXT)',
    'CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER)',
    insert('documents', rowOf(1, 'Quay', '', 'quay.html', '<p>The <b>quay</b> is open.</p>')),
    insert('highlights', rowOf(1, 1, 4, 8, 'quay'), rowOf(2, 1, 0, 3, 'The')),
    insert('tags', rowOf(1, 'places', 'Where'), rowOf(2, 'places\\quay', '')),
    insert('highlight_tags', rowOf(1, 1), rowOf(2, 2)),
  );
}

function statements(): Promise<Buffer> {
  return databaseOf(
    ...dnaTables,
    'CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT)',
    insert('DOCUMENTS', rowOf(1, 'Minutes', 'The board met.', 1, '', 'Post', '', '', '', 0)),
    insert('CODERS', rowOf(1, 'Mira', 0, 0, 0)),
    insert('STATEMENTTYPES', rowOf(1, 'DNA Statement', 239, 208, 51)),
    insert('VARIABLES', rowOf(1, 'Organization', 'short text', 1)),
    insert('STATEMENTS', rowOf(1, 1, 1, 4, 9, 1)),
    insert('DATASHORTTEXT', rowOf(1, 1, 1, 'Ferry Union')),
  );
}
