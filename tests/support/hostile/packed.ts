import {
  docxParts,
  epubParts,
  odtParts,
  withParts,
  wordParagraph,
  wordPart,
  xhtmlPage,
} from '../documents';
import { zipOf } from '../zipWriter';
import { type HostileFile, laughs, many, mebibyte, repeated, sentence } from './hostileFile';

const body = wordParagraph(sentence);
const paragraph = `<text:p>${sentence}</text:p>`;

/** What every format that is an archive can be: a bomb, a maze, a way out of its folder. */
export const packed: readonly HostileFile[] = [
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
        name: `large.${format}`,
        ends: 'refused',
        bytes: () => withParts(parts, [{ name: part, data: wrapped(large(tag)) }]),
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
];

/** Forty megabytes that become a tenth when they are packed, as honest words may. */
function large(tag: string): string {
  const some = `${noise(mebibyte / 8)} ${repeated(sentence)}`;
  return many(40, () => `<${tag}>${some}</${tag}>`);
}

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
