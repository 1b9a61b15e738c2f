import { expect, test } from 'vitest';
import { epub } from '../../../electron/import/epub';
import { epubOf, type EpubSource, xhtmlPage } from '../../support/documents';
import { readPieces } from '../../support/readPieces';

const read = (source: EpubSource, extra = {}) => readPieces(epub, epubOf(source, extra));

test('Pages come in reading order, and their elements say what paragraphs are', async () => {
  const { said, warnings } = await read({
    pages: [
      '<h1>Cameras</h1><p>One&nbsp;tram &mdash; <b>two</b>\n\t trams.</p>loose words<p/>',
      '<h2>The plan</h2><blockquote>Nobody <p>asked us.</p></blockquote><ul><li>First<ol><li>Inner</li></ol>after</li></ul><dl><dt>Term</dt><dd>Sense</dd></dl>',
      '<figure><img src="a.png" alt="x"/><figcaption>A tram</figcaption></figure><table><caption>Costs</caption><tr><th>Year</th><td><p>2025</p></td></tr></table><pre>a  b\n c</pre><p>x<br/> y</p><div>in<div>out</div>side</div>',
      '<nav><ol><li><a href="#a">The plan</a></li></ol></nav><script>var x = "no";</script><video src="v"/>',
    ],
  });
  expect(said).toEqual([
    ['title', 'Cameras'],
    [null, 'One\u00A0tram — two trams.'],
    [null, 'loose words'],
    ['heading', 'The plan'],
    ['quotation', 'Nobody'],
    ['quotation', 'asked us.'],
    ['listItem', 'First'],
    ['listItem', 'Inner'],
    ['listItem', 'after'],
    ['listItem', 'Term'],
    ['listItem', 'Sense'],
    ['caption', 'A tram'],
    ['caption', 'Costs'],
    ['paragraph', 'Year'],
    ['paragraph', '2025'],
    [null, 'a  b\n c'],
    [null, 'x\ny'],
    [null, 'in'],
    [null, 'out'],
    [null, 'side'],
    ['navigation', 'The plan'],
  ]);
  expect(warnings).toEqual([
    '1 picture was left out: a reading holds text only.',
    '1 recording was left out: a reading holds text only.',
  ]);
});

test('What the book says of itself is claimed; translators and dates of changes are not', async () => {
  const { claims } = await read({
    pages: ['<p>Words.</p>'],
    metadata:
      '<dc:title>Trams</dc:title><dc:title>Second title</dc:title><dc:creator opf:role="trl">Tom</dc:creator><dc:creator>Ann</dc:creator><dc:creator opf:role="aut">Ben</dc:creator><dc:language>en</dc:language><dc:date opf:event="modification">2026</dc:date><dc:date>2025-02-04T00:00:00Z</dc:date><dc:publisher>Ulm Press</dc:publisher>',
  });
  const from = 'From the book’s description.';
  expect(claims).toEqual({
    title: { value: 'Trams', from },
    author: { value: 'Ann; Ben', from },
    language: { value: 'en', from },
    outlet: { value: 'Ulm Press', from },
    published: { value: '2025-02-04', from },
  });
});

test('Pages that are missing, elsewhere, twice in the order or in none are told of', async () => {
  const items = [
    '<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="net" href="http://evil.example/x.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="up" href="../../../etc/passwd" media-type="application/xhtml+xml"/>',
    '<item id="root" href="/etc/passwd" media-type="application/xhtml+xml"/>',
    '<item id="again" href="text/page%200.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="note" href="note.xhtml#a" media-type="application/xhtml+xml"/>',
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="cover" href="cover.jpg" media-type="image/jpeg"/>',
  ].join('');
  const itemrefs = ['gone', 'net', 'up', 'root', 'again', 'cover', 'unknown', 'p0', 'p0']
    .map((id) => `<itemref idref="${id}"/>`)
    .join('');
  const { said, warnings } = await read(
    { pages: ['<p>Words.</p>'], items, itemrefs },
    {
      'OEBPS/note.xhtml': xhtmlPage('<p>A note</p>'),
      'OEBPS/nav.xhtml': xhtmlPage('<nav>Contents</nav>'),
      'OEBPS/cover.jpg': 'x',
    },
  );
  expect(said).toEqual([[null, 'Words.']]);
  expect(warnings).toEqual([
    '1 picture was left out: a reading holds text only.',
    '5 pages that the book lists are not in the file.',
    '1 page that is not in the book’s reading order was left out.',
  ]);
});

test('A page of contents in the reading order is navigation', async () => {
  const { said } = await read(
    {
      pages: ['<p>Words.</p>'],
      items:
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav scripted"/>',
      itemrefs: '<itemref idref="nav"/>',
    },
    { 'OEBPS/nav.xhtml': xhtmlPage('<h1>Contents</h1><p>The plan</p>') },
  );
  expect(said).toEqual([
    [null, 'Words.'],
    ['navigation', 'Contents'],
    ['navigation', 'The plan'],
  ]);
});

test('A page with faults in its markup keeps its words and is told of', async () => {
  const { text, warnings } = await read({ pages: ['<p>One & <b>two</p><p>R&D &unknown; x<y</p>'] });
  for (const word of ['One &', 'two', 'R&D', '&unknown;']) expect(text).toContain(word);
  expect(warnings).toEqual([
    '1 page has faults in the markup (first “OEBPS/text/page 0.xhtml”) and came in as well as possible. Compare with the book.',
  ]);
});

test('Pages in other encodings are read as they say', async () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-2"?><html><body><p>\xB3\xF3d\xBC</p></body></html>',
    'latin1',
  );
  const { text } = await read({ pages: [''] }, { 'OEBPS/text/page 0.xhtml': latin });
  expect(text).toBe('łódź\n');
  const wide = Buffer.from(
    `\uFEFF${xhtmlPage('<p>tram 😀</p>').replace('UTF-8', 'UTF-16')}`,
    'utf16le',
  );
  expect((await read({ pages: [''] }, { 'OEBPS/text/page 0.xhtml': wide })).text).toBe('tram 😀\n');
});
