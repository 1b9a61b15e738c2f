import { gzipSync } from 'node:zlib';
import { docxOf, docxParts, wordParagraph } from '../documents';
import { zipOf } from '../zipWriter';
import { addressOf, entityOf, many, mebibyte, sentence, type HostileFormat } from './hostileFile';

const body = wordParagraph(sentence);

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const picture =
  '<w:p><w:r><w:drawing><a:graphic><pic:pic><a:blip r:link="evil"/></pic:pic></a:graphic></w:drawing></w:r></w:p>';

export const docx: HostileFormat = {
  points: (file) => [
    {
      name: 'points.docx',
      bytes: () =>
        docxOf({
          body: `${body}${picture}<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;${file}&quot; "><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p><w:altChunk r:id="chunk"/><w:subDoc r:id="sub"/>`,
          relationships: many(1, () =>
            ['image', 'attachedTemplate', 'aFChunk', 'subDocument', 'footnotes', 'styles']
              .map(
                (type, at) =>
                  `<Relationship Id="${['evil', 't', 'chunk', 'sub', 'f', 's'][at]}" Type="${relation}/${type}" TargetMode="External" Target="${addressOf(file)}"/>`,
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
          'word/document.xml': `${entityOf(file)}<w:document><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>`,
        }),
    },
  ],
  tooMuch: [
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
    { name: 'gzip.docx', ends: 'refused', bytes: () => gzipSync(Buffer.alloc(64 * mebibyte)) },
  ],
};
