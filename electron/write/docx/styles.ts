import type { IParagraphStyleOptions, IStylesOptions } from 'docx';

const quiet = '5B564F';

/** Twentieths of a point. */
const line = 240;

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '1D1B18', font: 'Calibri' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** Word's own styles, so that the navigation pane, tables of contents and templates know them. */
export const documentStyles: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: 'Cambria', size: 22, language: { value: 'en-GB' } },
    paragraph: { spacing: { after: 120, line: line * 1.15 } },
  },
  title: {
    run: { size: 44, bold: true, font: 'Calibri' },
    paragraph: { spacing: { after: line } },
  },
  heading1: heading(30, 480),
  heading2: heading(25, 320),
  heading3: heading(23, 240),
  footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line } } },
};

/** Styles besides those: Word's quotation, and one for what is said about a passage. */
export const paragraphStyles: IParagraphStyleOptions[] = [
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: { left: 567, right: 567 }, spacing: { before: line, after: 60 } },
  },
  {
    id: 'Remarks',
    name: 'Remarks',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19, color: quiet },
    paragraph: { spacing: { after: 60 } },
  },
];
