import { zipFile } from '../zipFile';
import type { Cell, Table } from './table';

/** A sheet of a workbook, by the name on its tab. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/** Most UTF-16 units that a spreadsheet takes in one cell; a longer text is cut. */
export const cellLimit = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Returns a workbook (Office Open XML, ECMA-376). Each text is a string in its cell, so that none can
 * be a formula or a link, and the same sheets give the same bytes.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': book(sheets),
    'xl/_rels/workbook.xml.rels': links([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${String(at + 1)}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  };
  sheets.forEach(({ table }, at) => {
    parts[`xl/worksheets/sheet${String(at + 1)}.xml`] = worksheet(table);
  });
  return zipFile(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${media}.${type}+xml"/>`;
  return [
    declaration,
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...sheets.map((_, at) => part(`worksheets/sheet${String(at + 1)}`, 'worksheet')),
    '</Types>',
  ].join('');
}

function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) =>
      `<Relationship Id="r${String(at + 1)}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  const open = `<Relationships xmlns="${packaged}/relationships">`;
  return [declaration, open, ...each, '</Relationships>'].join('');
}

function book(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="r${String(at + 1)}"/>`,
  );
  const open = `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>`;
  return [declaration, open, ...each, '</sheets></workbook>'].join('');
}

/** Style 1 is that of the header; 2 lets long texts break. */
const styles = [
  declaration,
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '</cellXfs>',
  '</styleSheet>',
].join('');

/** Columns whose cells are long are wide; in widths of a digit. */
const [narrow, wide, longText] = [16, 60, 40];

function worksheet({ columns, rows }: Table): string {
  const widths = columns.map((name, at) => {
    const isLong = rows.slice(0, 100).some((row) => String(row[at] ?? '').length > longText);
    const width = isLong ? wide : Math.max(narrow, Math.min(name.length + 2, wide));
    return `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`;
  });
  const header = columns.map((name) => textCell(name, 1)).join('');
  const body = rows.map((row, at) => `<row r="${String(at + 2)}">${row.map(cell).join('')}</row>`);
  return [
    declaration,
    `<worksheet xmlns="${main}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    ...(widths.length === 0 ? [] : ['<cols>', ...widths, '</cols>']),
    '<sheetData>',
    `<row r="1">${header}</row>`,
    ...body,
    '</sheetData>',
    '</worksheet>',
  ].join('');
}

/** Each cell stands after the one before it, so that none needs to say where it is. */
function cell(value: Cell): string {
  if (value === null) return '<c/>';
  return typeof value === 'number' ? `<c><v>${String(value)}</v></c>` : textCell(value, 2);
}

function textCell(text: string, style: number): string {
  const words = escaped(text.length > cellLimit ? `${text.slice(0, cellLimit - 1)}…` : text);
  return `<c t="inlineStr" s="${String(style)}"><is><t xml:space="preserve">${words}</t></is></c>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML cannot hold; a lone half of a pair is one of them. */
const unheld =
  /[\u0000-\u0008\v\f\r\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text of nothing but these stays as it is; to know so takes a tenth of the time. */
const plain = /^[\t\n !#-%'-;=?-^`-~\u00A1-\uD7FF]*$/;

/** Spreadsheets write such a character by its number (ECMA-376, 22.9.2.19), and so what looks alike. */
function escaped(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      unheld,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
