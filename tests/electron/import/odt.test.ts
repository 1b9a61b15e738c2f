import { expect, test } from 'vitest';
import { odt } from '../../../electron/import/odt';
import { odtOf, type OdtSource } from '../../support/documents';
import { readPieces } from '../../support/readPieces';

const read = (source: OdtSource, extra = {}) => readPieces(odt, odtOf(source, extra));

test('Headings, styles, lists, tables and contents say what paragraphs are', async () => {
  const { said } = await read({
    styles:
      '<style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="P2" style:parent-style-name="P1"/><style:style style:name="P3" style:parent-style-name="P3"/>',
    text: [
      '<text:p text:style-name="Title">Cameras</text:p>',
      '<text:p text:style-name="Subtitle">A report</text:p>',
      '<text:table-of-content><text:index-body><text:p>The plan 3</text:p></text:index-body></text:table-of-content>',
      '<text:h text:outline-level="1">The plan</text:h>',
      '<text:p text:style-name="Heading_20_2">By style</text:p>',
      '<text:p text:style-name="P2">Nobody asked us.</text:p>',
      '<text:p text:style-name="P3">Plain.</text:p>',
      '<text:list><text:list-header><text:p>Points</text:p></text:list-header><text:list-item><text:p>First</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item></text:list>',
      '<table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>',
    ].join('\n'),
  });
  expect(said).toEqual([
    ['title', 'Cameras'],
    ['standfirst', 'A report'],
    ['navigation', 'The plan 3'],
    ['heading', 'The plan'],
    ['heading', 'By style'],
    ['quotation', 'Nobody asked us.'],
    [null, 'Plain.'],
    ['listItem', 'Points'],
    ['listItem', 'First'],
    ['listItem', 'Inner'],
    ['paragraph', 'Cell'],
  ]);
});

test('White space is what the format says: runs are one space, elements stand for more', async () => {
  const { text } = await read({
    text: '<text:p>\n  one   two<text:s text:c="3"/>three<text:tab/>four<text:line-break/>five <text:span> six</text:span><text:s text:c="99999999"/>.</text:p>',
  });
  expect(text).toBe(`one two   three\tfour\nfive six${' '.repeat(1000)}.\n`);
});

test('Notes, comments, boxes and deletions go where they belong', async () => {
  const { said, pieces, warnings } = await read({
    text: [
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info><text:p>never <text:note><text:note-body><text:p>ever</text:p></text:note-body></text:note></text:p><text:p>ever</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:p>Late<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>By night.</text:p></text:note-body></text:note> trams<office:annotation><dc:creator>Ben</dc:creator><dc:date>2025-02-04</dc:date><meta:creator-initials>B</meta:creator-initials><text:p>True?</text:p><text:p>No.</text:p></office:annotation> run.<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>',
      '<text:p><draw:frame><draw:object/><draw:image/><svg:title>Not words</svg:title></draw:frame><draw:frame><draw:image/><draw:image/></draw:frame></text:p>',
    ].join(''),
  });
  expect(said).toEqual([
    [null, 'Late[1] trams run.'],
    [null, 'In a box.'],
    ['paragraph', '[1] By night.'],
    ['comment', 'True?'],
    ['comment', 'No.'],
  ]);
  expect(pieces[3]?.comment).toEqual({ author: 'Ben', time: '2025-02-04', replyTo: null });
  expect(pieces[4]?.joins).toBe(true);
  expect(warnings).toEqual([
    '1 picture was left out: a reading holds text only.',
    '1 chart, formula or other object was left out.',
    '3 words that tracked changes delete were left out; what such changes insert was kept.',
  ]);
});

test('Title, author and language are claimed; the edges of pages are counted', async () => {
  const { claims, warnings } = await read(
    {
      text: '<text:p>Words.</text:p>',
      meta: '<dc:title>Cameras</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Ben</dc:creator>',
    },
    {
      'styles.xml':
        '<office:document-styles><style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="AT"/></style:default-style><style:header><text:p>City of <text:span>Ulm</text:span></text:p></style:header></office:document-styles>',
    },
  );
  expect(claims).toEqual({
    title: { value: 'Cameras', from: 'From the document’s properties.' },
    author: { value: 'Ann', from: 'From the document’s properties.' },
    language: { value: 'de-AT', from: 'From the document’s default style.' },
  });
  expect(warnings).toEqual(['3 words at the head and foot of the pages were left out.']);
});
