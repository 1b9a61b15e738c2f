import { deflateSync, gzipSync } from 'node:zlib';
import {
  docxOf,
  docxParts,
  epubOf,
  epubParts,
  odtOf,
  odtParts,
  withParts,
  wordParagraph,
  wordPart,
  xhtmlPage,
} from '../documents';
import { makePdf } from '../pdf';
import { zipOf } from '../zipWriter';

/** A file that attacks, and what has to become of it. */
export interface HostileFile {
  readonly name: string;
  bytes(): Buffer;
  /** Refused for sure / read for sure; when neither is said, both are good. */
  readonly ends?: 'refused' | 'added';
  /** True for what becomes far larger than it is: it has less time. */
  readonly bomb?: true;
}

const mebibyte = 1024 * 1024;
const sentence = 'The council wants cameras in every tram, and the riders want later trams. ';
const body = wordParagraph(sentence);
const paragraph = `<text:p>${sentence}</text:p>`;

const laughs = `<!DOCTYPE x [<!ENTITY l0 "lol">${many(30, (at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)}]><x>&l30;</x>`;

function many(count: number, of: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => of(at)).join('');
}

function page(content: string, head = ''): string {
  return `<!doctype html><html><head><title>Trams</title>${head}</head><body><h1>Trams at night</h1><p>${sentence.repeat(3)}</p>${content}</body></html>`;
}

/** Names a file of this machine in every way that a format has. `file` is its path. */
export function filesThatPoint(file: string): readonly HostileFile[] {
  const address = `file://${file}`;
  const entity = `<!DOCTYPE x [<!ENTITY secret SYSTEM "${address}"><!ENTITY % more SYSTEM "${address}">%more;]>`;
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const picture =
    '<w:p><w:r><w:drawing><a:graphic><pic:pic><a:blip r:link="evil"/></pic:pic></a:graphic></w:drawing></w:r></w:p>';
  const web = `<img src="${address}"><link rel="stylesheet" href="${address}"><iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}"><script src="${address}"></script><img srcset="${address} 2x"><svg><image href="${address}"/><use href="${address}#a"/></svg><video poster="${address}"></video><p style="background:url(${address})">words</p>`;
  return [
    { name: 'points.html', bytes: () => Buffer.from(page(web, `<base href="${address}">`)) },
    {
      name: 'points.md',
      bytes: () =>
        Buffer.from(
          `# Trams\n\n${sentence}\n\n![a](${address}) [b](${address}) <${address}>\n\n${web}\n`,
        ),
    },
    {
      name: 'entity.xhtml',
      bytes: () =>
        Buffer.from(
          `<?xml version="1.0"?>${entity}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${sentence}&secret;</p></body></html>`,
        ),
    },
    {
      name: 'points.mhtml',
      bytes: () =>
        archive([
          [`text/html\r\nContent-Location: ${address}`, page(web)],
          ['message/external-body; access-type=local-file; name="' + file + '"', 'x'],
        ]),
    },
    {
      name: 'points.eml',
      bytes: () =>
        mail(
          `multipart/mixed; boundary="b"`,
          `--b\r\nContent-Type: text/html\r\n\r\n${page(web)}\r\n--b\r\nContent-Type: message/external-body; access-type=local-file; name="${file}"\r\n\r\nContent-Type: text/plain\r\n\r\n--b--\r\n`,
        ),
    },
    {
      name: 'points.rtf',
      bytes: () =>
        Buffer.from(
          `{\\rtf1 ${sentence}{\\field{\\*\\fldinst INCLUDETEXT "${file}"}{\\fldrslt shown}}{\\field{\\*\\fldinst INCLUDEPICTURE "${file}" \\\\d}{\\fldrslt }}{\\*\\template ${file}}{\\object\\objlink{\\*\\objdata 0105}{\\result shown}}\\par}`,
        ),
    },
    {
      name: 'points.docx',
      bytes: () =>
        docxOf({
          body: `${body}${picture}<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;${file}&quot; "><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p><w:altChunk r:id="chunk"/><w:subDoc r:id="sub"/>`,
          relationships: many(1, () =>
            ['image', 'attachedTemplate', 'aFChunk', 'subDocument', 'footnotes', 'styles']
              .map(
                (type, at) =>
                  `<Relationship Id="${['evil', 't', 'chunk', 'sub', 'f', 's'][at]}" Type="${relation}/${type}" TargetMode="External" Target="${address}"/>`,
              )
              .join(''),
          ),
        }),
    },
    {
      name: 'relative.docx',
      bytes: () =>
        docxOf({
          body: body + picture,
          relationships: `<Relationship Id="evil" Type="${relation}/image" Target="../../../../../..${file}"/><Relationship Id="f" Type="${relation}/footnotes" Target="../../../../../..${file}"/>`,
        }),
    },
    {
      name: 'entity.docx',
      ends: 'refused',
      bytes: () =>
        zipOf({
          ...docxParts({ body }),
          'word/document.xml': `${entity}<w:document><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>`,
        }),
    },
    {
      name: 'points.odt',
      bytes: () =>
        odtOf({
          text: `${paragraph}<text:p><draw:frame><draw:image xlink:href="${address}"/></draw:frame></text:p><text:section text:name="s"><text:section-source xlink:href="${address}"/></text:section>`,
        }),
    },
    {
      name: 'entity.odt',
      ends: 'refused',
      bytes: () =>
        zipOf({
          ...odtParts({ text: paragraph }),
          'content.xml': `${entity}<office:document-content><office:text><text:p>&secret;</text:p></office:text></office:document-content>`,
        }),
    },
    {
      name: 'points.epub',
      bytes: () =>
        epubOf({
          pages: [
            `<p>${sentence}</p><img src="${address}"/><iframe src="${address}"/><object data="${file}"/>`,
          ],
          items: `<item id="far" href="${address}" media-type="application/xhtml+xml"/><item id="up" href="../../../../../..${file}" media-type="application/xhtml+xml"/>`,
          itemrefs: '<itemref idref="far"/><itemref idref="up"/>',
        }),
    },
    {
      name: 'entity.epub',
      ends: 'refused',
      bytes: () =>
        zipOf({
          ...epubParts({ pages: ['<p>x</p>'] }),
          'OEBPS/text/page 0.xhtml': `${entity}<html><body><p>&secret;</p></body></html>`,
        }),
    },
    {
      name: 'points.pdf',
      bytes: () =>
        makePdf([{ words: [{ x: 60, y: 700, text: sentence }], entries: '/AA<</O 900 0 R>>' }], {
          catalog: '/OpenAction 900 0 R/Names<</EmbeddedFiles<</Names[(a) 901 0 R]>>>>',
          objects: [
            `<</S/Launch/F(${file})/Next<</S/GoToR/F(${file})/D[0/Fit]>>>>`,
            `<</Type/Filespec/F(${file})/UF(${file})>>`,
            `<</Length 0/F(${file})>>stream\n\nendstream`,
          ],
        }),
    },
    { name: 'points.txt', bytes: () => Buffer.from(`${sentence}\n${address}\n${file}\n`) },
  ];
}

function archive(parts: readonly (readonly [type: string, content: string])[]): Buffer {
  const written = parts.map(
    ([type, content]) => `--b\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`,
  );
  return Buffer.from(
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${written.join('')}--b--\r\n`,
  );
}

function mail(type: string, content: string): Buffer {
  return Buffer.from(
    `From: Ann <ann@port.example>\r\nSubject: Trams\r\nDate: Sun, 9 Mar 2025 10:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${content}`,
  );
}

/** Mails in mails, or parts in parts, so deep. */
function nested(depth: number): string {
  const open = many(
    depth,
    (at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`,
  );
  return `${open}--b${depth}\r\nContent-Type: text/plain\r\n\r\n${sentence}\r\n`;
}

function bare(...objects: string[]): Buffer {
  const written = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${written}trailer<</Root 1 0 R>>\n`, 'latin1');
}

const deflated = (bytes: number) => deflateSync(Buffer.alloc(bytes, ' ')).toString('latin1');

/** What becomes far larger than it is, what is nested too deep, and what is too many. */
export const bombs: readonly HostileFile[] = [
  ...(['docx', 'odt', 'epub'] as const).flatMap((format): HostileFile[] => {
    const [parts, part] = {
      docx: [docxParts({ body }), 'word/document.xml'] as const,
      odt: [odtParts({ text: paragraph }), 'content.xml'] as const,
      epub: [epubParts({ pages: [`<p>${sentence}</p>`] }), 'OEBPS/text/page 0.xhtml'] as const,
    }[format];
    const data = parts[part] ?? '';
    const zeros = Buffer.alloc(64 * mebibyte, ' ');
    const nestedZip = zipOf({ 'a.zip': zipOf({ 'a.zip': zipOf({ 'a.txt': zeros }) }) });
    const wrapped = {
      docx: (one: string) => wordPart('document', `<w:body>${one}</w:body>`),
      odt: (one: string) =>
        `<office:document-content><office:text>${one}</office:text></office:document-content>`,
      epub: xhtmlPage,
    }[format];
    const tag = { docx: 'w:p', odt: 'text:p', epub: 'div' }[format];
    const bomb = (name: string, bytes: () => Buffer): HostileFile => ({
      name: `${name}.${format}`,
      ends: 'refused',
      bomb: true,
      bytes,
    });
    return [
      bomb('bomb', () => withParts(parts, [{ name: part, data: zeros }])),
      bomb('lying bomb', () => withParts(parts, [{ name: part, data: zeros, size: 100 }])),
      bomb('many bombs', () =>
        withParts(
          parts,
          Array.from({ length: 40 }, (_, at) => ({ name: `${at}/${part}`, data: zeros })),
        ),
      ),
      bomb('overlapping', () =>
        withParts(parts, [
          { name: part, data },
          ...Array.from({ length: 500 }, (_, at) => ({ name: `x${at}`, data, sharesWith: 0 })),
        ]),
      ),
      {
        name: `nested.${format}`,
        bytes: () => withParts(parts, [{ name: 'inner.zip', data: nestedZip }]),
      },
      bomb('laughs', () => withParts(parts, [{ name: part, data: laughs }])),
      bomb('3,000 parts', () =>
        withParts(
          parts,
          Array.from({ length: 3000 }, (_, at) => ({ name: `p${at}`, data: '' })),
        ),
      ),
      {
        name: `deep.${format}`,
        ends: 'refused',
        bytes: () => withParts(parts, [{ name: part, data: wrapped(`<${tag}>`.repeat(100_000)) }]),
      },
      {
        name: `attribute.${format}`,
        bytes: () =>
          withParts(parts, [
            {
              name: part,
              data: wrapped(`<${tag} a="${noise(5 * mebibyte)}">${sentence}</${tag}>`),
            },
          ]),
      },
      {
        name: `attributes.${format}`,
        bytes: () =>
          withParts(parts, [
            {
              name: part,
              data: wrapped(
                `<${tag} ${many(100_000, (at) => `a${at}="${at}" `)}>${sentence}</${tag}>`,
              ),
            },
          ]),
      },
      bomb('up', () => withParts(parts, [{ name: '../../evil.txt', data }])),
      bomb('root', () => withParts(parts, [{ name: '/tmp/evil.txt', data }])),
      bomb('drive', () => withParts(parts, [{ name: 'C:\\evil.txt', data }])),
      bomb('link', () => withParts(parts, [{ name: part, data: '/etc/passwd', mode: 0o120777 }])),
    ];
  }),
  { name: 'million.docx', bytes: () => docxOf({ body: body + '<w:p/>'.repeat(1_000_000) }) },
  {
    name: 'million words.docx',
    bytes: () =>
      docxOf({ body: many(200_000, (at) => `<w:p><w:r><w:t>w${at * 7919}</w:t></w:r></w:p>`) }),
  },
  {
    name: 'tables.docx',
    bytes: () =>
      docxOf({
        body: `${'<w:tbl><w:tr><w:tc>'.repeat(80)}${body}${'</w:tc></w:tr></w:tbl>'.repeat(80)}`,
      }),
  },
  {
    name: 'one page often.epub',
    bytes: () =>
      epubOf({
        pages: [`<p>${sentence}</p>`],
        items: many(
          20_000,
          (at) =>
            `<item id="x${at}" href="text/page%200.xhtml" media-type="application/xhtml+xml"/>`,
        ),
        itemrefs: many(20_000, (at) => `<itemref idref="x${at}"/>`),
      }),
  },

  {
    name: 'ring.pdf',
    ends: 'refused',
    bytes: () =>
      bare(
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 3>>',
        '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 3>>',
      ),
  },
  {
    name: 'table.pdf',
    bytes: () =>
      Buffer.from(
        makePdf([{ words: [{ x: 60, y: 700, text: sentence }] }])
          .toString('latin1')
          .replace(/xref\n0 1/, 'xref\n0 999999999'),
        'latin1',
      ),
  },
  {
    name: 'wide table.pdf',
    bytes: () =>
      bare(
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/XRef/Size 99999999/W[1 9 9]/Index[0 99999999]/Length 4>>\nstream\n    \nendstream`,
      ),
  },
  {
    name: 'inflates.pdf',
    bomb: true,
    ends: 'refused',
    bytes: () =>
      makePdf([{ words: [{ x: 60, y: 700, text: sentence }], entries: '/Contents 900 0 R' }], {
        objects: [
          `<</Filter/FlateDecode/Length ${deflated(256 * mebibyte).length}>>\nstream\n${deflated(256 * mebibyte)}\nendstream`,
        ],
      }),
  },
  {
    name: 'inflates twice.pdf',
    bomb: true,
    ends: 'refused',
    bytes: () => {
      const twice = deflateSync(Buffer.from(deflated(256 * mebibyte), 'latin1')).toString('latin1');
      return makePdf(
        [{ words: [{ x: 60, y: 700, text: sentence }], entries: '/Contents 900 0 R' }],
        {
          objects: [
            `<</Filter[/FlateDecode/FlateDecode]/Length ${twice.length}>>\nstream\n${twice}\nendstream`,
          ],
        },
      );
    },
  },
  {
    name: 'lists.pdf',
    bytes: () =>
      bare('<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids${'['.repeat(100_000)}/Count 1>>`),
  },
  {
    name: 'draws.pdf',
    bytes: () =>
      makePdf([{ words: [{ x: 60, y: 700, text: sentence }], drawn: 'q Q '.repeat(2_000_000) }]),
  },
  {
    name: 'letters.pdf',
    bytes: () =>
      makePdf([
        {
          words: [],
          drawn: `BT /regular 5 Tf ${many(200_000, (at) => `1 0 0 1 ${(at * 37) % 590} ${(at * 53) % 840} Tm (B) Tj `)}ET`,
        },
      ]),
  },
  {
    name: 'many pages.pdf',
    bytes: () =>
      makePdf(
        Array.from({ length: 15 }, (_, at) => ({
          words: Array.from({ length: 60 }, (_, line) => ({
            x: 60,
            y: 780 - line * 12,
            text: `${sentence}${at}`,
          })),
        })),
      ),
  },

  {
    name: 'deep.html',
    bytes: () => Buffer.from(page(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`)),
  },
  { name: 'deep lists.html', bytes: () => Buffer.from(page(`${'<ul><li>'.repeat(50_000)}deep`)) },
  {
    name: 'elements.html',
    bytes: () => Buffer.from(page(many(39_000, (at) => `<p>word ${at}</p>`))),
  },
  {
    name: 'more elements.html',
    bytes: () => Buffer.from(page(many(200_000, (at) => `<p>word ${at}</p>`))),
  },
  {
    name: 'attribute.html',
    bytes: () => Buffer.from(page(`<p class="${'x '.repeat(4_000_000)}">x</p>`)),
  },
  {
    name: 'attributes.html',
    bytes: () => Buffer.from(page(`<p ${many(300_000, (at) => `data-a${at}="1" `)}>x</p>`)),
  },
  {
    name: 'comments.html',
    bytes: () =>
      Buffer.from(
        page(
          `<section id="comments"><h2>9,000 Comments</h2><ol class="commentlist">${many(9000, (at) => `<li class="comment" id="comment-${at}"><cite>Ann ${at}</cite> <time>3 May 2024</time><p>${sentence}${at}</p></li>`)}</ol></section>`,
        ),
      ),
  },
  {
    name: 'answers.html',
    bytes: () =>
      Buffer.from(
        page(
          `<section id="comments"><h2>Comments</h2>${many(3000, (at) => `<div class="comment" id="comment-${at}"><b>Ann</b> 3 May 2024 <p>${at} ${sentence}</p>`)}</section>`,
        ),
      ),
  },
  {
    name: 'open tags.html',
    bytes: () => Buffer.from(page('<p><li><td><b><table>x'.repeat(30_000))),
  },
  {
    name: 'less-than.html',
    bytes: () => Buffer.from(`<!doctype html>${'<'.repeat(10 * mebibyte)}`),
  },
  { name: 'remarks.html', bytes: () => Buffer.from(`${'<!---->'.repeat(1_000_000)}${page('')}`) },
  { name: 'open remark.html', bytes: () => Buffer.from(page('<!-- '.repeat(500_000))) },
  { name: 'entities.html', bytes: () => Buffer.from(page('&lt;&#x41;'.repeat(500_000))) },
  { name: 'laughs.xhtml', bytes: () => Buffer.from(laughs) },
  { name: 'no remark ends.html', bytes: () => Buffer.from(`<html>${'<!'.repeat(2_000_000)}`) },
  {
    name: 'data.html',
    bytes: () =>
      Buffer.from(page(`<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`)),
  },
  { name: 'white.html', bytes: () => Buffer.from(page(`<p>a${' \n'.repeat(4_000_000)}b</p>`)) },
  {
    name: 'white pre.html',
    bytes: () => Buffer.from(page(`<pre>a${' \n'.repeat(2_000_000)}b</pre>`)),
  },

  {
    name: 'deep.rtf',
    bytes: () => Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}}`),
  },
  { name: 'groups.rtf', bytes: () => Buffer.from(`{\\rtf1 ${sentence}${'{}'.repeat(4_000_000)}}`) },
  {
    name: 'words.rtf',
    bytes: () => Buffer.from(`{\\rtf1 ${sentence}${'\\b0'.repeat(3_000_000)}}`),
  },
  {
    name: 'paragraphs.rtf',
    bytes: () => Buffer.from(`{\\rtf1 ${sentence}${'\\par x'.repeat(800_000)}}`),
  },
  {
    name: 'numbers.rtf',
    bytes: () =>
      Buffer.from(`{\\rtf1 ${sentence}\\u${'9'.repeat(1_000_000)} \\bin999999999 x\\par}`),
  },
  {
    name: 'hex.rtf',
    bytes: () => Buffer.from(`{\\rtf1 ${sentence}{\\pict ${'00'.repeat(8 * mebibyte)}}\\par}`),
  },

  {
    name: 'parts.mhtml',
    bytes: () =>
      archive([
        ['text/html', page('')],
        ...Array.from({ length: 10_000 }, (): [string, string] => ['text/html', '<p>frame</p>']),
      ]),
  },
  {
    name: 'boundaries.mhtml',
    bytes: () =>
      Buffer.from(
        `Content-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\n'.repeat(1_000_000)}`,
      ),
  },
  {
    name: 'header.mhtml',
    bytes: () =>
      Buffer.from(
        `Subject: ${' '.repeat(3_000_000)}x\r\nContent-Type: multipart/related;${' ;'.repeat(1_000_000)} boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page('')}`,
      ),
  },
  { name: 'deep.eml', bytes: () => mail('multipart/mixed; boundary="b0"', nested(20_000)) },
  { name: 'not so deep.eml', bytes: () => mail('multipart/mixed; boundary="b0"', nested(200)) },
  {
    name: 'parts.eml',
    bytes: () =>
      mail(
        'multipart/mixed; boundary="b"',
        many(10_000, (at) => `--b\r\nContent-Type: text/plain\r\n\r\nPart ${at}\r\n`),
      ),
  },
  {
    name: 'mails.eml',
    bytes: () =>
      mail('message/rfc822', 'Content-Type: message/rfc822\r\n\r\n'.repeat(50_000) + sentence),
  },
  {
    name: 'encoded.eml',
    bytes: () =>
      Buffer.from(
        `From: ${'=?utf-8?Q?=41?= '.repeat(200_000)}\r\nSubject: ${'=?utf-8?B?'.repeat(200_000)}\r\n\r\n${sentence}`,
      ),
  },
  {
    name: 'folded.eml',
    bytes: () =>
      Buffer.from(
        `From: a@b.example\r\nSubject: x\r\n${' y\r\n'.repeat(1_000_000)}\r\n${sentence}`,
      ),
  },
  {
    name: 'header lines.eml',
    bytes: () => Buffer.from(`${many(300_000, (at) => `X-${at}: y\r\n`)}\r\n${sentence}`),
  },
  {
    name: 'addresses.eml',
    bytes: () =>
      Buffer.from(
        `From: a@b.example\r\nTo: ${'"a" <a@b.example>, '.repeat(100_000)}\r\nCc: ${'(('.repeat(100_000)}\r\n\r\n${sentence}`,
      ),
  },
  { name: 'quotes.eml', bytes: () => mail('text/plain', '> '.repeat(2_000_000)) },
  { name: 'gzip.docx', ends: 'refused', bytes: () => gzipSync(Buffer.alloc(64 * mebibyte)) },
];

/** Words that no packing shortens much, as an attribute could hold them. */
function noise(length: number): string {
  let state = 1;
  let words = '';
  while (words.length < length) {
    state = (state * 48271) % 2147483647;
    words += state.toString(36);
  }
  return words;
}

const repeated = (text: string, length = mebibyte) => text.repeat(Math.ceil(length / text.length));
const article = `The Tram and the Camera on the Coast Road\n\n${sentence.repeat(4)}\n\nNobody asked the riders. ${sentence.repeat(3)}\n\n`;

/** Texts in which a pattern could look for too long, each as plain text, Markdown and a mail. */
const shapes: Readonly<Record<string, () => string>> = {
  spaces: () => `a${repeated(' ')}b`,
  'greater-than': () => repeated('>'),
  'greater-than and space': () => repeated('> '),
  'quotation marks': () => repeated('"'),
  'curly quotation marks': () => repeated('\u201C'),
  'quoted words': () => repeated('"a '),
  apostrophes: () => repeated("'a"),
  brackets: () => repeated('['),
  'closed brackets': () => repeated('[]('),
  stars: () => repeated('*a '),
  underscores: () => repeated('_'),
  'stars and underscores': () => repeated('*_'),
  backticks: () => repeated('`a'),
  'growing backticks': () => many(1400, (at) => `${'`'.repeat(at)} `),
  pipes: () => repeated('| a '),
  table: () => `${repeated('|a', 20_000)}\n${repeated('|-', 20_000)}\n${repeated('|b', 1_000_000)}`,
  numbers: () => repeated('1. '),
  'numbered lines': () => repeated('1. a\n'),
  dashes: () => repeated('- '),
  equals: () => repeated('a\n=\n'),
  footnotes: () => repeated('[^1]: a [^1]\n'),
  references: () => many(30_000, (at) => `[r${at}]: x "t"\n`),
  less: () => repeated('<a '),
  entities: () => repeated('&amp'),
  addresses: () => repeated('http://a.b/'),
  mails: () => repeated('a@'),
  dots: () => repeated('.'),
  'letters and dots': () => repeated('a.'),
  'dotted word': () => `a${repeated('.')}`,
  commas: () => `Trams${repeated(', ')}`,
  capitals: () => repeated('Aa '),
  names: () => repeated('Ann Lee\n'),
  'by-lines': () => repeated('By Ann Lee\n'),
  dates: () => repeated('4 February 2025\n'),
  months: () => repeated('Feb '),
  day: () => repeated('1'),
  'share bars': () => repeated('Share this\n'),
  'read also': () => repeated('Read also:\nTrams at Night\n'),
  'comment heads': () => `${article}${repeated('Comments\n')}`,
  'comments of one word': () => `${article}Comments\n\n${repeated('word\n', 400_000)}`,
  'comments that quote': () =>
    `${article}3 Comments\n\n${many(4000, (at) => `“${sentence.slice(0, 60)}” ${at}\n`)}`,
  'comments below a long article': () =>
    `${article}${many(20_000, (at) => `Line ${at} of a long article that goes on about trams and cameras.\n`)}\n2 Comments\n\n${many(20_000, (at) => `Line ${at} of a long article that goes on, says reader ${at}.\n`)}`,
  'open quotes': () => `${article}Comments\n\n${repeated('“open and never closed\n', 500_000)}`,
  'lines of quotes': () => repeated('> a line that a mail quotes\n', 2_500_000),
  'deeper quotes': () => many(1200, (at) => `${'>'.repeat(at)} a\n`),
  'the same line': () => repeated('The same seven words in every line.\n', 2_000_000),
  'titles in small letters': () => `Trams at Night\n${repeated('trams at night\n')}`,
  bios: () => repeated('Ann Lee is a the an our a-a-a-a ', 400_000),
  biography: () => `${article}${repeated('Read also:\nAnn is a '.concat('w-w '.repeat(30), '\n'))}`,
  'team of': () => `${article}the team at ${repeated('Aaaa ')}. All rights reserved.`,
  domains: () => `All rights reserved ${repeated('a-a-', 200_000)}.com`,
  'spaces at ends': () => repeated(`a${' '.repeat(500)}\n`),
  'tabs and line ends': () => repeated('\t\n', 4 * mebibyte),
  'form feeds': () => `words ${repeated('\f', mebibyte)} words`,
  'no-break spaces': () => `a${repeated('\u00A0')}b`,
  'wide spaces': () => `a${repeated('\u3000')}b`,
  'joined letters': () => `a${repeated('\u0301')}`,
  'joined signs': () => repeated('\u{1F469}\u200D'),
  'right to left': () => repeated('\u202Ea\u202D\u2066'),
  flags: () => repeated('\u{1F1E6}'),
  'dotted capitals': () => repeated('\u0130'),
  Thai: () => repeated('\u0E01\u0E33'),
  'UTF-7': () => repeated('+ADw-script+AD4-'),
  'front matter': () => `---\n${many(20_000, (at) => `k${at}: v\n`)}---\n\n${sentence}`,
  'open front matter': () => `---\n${repeated('a: b\n')}`,
};

/** The shapes as three formats, and what only some bytes are. */
export const texts: readonly HostileFile[] = [
  ...Object.entries(shapes).flatMap(([name, text]): HostileFile[] => [
    { name: `${name}.txt`, bytes: () => Buffer.from(text()) },
    { name: `${name}.md`, bytes: () => Buffer.from(text()) },
    { name: `${name}.eml`, bytes: () => mail('text/plain; charset=utf-8', text()) },
    {
      name: `${name}.html`,
      bytes: () =>
        Buffer.from(
          page(
            `<p>${text()
              .replace(/&(?!amp)/g, '&amp;')
              .replace(/</g, '&lt;')}</p>`,
          ),
        ),
    },
    { name: `${name}.docx`, bytes: () => docxOf({ body: wordParagraph(text()) }) },
    {
      name: `${name}.rtf`,
      bytes: () =>
        Buffer.from(
          `{\\rtf1\\ansi ${text()
            .replace(/[\\{}]/g, '\\$&')
            .replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)
            .replace(/\n/g, '\\par\n')}}`,
        ),
    },
  ]),
  {
    name: 'one line.txt',
    ends: 'added',
    bytes: () => Buffer.from(repeated(sentence, 10 * mebibyte)),
  },
  { name: 'one word.txt', ends: 'added', bytes: () => Buffer.from(repeated('a', 10 * mebibyte)) },
  {
    name: 'line ends.txt',
    ends: 'refused',
    bytes: () => Buffer.from(repeated('\n', 10 * mebibyte)),
  },
  {
    name: 'line ends and a word.txt',
    ends: 'added',
    bytes: () => Buffer.from(`a${repeated('\n', 10 * mebibyte)}b`),
  },
  { name: 'line ends.md', bytes: () => Buffer.from(`a${repeated('\n', 3 * mebibyte)}b`) },
  {
    name: 'returns.txt',
    ends: 'added',
    bytes: () => Buffer.from(`a${repeated('\r', 10 * mebibyte)}b`),
  },
  { name: 'letters.txt', bytes: () => Buffer.from(repeated('a\n', 4 * mebibyte)) },
  { name: 'NULs.txt', ends: 'refused', bytes: () => Buffer.alloc(mebibyte) },
  {
    name: 'NUL at the end.txt',
    ends: 'refused',
    bytes: () => Buffer.from(`${repeated(sentence)}\0`),
  },
  {
    name: 'halves.txt',
    bytes: () =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(repeated('\uD800a\uDC00', mebibyte), 'utf16le'),
      ]),
  },
  {
    name: 'odd.txt',
    bytes: () => Buffer.concat([Buffer.from('\uFEFFabc', 'utf16le'), Buffer.from([0x41])]),
  },
  { name: 'bad UTF-8.txt', bytes: () => Buffer.from(repeated('\xC3\x28a ', mebibyte), 'latin1') },
  {
    name: 'high bytes.txt',
    bytes: () => Buffer.from(repeated('\x80\xFFword ', mebibyte), 'latin1'),
  },
  { name: 'escapes.txt', bytes: () => Buffer.from(repeated('\x1B$B\x1B(B', mebibyte), 'latin1') },
  { name: 'marks.txt', bytes: () => Buffer.from(repeated('\uFEFF', mebibyte)) },
  { name: 'bytes.pdf', bytes: () => Buffer.from(`%PDF-1.7\n${repeated('1 0 obj<<')}`) },
  { name: 'brackets.pdf', bytes: () => Buffer.from(`%PDF-1.7\n${repeated('(', mebibyte)}`) },
  { name: 'words.pdf', bytes: () => Buffer.from(`%PDF-1.7\n${repeated('trailer ', mebibyte)}`) },
  {
    name: 'start.pdf',
    bytes: () => Buffer.from(`%PDF-1.7\n${repeated('startxref\n0\n%%EOF\n', mebibyte)}`),
  },
];
