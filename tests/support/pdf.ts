import { encode } from 'iconv-lite';
import { type PdfCipher, pdfSeal } from './pdfCipher';

/** Words at a place on a page, measured in points from its lower left corner. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /**
   * `mapped` is a font whose letters are numbers that only its own table explains: it can show
   * every script, and a ligature that stands for two letters.
   */
  readonly font?: 'regular' | 'bold' | 'mapped';
  /** Degrees, against the clock. */
  readonly turned?: number;
}

export interface PdfNote {
  readonly kind: 'Text' | 'FreeText' | 'Highlight';
  readonly text: string;
  readonly author?: string;
}

export interface PdfPage {
  readonly words: readonly PdfWords[];
  readonly pictures?: number;
  readonly notes?: readonly PdfNote[];
  /** Operators to draw besides the words. */
  readonly drawn?: string;
  /** Entries of the page's dictionary besides the usual ones. */
  readonly entries?: string;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly password?: string;
  readonly cipher?: PdfCipher;
  /** Entries of the catalog besides the usual ones. */
  readonly catalog?: string;
  /** Objects besides the usual ones, from number 900 on. */
  readonly objects?: readonly string[];
}

type Part = string | Buffer;

/** Returns a small but whole PDF: pages with words, pictures and notes, locked when it has a password. */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Buffer {
  const lock =
    options.password === undefined ? null : pdfSeal(options.password, options.cipher ?? 'rc4');
  const objects = new Map<number, readonly Part[]>();
  const seal = (object: number, bytes: Buffer) => lock?.seal(object, bytes) ?? bytes;
  const string = (object: number, text: string) =>
    `<${seal(object, Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()).toString('hex')}>`;
  const stream = (object: number, dictionary: string, bytes: Buffer) => {
    const sealed = seal(object, bytes);
    const head = `<<${dictionary}/Length ${sealed.length}>>\nstream\n`;
    objects.set(object, [head, sealed, '\nendstream']);
  };

  const language = options.language === undefined ? '' : `/Lang${string(1, options.language)}`;
  objects.set(1, [`<</Type/Catalog/Pages 2 0 R${language}${options.catalog ?? ''}>>`]);
  const kids = pages.map((_, at) => `${100 + at * 50} 0 R`).join(' ');
  objects.set(2, [`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`]);
  objects.set(3, ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>']);
  objects.set(4, ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>']);
  const signs = [...new Set(pages.flatMap(({ words }) => words.flatMap(mappedSigns)))];
  objects.set(5, [
    '<</Type/Font/Subtype/Type0/BaseFont/Mapped/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
  ]);
  objects.set(6, [
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Mapped/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 9 0 R>>',
  ]);
  objects.set(9, [
    '<</Type/FontDescriptor/FontName/Mapped/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ]);
  stream(7, '', Buffer.from(unicodeTable(signs)));
  objects.set(8, [
    `<<${Object.entries(options.info ?? {})
      .map(([name, value]) => `/${name}${string(8, value)}`)
      .join('')}>>`,
  ]);
  options.objects?.forEach((object, at) => objects.set(900 + at, [object]));

  pages.forEach((page, at) => {
    const first = 100 + at * 50;
    const pictures = Array.from({ length: page.pictures ?? 0 }, (_, one) => first + 2 + one);
    const notes = (page.notes ?? []).map((_, one) => first + 30 + one);
    objects.set(first, [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + 1} 0 R`,
      '/Resources<</Font<</regular 3 0 R/bold 4 0 R/mapped 5 0 R>>',
      `/XObject<<${pictures.map((number) => `/P${number} ${number} 0 R`).join('')}>>>>`,
      `/Annots[${notes.map((number) => `${number} 0 R`).join(' ')}]${page.entries ?? ''}>>`,
    ]);
    const drawn = [
      ...page.words.map((words) => shown(words, signs)),
      ...pictures.map((number) => `q 400 0 0 300 90 300 cm /P${number} Do Q`),
      page.drawn ?? '',
    ];
    stream(first + 1, '', Buffer.from(drawn.join('\n'), 'latin1'));
    for (const number of pictures) {
      const form =
        '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8';
      stream(number, form, Buffer.from([128]));
    }
    page.notes?.forEach(({ kind, text, author }, one) => {
      const number = first + 30 + one;
      objects.set(number, [
        `<</Type/Annot/Subtype/${kind}/Rect[100 100 200 200]/Contents${string(number, text)}`,
        author === undefined ? '' : `/T${string(number, author)}`,
        '/M(D:20250309101500Z)>>',
      ]);
    });
  });
  return written(objects, lock && { dictionary: lock.dictionary, fileId: lock.fileId });
}

function shown(
  { x, y, text, size = 10, font = 'regular', turned = 0 }: PdfWords,
  signs: readonly string[],
): string {
  const angle = (turned / 180) * Math.PI;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)];
  const codes =
    font === 'mapped'
      ? [...text].map((sign) => hex16(signs.indexOf(sign) + 1)).join('')
      : encode(text, 'windows-1252').toString('hex');
  const place = [...matrix.map((value) => value.toFixed(5)), x, y].join(' ');
  return `BT /${font} ${size} Tf ${place} Tm <${codes}> Tj ET`;
}

function mappedSigns({ font, text }: PdfWords): string[] {
  return font === 'mapped' ? [...text] : [];
}

function unicodeTable(signs: readonly string[]): string {
  const rows = signs.map((sign, at) => `<${hex16(at + 1)}> <${utf16Hex(sign.normalize('NFKC'))}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    `${rows.length} beginbfchar`,
    ...rows,
    'endbfchar endcmap end end',
  ].join('\n');
}

function hex16(number: number): string {
  return number.toString(16).padStart(4, '0');
}

function utf16Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function written(
  objects: ReadonlyMap<number, readonly Part[]>,
  lock: { dictionary: string; fileId: string } | null,
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  const places = new Map<number, number>();
  let length = parts[0]!.length;
  const push = (part: Part) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [number, body] of objects) {
    places.set(number, length);
    push(`${number} 0 obj\n`);
    body.forEach(push);
    push('\nendobj\n');
  }
  const table = length;
  const rows = [...places].map(
    ([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`,
  );
  push(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}`);
  const encrypted = lock ? `/Encrypt ${lock.dictionary}/ID[<${lock.fileId}><${lock.fileId}>]` : '';
  push(`trailer\n<</Size 2000/Root 1 0 R/Info 8 0 R${encrypted}>>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}
