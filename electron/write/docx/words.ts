import { type IRunOptions, TextRun } from 'docx';
import { shownText } from '../../../shared/export/report/shownText';

const rightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Returns whether a text runs from right to left: whether its first letter does. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** How words look and what language they are in; a BCP 47 tag, or null when it is not known. */
export interface WordsOptions {
  readonly language?: string | null;
  readonly look?: IRunOptions;
}

/** Returns the runs of a text, one for each of its lines, so that its line breaks stay. */
export function words(text: string, { language = null, look = {} }: WordsOptions = {}): TextRun[] {
  const spoken = language === null ? {} : { language: { value: language } };
  return shownText(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          ...look,
          ...spoken,
          text: line,
          rightToLeft: isRightToLeft(text),
          ...(at > 0 && { break: 1 }),
        }),
    );
}
