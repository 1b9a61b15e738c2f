import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docx } from '../../../electron/import/docx';
import { docxOf, type DocxSource, run, wordParagraph, wordPart } from '../../support/documents';
import { readPieces } from '../../support/readPieces';

const read = (source: DocxSource, extra = {}) => readPieces(docx, docxOf(source, extra));

const styles = [
  ['Title', 'Title'],
  ['Subtitle', 'Subtitle'],
  ['berschrift1', 'heading 1'],
  ['Quote', 'Quote'],
  ['Caption', 'caption'],
  ['TOC1', 'toc 1'],
]
  .map(([id, name]) => `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .concat(
    '<w:style w:styleId="Own"><w:name w:val="My quote"/><w:basedOn w:val="Quote"/></w:style>',
    '<w:style w:styleId="Level"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    '<w:style w:styleId="Numbered"><w:name w:val="Points"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
    '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>',
  )
  .join('');

const styled = (style: string, words: string) =>
  wordParagraph(words, `<w:pStyle w:val="${style}"/>`);

test('Styles say what paragraphs are, under any id, and through the styles they are based on', async () => {
  const { said } = await read({
    styles,
    body: [
      styled('Title', 'Cameras in every tram'),
      styled('Subtitle', 'A report to the council'),
      styled('TOC1', 'The plan 3'),
      styled('berschrift1', 'The plan'),
      styled('Level', 'What it costs'),
      styled('Own', 'Nobody asked us.'),
      styled('Caption', 'A tram at night'),
      styled('Numbered', 'First, count.'),
      styled('Loop', 'Plain words.'),
      styled('Nowhere', 'More words.'),
      styled('Heading2', 'A heading by its id'),
      wordParagraph('Clerk', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
    ].join(''),
  });
  expect(said).toEqual([
    ['title', 'Cameras in every tram'],
    ['standfirst', 'A report to the council'],
    ['navigation', 'The plan 3'],
    ['heading', 'The plan'],
    ['heading', 'What it costs'],
    ['quotation', 'Nobody asked us.'],
    ['caption', 'A tram at night'],
    ['listItem', 'First, count.'],
    [null, 'Plain words.'],
    [null, 'More words.'],
    ['heading', 'A heading by its id'],
    [null, 'Clerk'],
  ]);
});

test('The only heading of the first level is the title; of several, none is', async () => {
  const one = await read({ styles, body: styled('berschrift1', 'The plan') + wordParagraph('x') });
  expect(one.said[0]).toEqual(['title', 'The plan']);
  const two = await read({
    styles,
    body: styled('berschrift1', 'The plan') + styled('berschrift1', 'The cost'),
  });
  expect(two.said.map(([kind]) => kind)).toEqual(['heading', 'heading']);
});

test('What tracked changes insert is kept, what they delete is counted', async () => {
  const mark = '<w:rPr><w:del w:author="Ann"/></w:rPr>';
  const { said, warnings } = await read({
    body: [
      `<w:p>${run('The council ')}<w:del><w:r><w:delText>never </w:delText></w:r><w:r><w:delText>ever</w:delText></w:r></w:del><w:ins>${run('always ')}</w:ins>${run('asks.')}</w:p>`,
      `<w:p><w:pPr>${mark}</w:pPr>${run('One half, ')}</w:p>`,
      `<w:p>${run('and the other.')}</w:p>`,
      `<w:p><w:moveFrom>${run('moved')}</w:moveFrom><w:moveTo>${run('moved')}</w:moveTo></w:p>`,
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${wordParagraph('gone row')}</w:tc></w:tr><w:tr><w:tc>${wordParagraph('kept row')}</w:tc></w:tr></w:tbl>`,
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Quote"/></w:pPr></w:pPrChange></w:pPr>${run('Not a quotation any more.')}</w:p>`,
      `<w:p><w:pPr>${mark}</w:pPr>${run('The end.')}</w:p>`,
    ].join(''),
  });
  expect(said).toEqual([
    [null, 'The council always asks.'],
    [null, 'One half, and the other.'],
    [null, 'moved'],
    ['paragraph', 'kept row'],
    [null, 'Not a quotation any more.'],
    [null, 'The end.'],
  ]);
  expect(warnings).toEqual([
    '4 words that tracked changes delete were left out; what such changes insert was kept.',
  ]);
});

test('Notes stand at the end under the signs that the text has for them, and comments are comments', async () => {
  const { said, pieces, warnings } = await read({
    body: `<w:p>${run('Late')}<w:r><w:endnoteReference w:id="7"/></w:r>${run(' and early')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p>${run('-----')}</w:p></w:footnote><w:footnote w:id="2">${wordParagraph('By morning.')}${wordParagraph('Or noon.')}</w:footnote><w:footnote w:id="3">${wordParagraph('Nobody refers to this.')}</w:footnote>`,
    endnotes: `<w:endnote w:id="7">${wordParagraph('By night.')}</w:endnote>`,
    comments: `<w:comment w:id="0" w:author="Ben  Ode" w:date="2025-02-04T10:00:00Z">${wordParagraph('Is this true?')}${wordParagraph('I doubt it.')}</w:comment>`,
  });
  expect(said).toEqual([
    [null, 'Late[1] and early[2].'],
    ['paragraph', '[1] By night.'],
    ['paragraph', '[2] By morning.'],
    ['paragraph', 'Or noon.'],
    ['paragraph', '[3] Nobody refers to this.'],
    ['comment', 'Is this true?'],
    ['comment', 'I doubt it.'],
  ]);
  expect(pieces[1]?.reason).toBe('An endnote of the document.');
  expect(pieces[5]?.comment).toEqual({
    author: 'Ben Ode',
    time: '2025-02-04T10:00:00Z',
    replyTo: null,
  });
  expect(pieces.map(({ joins }) => joins)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(warnings).toEqual([]);
});

test('Fields, links, boxes, formulas, symbols and breaks keep their words', async () => {
  const box = (words: string) => `<w:txbxContent>${wordParagraph(words)}</w:txbxContent>`;
  const { said, warnings } = await read({
    body: [
      `<w:p><w:fldSimple w:instr="IF 1 &gt; 2">${run('field ')}</w:fldSimple><w:hyperlink>${run('link ')}</w:hyperlink><w:bdo w:val="rtl">${run('שלום ')}</w:bdo><w:smartTag>${run('tag ')}</w:smartTag><w:sdt><w:sdtPr><w:tab/></w:sdtPr><w:sdtContent>${run('control')}</w:sdtContent></w:sdt></w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      `<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`,
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:cr/><w:t>four</w:t><w:noBreakHyphen/><w:t>five</w:t><w:sym w:font="Wingdings" w:char="263A"/><w:sym w:char="zz"/></w:r></w:p>`,
      `<w:p>${run('Before the box. ')}<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('In the box.')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In the box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>${run('After it.')}</w:p>`,
      `<w:p><mc:AlternateContent><mc:Choice Requires="x"></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Only here.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:p>`,
    ].join(''),
  });
  expect(said.map(([, words]) => words)).toEqual([
    'field link שלום tag control',
    '12',
    'a+b',
    'one\ttwo\nthree\nfour\u2011five\u263A',
    'Before the box. After it.',
    'In the box.',
    'Only here.',
  ]);
  expect(warnings).toEqual([]);
});

test('Pictures, objects and what stands at the edges of pages are counted', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const { warnings } = await read(
    {
      body: `${wordParagraph('Words.')}<w:p><w:r><w:drawing><a:graphic><pic:pic><a:blip r:embed="r9"/></pic:pic></a:graphic></w:drawing><w:object><v:imagedata/><w:OLEObject/></w:object></w:r></w:p>`,
      relationships: `<Relationship Id="h1" Type="${type}/header" Target="header1.xml"/><Relationship Id="h2" Type="${type}/header" Target="header1.xml"/>`,
    },
    { 'word/header1.xml': wordPart('hdr', wordParagraph('City of Ulm')) },
  );
  expect(warnings).toEqual([
    '1 picture was left out: a reading holds text only.',
    '1 chart, formula or other object was left out.',
    '3 words at the head and foot of the pages were left out.',
  ]);
});

test('Title, author and language are claimed by the properties, with their source', async () => {
  const { claims } = await read({
    body: wordParagraph('Words.'),
    core: '<dc:title> Cameras\n in trams </dc:title><dc:creator>Ann Ode</dc:creator><dc:language>de-DE</dc:language><dc:description>x</dc:description>',
  });
  const from = 'From the document’s properties.';
  expect(claims).toEqual({
    title: { value: 'Cameras in trams', from },
    author: { value: 'Ann Ode', from },
    language: { value: 'de-DE', from },
  });
  const bad = await read({
    body: wordParagraph('Words.'),
    core: `<dc:title>${'x'.repeat(9000)}</dc:title><dc:creator></dc:creator><dc:language>?</dc:language>`,
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
  });
  expect(bad.claims.title?.value).toHaveLength(500);
  expect(bad.claims.author).toBeUndefined();
  expect(bad.claims.language).toEqual({
    value: 'en-GB',
    from: 'From the document’s default style.',
  });
});

test('Words that another reader of the format loses are kept', async () => {
  const source = {
    body: `<w:p><w:fldSimple w:instr="DATE">${run('today ')}</w:fldSimple><w:bdo w:val="rtl">${run('שלום ')}</w:bdo><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`,
  };
  const other = await mammoth.extractRawText({ buffer: docxOf(source) });
  expect(other.value.trim()).toBe('');
  expect((await read(source)).text).toBe('today שלום a+b\n');
});
