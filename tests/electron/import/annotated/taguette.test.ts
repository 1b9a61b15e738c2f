import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { htmlText } from '../../../../electron/import/annotated/taguette/htmlText';
import { Failure } from '../../../../shared/ipc/failure';
import { databaseOf, rowOf } from '../../../support/databases';
import { misplaced, packOf, readPack } from '../../../support/packs';

const html =
  '\n<h1>Caf\u00e9 \u{1f41f} \u2013 Kai</h1><p>The <b>qu</b>ay is <i>open</i>&nbsp;&amp; free.</p>\r\n<ul><li>One</li><li>e\u0301te\u0301 حرية</li></ul>';
/** What Taguette counts: the text without tags, as a browser reads it. */
const counted =
  'Caf\u00e9 \u{1f41f} \u2013 KaiThe quay is open\u00a0& free.\nOnee\u0301te\u0301 حرية';

/** Offsets in UTF-8 bytes, as Taguette keeps them. */
function bytesAt(words: string): [number, number] {
  const start = Buffer.byteLength(counted.slice(0, counted.indexOf(words)));
  return [start, start + Buffer.byteLength(words)];
}

const tables = [
  'CREATE TABLE users (login VARCHAR(30) PRIMARY KEY, created DATETIME NOT NULL)',
  'CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, created DATETIME)',
  'CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, filename VARCHAR(200), created DATETIME, project_id INTEGER, text_direction VARCHAR(13), contents TEXT)',
  'CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT)',
  'CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT)',
  'CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER, PRIMARY KEY (highlight_id, tag_id))',
  'CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login VARCHAR(30), project_id INTEGER, document_id INTEGER, payload TEXT)',
];
const insert = (table: string, ...rows: string[]) =>
  `INSERT INTO ${table} VALUES ${rows.join(', ')}`;

const project = await databaseOf(
  ...tables,
  insert(
    'documents',
    rowOf(1, 'Kai', 'Of the quay', 'kai.html', '2025-02-01 10:00:00', 1, 'LEFT_TO_RIGHT', html),
  ),
  insert(
    'highlights',
    rowOf(
      1,
      1,
      ...bytesAt('quay is open\u00a0& free'),
      '<p><b>qu</b>ay is <i>open</i>&nbsp;&amp; free</p>',
    ),
    rowOf(2, 1, ...bytesAt('\u{1f41f} \u2013 KaiThe'), '<h1>\u{1f41f} \u2013 Kai</h1><p>The</p>'),
    rowOf(3, 1, ...bytesAt('e\u0301te\u0301 حرية'), '<ul><li>e\u0301te\u0301 حرية</li></ul>'),
    rowOf(4, 1, 5, 99_999, '<p>The quay</p>'),
    rowOf(5, 7, 0, 3, 'lost'),
    rowOf(6, 1, ...bytesAt('One'), '<ul><li>Two</li></ul>'),
  ),
  insert(
    'tags',
    rowOf(1, 1, 'places', 'Where'),
    rowOf(2, 1, 'places\\quay', ''),
    rowOf(3, 1, 'solo\\x', ''),
  ),
  insert('highlight_tags', '(1, 1)', '(1, 2)', '(2, 3)', '(3, 1)', '(4, 1)'),
  insert(
    'commands',
    rowOf(
      1,
      '2025-02-02 09:30:00.5',
      'mira',
      1,
      1,
      '{"type": "highlight_add", "highlight_id": 1, "tags": [1]}',
    ),
    rowOf(
      2,
      '2025-02-02 09:31:00',
      'odd',
      1,
      1,
      '{"type": "highlight_add", "highlight_id": 1, "tags": [1, 2]}',
    ),
    rowOf(3, '2025-02-02 09:32:00', 'odd', 1, 1, 'no json'),
  ),
);

describe('A project of Taguette', () => {
  test('Offsets in UTF-8 bytes become those of the text with its paragraphs', async () => {
    const found = await readPack(packOf({ 'project.sqlite3': project }));
    expect(found.readings.map(({ name, text, details }) => ({ name, text, details }))).toEqual([
      {
        name: 'kai.html',
        text: 'Caf\u00e9 \u{1f41f} \u2013 Kai\nThe quay is open\u00a0& free.\nOne\ne\u0301te\u0301 حرية',
        details: { title: 'Kai' },
      },
    ]);
    expect(found.tags.map(({ key, code, quote }) => [key, code, quote])).toEqual([
      ['highlight 1: places', 'places', 'quay is open\u00a0& free'],
      ['highlight 1: places\\quay', 'places\\quay', 'quay is open\u00a0& free'],
      ['highlight 2: solo\\x', 'solo\\x', '\u{1f41f} \u2013 Kai\nThe'],
      ['highlight 3: places', 'places', 'e\u0301te\u0301 حرية'],
      ['highlight 4: places', 'places', 'The quay'],
      ['highlight 6', null, 'Two'],
    ]);
    expect(misplaced(found).map(({ key }) => key)).toEqual(['highlight 4: places', 'highlight 6']);
  });

  test('A name with a backslash stands below a tag that is there, and history says who tagged', async () => {
    const found = await readPack(packOf({ 'project.sqlite3': project }));
    expect(found.codes.map(({ name, parent, definition }) => [name, parent, definition])).toEqual([
      ['places', null, 'Where'],
      ['quay', 'places', ''],
      ['solo\\x', null, ''],
    ]);
    const [first, , third] = found.tags;
    expect([first?.reviewer, first?.created]).toEqual(['mira', '2025-02-02 09:30:00.5']);
    expect(third?.reviewer).toBeNull();
    expect(found.losses.map(({ of, records }) => [of, records])).toEqual([
      ['readings', ['document 1']],
      ['tags', ['highlight 5']],
    ]);
  });

  test('Tags that are not in the file are said once, and a highlight keeps those that are', async () => {
    const found = await readPack(
      packOf({
        'a.sqlite3': await databaseOf(
          ...tables,
          insert('documents', rowOf(1, 'Kai', '', 'kai.html', '', 1, 'LEFT_TO_RIGHT', html)),
          insert('highlights', rowOf(1, 1, 0, 4, 'Caf\u00e9'), rowOf(2, 1, 0, 4, 'Caf\u00e9')),
          insert('tags', rowOf(1, 1, 'places', '')),
          insert('highlight_tags', '(1, 1)', '(1, 9)', '(2, 9)'),
        ),
      }),
    );
    expect(found.tags.map(({ key, code }) => [key, code])).toEqual([
      ['highlight 1: places', 'places'],
      ['highlight 2', null],
    ]);
    expect(found.losses.map(({ of, how, records }) => [of, how, records])).toEqual([
      ['codes', 'dropped', ['tag 9']],
    ]);
  });

  test('A project that was open elsewhere is read as far as it was saved', async () => {
    const open = Buffer.from(project);
    open.fill(2, 18, 20);
    const found = await readPack(packOf({ 'project.sqlite3': open }));
    expect(found.tags).toHaveLength(6);
  });

  test.each([
    ['cut off', project.subarray(0, 5000)],
    [
      'full of wrong bytes',
      Buffer.concat([
        project.subarray(0, 100),
        Buffer.alloc(9000, 7),
        Buffer.from('highlight_tags start_offset snippet'),
      ]),
    ],
  ])('A database that is %s is refused or gives what is whole, never more', async (_, bytes) => {
    const pack = packOf({ 'a.sqlite3': bytes });
    if (annotatedImporterFor(pack) === null) return;
    await expect(readPack(pack)).rejects.toBeInstanceOf(Failure);
  });

  test('Views and tables that would run something are no tables', async () => {
    const bytes = await databaseOf(
      ...tables.filter((sql) => !sql.includes('TABLE documents')),
      "CREATE VIEW documents AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS id, 'a' AS name, 'start_offset snippet' AS contents FROM n",
      insert('highlights', rowOf(1, 1, 0, 1, 'a')),
    );
    const found = await readPack(packOf({ 'a.sqlite3': bytes }));
    expect(found.readings).toEqual([]);
    expect(found.losses[0]?.records).toEqual(['highlight 1']);
  });
});

test('Words of HTML are those that a browser shows, and odd markup harms nothing', () => {
  expect(
    htmlText(
      ' \n<pre>\n a</pre>b &eacute;&#233;&#xe9;&nope;&#13;&#0; <a title=">">c</a> < d<!-- e --><',
    ).text,
  ).toBe(' a\nb éé\u00e9&nope;\n\uFFFD c < d<');
  expect(htmlText('').text).toBe('');
  const start = performance.now();
  htmlText('<a "'.repeat(200_000));
  htmlText('<'.repeat(200_000));
  htmlText('&#'.repeat(200_000));
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('Tables of Taguette', () => {
  const highlights =
    'id,document,tag,content\r\n1,kai.txt,places,"quay, ""open"""\r\n1,kai.txt,free,"quay, ""open"""\r\n2,b.txt,,"two\r\nlines"\r\n3,,x,y\r\n';

  test('Highlights have words, and no places and texts', async () => {
    const found = await readPack(packOf({ 'highlights.csv': `\uFEFF${highlights}` }));
    expect(found.readings.map(({ name, text }) => [name, text])).toEqual([
      ['kai.txt', null],
      ['b.txt', null],
    ]);
    expect(found.tags.map(({ key, code, quote, start }) => [key, code, quote, start])).toEqual([
      ['highlight 1: places', 'places', 'quay, "open"', null],
      ['highlight 1: free', 'free', 'quay, "open"', null],
      ['highlight 2', null, 'two\nlines', null],
    ]);
    expect(found.losses.map(({ records }) => records)).toEqual([['row 5']]);
  });

  test.each([
    'tag,description,number of highlights,number of documents\na,b,1,1\n',
    'tag,text\na,b\n',
    'id,name\n1,a\n',
    'id;document;tag;content\n',
    '',
  ])('Another table is not taken for one: %j', (text) => {
    expect(annotatedImporterFor(packOf({ 'a.csv': text }))?.id).not.toBe('taguette');
  });
});
