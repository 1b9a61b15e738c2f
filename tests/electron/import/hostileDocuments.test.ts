import fs from 'node:fs';
import iconv from 'iconv-lite';
import { beforeAll, expect, test, vi } from 'vitest';
import { importers } from '../../../electron/import';
import { docx } from '../../../electron/import/docx';
import { epub } from '../../../electron/import/epub';
import { type Importer, noWishes } from '../../../electron/import/importer';
import { odt } from '../../../electron/import/odt';
import { Failure } from '../../../shared/ipc/failure';
import {
  docxOf,
  docxParts,
  epubOf,
  epubParts,
  odtOf,
  odtParts,
  wordParagraph,
  wordPart,
  withParts,
  xhtmlPage,
} from '../../support/documents';
import { zipOf } from '../../support/zipWriter';
import { processorTime } from '../../support/processorTime';

const body = wordParagraph('The council wants cameras.');
const text = '<text:p>The council wants cameras.</text:p>';
const page = '<p>The council wants cameras.</p>';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const external =
  '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><x><p>The council &secret;</p></x>';
const laughs = `<!DOCTYPE x [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]><x>&l30;</x>`;
const deep = (tag: string) => `<${tag}>`.repeat(40_000);

/** The part of each format that holds the words, with the file that holds it. */
const formats: {
  importer: Importer;
  parts: Record<string, string | Buffer>;
  part: string;
  wrapped: (content: string) => string;
  tag: string;
}[] = [
  {
    importer: docx,
    parts: docxParts({ body }),
    part: 'word/document.xml',
    wrapped: (content) => wordPart('document', content),
    tag: 'w:p',
  },
  {
    importer: odt,
    parts: odtParts({ text }),
    part: 'content.xml',
    wrapped: (content) =>
      `<office:document-content><office:text>${content}</office:text></office:document-content>`,
    tag: 'text:p',
  },
  {
    importer: epub,
    parts: epubParts({ pages: [page] }),
    part: 'OEBPS/text/page 0.xhtml',
    wrapped: xhtmlPage,
    tag: 'div',
  },
];

const spied = ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream'] as const;

/** Reads a file and gives its text, or the sentence of its refusal; nothing may be read from the disk. */
async function outcome(importer: Importer, bytes: Uint8Array): Promise<string> {
  const spies = [
    ...spied.map((name) => vi.spyOn(fs, name)),
    vi.spyOn(fs.promises, 'readFile'),
    vi.spyOn(fs.promises, 'open'),
  ];
  const time = processorTime();
  try {
    return (await importer.read(bytes, 'debate.file', noWishes)).text;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.kind).toBe('refused');
    expect(error.message).toMatch(
      /^“debate\.file” was not imported: .*The file was not changed\. ./,
    );
    return error.message;
  } finally {
    const took = time();
    const calls = spies.flatMap((spy): unknown[] => spy.mock.calls);
    for (const spy of spies) spy.mockRestore();
    expect(took).toBeLessThan(2000);
    expect(calls).toEqual([]);
  }
}

// What an importer loads when it is used for the first time is no file of the document's choice.
beforeAll(async () => {
  iconv.encodingExists('iso-8859-2');
  for (const { importer, parts } of formats) {
    await importer.read(zipOf(parts), 'debate.file', noWishes);
  }
});

test.each(formats)(
  '$importer.id: definitions, depth, faults and holes are refused',
  async (one) => {
    const { importer, parts, part, wrapped, tag } = one;
    const tried: [string | Buffer, string][] = [
      [external, 'DOCTYPE'],
      [laughs, 'DOCTYPE'],
      [Buffer.from(`\uFEFF${laughs}`, 'utf16le'), 'DOCTYPE'],
      [wrapped(deep(tag)), 'nested more than 256 levels deep'],
      [wrapped(deep('x:y')), 'nested more than 256 levels deep'],
      [Buffer.alloc(5000, 1), 'is no text'],
      ['<?xml version="1.0" encoding="x-secret"?><a/>', 'in the unknown encoding “x-secret”'],
      [wrapped(''), 'it holds no words'],
    ];
    for (const [content, says] of tried) {
      expect(await outcome(importer, zipOf({ ...parts, [part]: content }))).toContain(says);
    }
    const { [part]: _, ...rest } = parts;
    expect(await outcome(importer, zipOf(rest))).toMatch(/is missing|none of the pages/);
  },
);

test.each(formats)(
  '$importer.id: what is wrong with the archive is said',
  async (one) => {
    const { importer, parts, part } = one;
    const data = parts[part] ?? '';
    const bomb = Buffer.alloc(64 * 1024 * 1024, ' ');
    const tried: [Buffer, string][] = [
      [withParts(parts, [{ name: '../../evil', data }]), 'leads out of it'],
      [withParts(parts, [{ name: '/etc/evil', data }]), 'leads out of it'],
      [withParts(parts, [{ name: part, data, mode: 0o120777 }]), 'is a link'],
      [withParts(parts, [{ name: part, data, flags: 1 }]), 'is encrypted'],
      [withParts(parts, [{ name: part, data, crc: 5 }]), 'is damaged'],
      [withParts(parts, [{ name: part, data, size: 5 }]), 'is damaged'],
      [
        withParts(parts, [
          { name: part, data },
          { name: part, data },
        ]),
        'two of its parts',
      ],
      [withParts(parts, [{ name: part, data: bomb }]), 'becomes far larger'],
      [zipOf(parts).subarray(0, 700), 'is damaged or was cut off'],
    ];
    for (const [bytes, says] of tried) expect(await outcome(importer, bytes)).toContain(says);
  },
  20_000,
);

test('A picture that is linked to a file of the system is counted, and nobody opens the file', async () => {
  const picture =
    '<w:p><w:r><w:drawing><a:graphic><pic:pic><a:blip r:link="evil"/></pic:pic></a:graphic></w:drawing></w:r></w:p>';
  const targets = ['file:///etc/passwd', '/etc/passwd', '..%2f..%2fetc/passwd', '\\\\evil\\share'];
  for (const target of targets) {
    const bytes = docxOf({
      body: body + picture,
      relationships: `<Relationship Id="evil" Type="${relationship}/image" TargetMode="External" Target="${target}"/><Relationship Id="t" Type="${relationship}/styles" TargetMode="External" Target="${target}"/><Relationship Id="u" Type="${relationship}/footnotes" Target="${target}"/>`,
    });
    expect(await outcome(docx, bytes)).toBe('The council wants cameras.\n');
  }
  const frame =
    '<text:p><draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame></text:p>';
  expect(await outcome(odt, odtOf({ text: text + frame }))).toBe('The council wants cameras.\n');
  const image =
    '<img src="file:///etc/passwd"/><object data="/etc/passwd"/><iframe src="/etc/passwd"/>';
  expect(await outcome(epub, epubOf({ pages: [page + image] }))).toBe(
    'The council wants cameras.\n',
  );
});

test('Documents with a password and books with copy protection are refused in words', async () => {
  const encrypted = odtOf(
    { text },
    {
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    },
  );
  expect(await outcome(odt, encrypted)).toContain('it is protected by a password');
  const lock = (algorithm: string) =>
    epubOf(
      { pages: [page] },
      {
        'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
      },
    );
  const aes = lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc');
  expect(await outcome(epub, aes)).toContain('it has copy protection');
  const fonts = lock('http://www.idpf.org/2008/embedding');
  expect(await outcome(epub, fonts)).toBe('The council wants cameras.\n');
});

test('A book that lists one page twenty thousand times is read once', async () => {
  const items = Array.from(
    { length: 20_000 },
    (_, at) => `<item id="x${at}" href="text/page%200.xhtml" media-type="application/xhtml+xml"/>`,
  ).join('');
  const itemrefs = Array.from({ length: 20_000 }, (_, at) => `<itemref idref="x${at}"/>`).join('');
  const bytes = epubOf({ pages: [page], items, itemrefs });
  expect(await outcome(epub, bytes)).toBe('The council wants cameras.\n');
});

test('Names that every object has are names like any other', async () => {
  const names = ['constructor', '__proto__', 'hasOwnProperty', 'toString'];
  const tags = names.map((name) => `<${name} ${name}="x">words</${name}>`).join('');
  const styled = names
    .map((name) => wordParagraph('words', `<w:pStyle w:val="${name}"/><w:${name} w:val="1"/>`))
    .join('');
  expect(await outcome(docx, docxOf({ body: styled }))).toContain('words');
  expect(await outcome(odt, odtOf({ text: `<text:p>${tags}</text:p>` }))).toContain('words');
  expect(await outcome(epub, epubOf({ pages: [`<p>${tags}</p>`] }))).toContain('words');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('A document is known by what is in it, whatever its name', () => {
  const idOf = (bytes: Buffer, name: string) =>
    importers.find((one) => one.sniff(bytes.subarray(0, 4096), name))?.id ?? null;
  expect(idOf(docxOf({ body }), 'debate.zip')).toBe('docx');
  expect(idOf(odtOf({ text }), 'debate.docx')).toBe('odt');
  expect(idOf(epubOf({ pages: [page] }), 'debate')).toBe('epub');
  const { mimetype: _, ...unmarked } = epubParts({ pages: [page] });
  expect(idOf(zipOf(unmarked), 'debate.txt')).toBe('epub');
  expect(idOf(zipOf({ 'a.txt': 'x' }), 'debate.zip')).toBeNull();
  expect(idOf(zipOf({ 'a.txt': 'x' }), 'debate.DOCX')).toBe('docx');
  const sheet = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x' };
  expect(idOf(zipOf(sheet), 'debate.odt')).toBeNull();
  expect(idOf(zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }), 'a.docx')).toBeNull();
  expect(idOf(Buffer.from('PK\x03\x04'), 'a.zip')).toBeNull();
  expect(idOf(Buffer.from('Words.'), 'debate.docx')).toBe('text');
});

test('Other office documents under a wrong name are refused for what they are', async () => {
  const sheet = docxOf({ body }, { 'word/document.xml': '<workbook><t>x</t></workbook>' });
  expect(await outcome(docx, sheet)).toContain('an office document of another kind');
  const slides = odtOf({ text }, { 'content.xml': '<office:document-content/>' });
  expect(await outcome(odt, slides)).toContain('an office document of another kind');
});
