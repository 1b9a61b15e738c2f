import { type FileChild, Paragraph as DocxParagraph, TextRun, UnderlineType } from 'docx';
import type { FullText, Paragraph } from '../../../shared/export/report/fullText';
import { type Line, type Look, lookOf } from '../../../shared/export/report/looks';
import type { Run } from '../../../shared/export/report/markedRuns';
import type { Code } from '../../../shared/model/code';
import { isRightToLeft, words } from './words';

const underlines: Readonly<Record<Line, (typeof UnderlineType)[keyof typeof UnderlineType]>> = {
  solid: UnderlineType.SINGLE,
  dashed: UnderlineType.DASH,
  double: UnderlineType.DOUBLE,
  dotted: UnderlineType.DOTTED,
  wavy: UnderlineType.WAVE,
};

/** How a code's passages look. */
type LookFor = (code: Code) => Look;

/**
 * Returns the paragraphs of a reading with its passages marked. Words have room for one line: where
 * passages overlap it is that of the one inside, and letters show where each begins and ends.
 */
export function fullText(text: FullText, codes: readonly Code[]): FileChild[] {
  const numbers = new Map(codes.map(({ id }, number) => [id, number]));
  const lookFor: LookFor = (code) => lookOf(code, numbers.get(code.id) ?? 0);
  return [
    new DocxParagraph({ style: 'Heading1', pageBreakBefore: true, children: words(text.title) }),
    remark(text.citation),
    new DocxParagraph({ style: 'Remarks', children: codes.flatMap((code) => key(code, lookFor)) }),
    ...text.paragraphs.map((paragraph) => paragraphOf(paragraph, text.language, lookFor)),
    ...(text.leftOut === null ? [] : [remark(text.leftOut)]),
  ];
}

function remark(text: string): DocxParagraph {
  return new DocxParagraph({ style: 'Remarks', children: words(text) });
}

function key(code: Code, lookFor: LookFor): TextRun[] {
  return [
    ...letter(code, '', lookFor),
    ...words(code.name, { look: { underline: underlineOf(lookFor(code)) } }),
    new TextRun({ text: '   ' }),
  ];
}

function paragraphOf(paragraph: Paragraph, language: string | null, lookFor: LookFor) {
  const { kind, label, by, runs } = paragraph;
  const quiet = { look: { color: '5B564F', size: 18 } };
  return new DocxParagraph({
    ...(kind === 'heading' && { style: 'Heading2' }),
    ...(kind === 'quotation' && { style: 'Quote' }),
    bidirectional: isRightToLeft(runs.map(({ text }) => text).join('')),
    children: [
      ...(label === null ? [] : words(`${label} `, quiet)),
      ...(by === null ? [] : words(`${by}:\n`, quiet)),
      ...runs.flatMap((run) => runOf(run, language, lookFor)),
    ],
  });
}

function runOf({ text, marks, opens, closes }: Run, language: string | null, lookFor: LookFor) {
  const inner = marks.at(-1);
  const look = inner ? markedLook(lookFor(inner.code)) : {};
  return [
    ...opens.flatMap((code) => letter(code, '', lookFor)),
    ...words(text, { language, look }),
    ...closes.flatMap((code) => letter(code, '/', lookFor)),
  ];
}

function markedLook(look: Look) {
  return { underline: underlineOf(look), shading: { fill: look.fill.slice(1) } };
}

function underlineOf({ ink, line }: Look) {
  return { type: underlines[line], color: ink.slice(1) };
}

function letter(code: Code, before: string, lookFor: LookFor): TextRun[] {
  const color = lookFor(code).ink.slice(1);
  return words(`${before}${code.letter}`, { look: { superScript: true, bold: true, color } });
}
