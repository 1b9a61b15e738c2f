import { type ZipPart, zipOf } from './zipWriter';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** More parts of an archive, or other ones in the place of those of the same name. */
export type Extra = Readonly<Record<string, string | Buffer>>;

/** The paragraphs of a Word document, its notes and its comments, as WordprocessingML. */
export interface DocxSource {
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly styles?: string;
  /** Content of the part with the properties. */
  readonly core?: string;
  /** Relationships of the document besides those to its own parts. */
  readonly relationships?: string;
}

export function docxParts(source: DocxSource, extra: Extra = {}): Record<string, string | Buffer> {
  const notes = ['footnotes', 'endnotes', 'comments', 'styles'] as const;
  const used = notes.filter((part) => source[part] !== undefined);
  const own = used.map(
    (part) => `<Relationship Id="r-${part}" Type="${office}/${part}" Target="${part}.xml"/>`,
  );
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': relationshipsPart(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="/docProps/core.xml"/>`,
    ),
    'word/document.xml': wordPart('document', `<w:body>${source.body}</w:body>`),
    'word/_rels/document.xml.rels': relationshipsPart(own.join('') + (source.relationships ?? '')),
    'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">${source.core ?? ''}</cp:coreProperties>`,
  };
  for (const part of used) parts[`word/${part}.xml`] = wordPart(part, source[part] ?? '');
  return { ...parts, ...extra };
}

export function docxOf(source: DocxSource, extra: Extra = {}): Buffer {
  return zipOf(docxParts(source, extra));
}

export function wordPart(root: string, content: string): string {
  return `${xml}<w:${root} ${word} xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="urn:m" xmlns:wps="urn:wps" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">${content}</w:${root}>`;
}

export function relationshipsPart(content: string): string {
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** A paragraph of a Word document, in a style. */
export function wordParagraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`;
}

export function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

/** The text of an open document, with its own styles and its properties. */
export interface OdtSource {
  readonly text: string;
  readonly styles?: string;
  readonly meta?: string;
}

const odfNames = ['office', 'text', 'table', 'style', 'draw', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fo="urn:fo" xmlns:svg="urn:svg"')
  .join(' ');

export function odtParts(
  { text, styles = '', meta = '' }: OdtSource,
  extra: Extra = {},
): Record<string, string | Buffer> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${xml}<office:document-content ${odfNames}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'meta.xml': `${xml}<office:document-meta ${odfNames}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `${xml}<manifest:manifest ${odfNames}/>`,
    ...extra,
  };
}

export function odtOf(source: OdtSource, extra: Extra = {}): Buffer {
  return zipOf(odtParts(source, extra));
}

/** The pages of a book, as what stands in the body of each. */
export interface EpubSource {
  readonly pages: readonly string[];
  readonly metadata?: string;
  /** Items of the manifest and of the reading order besides the pages. */
  readonly items?: string;
  readonly itemrefs?: string;
}

const container = `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

export function epubParts(
  { pages, metadata = '', items = '', itemrefs = '' }: EpubSource,
  extra: Extra = {},
): Record<string, string | Buffer> {
  const list = pages.map((page, at) => ({ page, id: `p${at}`, href: `text/page%20${at}.xhtml` }));
  const manifest = list.map(
    ({ id, href }) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`,
  );
  const parts: Record<string, string | Buffer> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${manifest.join('')}${items}</manifest><spine>${list.map(({ id }) => `<itemref idref="${id}"/>`).join('')}${itemrefs}</spine></package>`,
  };
  for (const [at, { page }] of list.entries()) {
    parts[`OEBPS/text/page ${at}.xhtml`] = xhtmlPage(page);
  }
  return { ...parts, ...extra };
}

export function xhtmlPage(body: string): string {
  return `${xml}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not read</title></head><body>${body}</body></html>`;
}

export function epubOf(source: EpubSource, extra: Extra = {}): Buffer {
  return zipOf(epubParts(source, extra));
}

/** Puts parts in the place of others, dishonestly written ones for instance. */
export function withParts(
  parts: Readonly<Record<string, string | Buffer>>,
  more: readonly ZipPart[],
): Buffer {
  const own = Object.entries(parts)
    .map(([name, data]): ZipPart => ({ name, data }))
    .filter(({ name }) => !more.some((part) => part.name === name));
  return zipOf([...own, ...more]);
}
