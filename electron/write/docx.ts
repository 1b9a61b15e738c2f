import { Document, type FileChild, Packer, Paragraph } from 'docx';
import type { Bundle } from '../../shared/export/bundle';
import {
  noCodes,
  noReadings,
  type Passage,
  type Report,
  reportOf,
  type Section,
} from '../../shared/export/report/report';
import { shownText } from '../../shared/export/report/shownText';
import { Footnotes } from './docx/footnotes';
import { fullText } from './docx/fullText';
import { documentStyles, paragraphStyles } from './docx/styles';
import { isRightToLeft, words } from './docx/words';
import { repacked } from './repacked';

/** Returns a report as a Word document: the same bundle gives the same bytes. */
export async function writeDocx(bundle: Bundle): Promise<Uint8Array> {
  const report = reportOf(bundle);
  const footnotes = new Footnotes();
  const children = [
    ...head(report),
    ...(report.sections.length === 0
      ? [plain(noCodes)]
      : report.sections.flatMap((section) => sectionOf(section, footnotes))),
    ...readingList(report),
    ...report.texts.flatMap((text) => fullText(text, bundle.codes)),
  ];
  const document = new Document({
    title: shownText(report.title),
    creator: 'Lectern',
    lastModifiedBy: 'Lectern',
    styles: { default: documentStyles, paragraphStyles },
    footnotes: footnotes.all,
    sections: [{ children }],
  });
  return repacked(await Packer.toBuffer(document));
}

function head({ title, facts }: Report): FileChild[] {
  return [
    new Paragraph({ style: 'Title', children: words(title) }),
    ...facts.map((fact) => new Paragraph({ style: 'Remarks', children: words(fact) })),
  ];
}

function sectionOf({ code, definition, tally, groups }: Section, footnotes: Footnotes) {
  return [
    heading('Heading1', code.name),
    plain(definition),
    ...described('Example', code.example),
    ...described('Counter-example', code.counterExample),
    new Paragraph({ style: 'Remarks', children: words(tally) }),
    ...groups.flatMap(({ title, language, passages }) => [
      heading('Heading2', title),
      ...passages.flatMap((passage) => passageOf(passage, language, footnotes)),
    ]),
  ];
}

function passageOf(passage: Passage, language: string | null, footnotes: Footnotes): FileChild[] {
  const { quote, citation, remarks, note } = passage;
  const quotation = new Paragraph({
    style: 'Quote',
    bidirectional: isRightToLeft(quote),
    children: [...words(quote, { language }), footnotes.reference(citation)],
  });
  return [
    quotation,
    ...(remarks.length === 0
      ? []
      : [new Paragraph({ style: 'Remarks', children: words(remarks.join(' ')) })]),
    ...(note === null ? [] : described('Note', note)),
  ];
}

function readingList({ readings }: Report): FileChild[] {
  return [
    heading('Heading1', 'Readings'),
    ...(readings.length === 0 ? [plain(noReadings)] : []),
    ...readings.map(({ citation, tally }) => plain(`${citation} ${tally}`)),
  ];
}

function heading(style: string, text: string): Paragraph {
  return new Paragraph({ style, bidirectional: isRightToLeft(text), children: words(text) });
}

function described(name: string, text: string): Paragraph[] {
  if (text.trim() === '') return [];
  const named = words(`${name}: `, { look: { bold: true } });
  return [new Paragraph({ children: [...named, ...words(text)] })];
}

function plain(text: string): Paragraph {
  return new Paragraph({ bidirectional: isRightToLeft(text), children: words(text) });
}
