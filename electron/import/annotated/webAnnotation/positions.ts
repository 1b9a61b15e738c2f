import type { ArrivingTag } from '../../../../shared/annotated/project';
import type { OwnAnnotation } from '../../../../shared/export/webAnnotationOwn';
import { type CodePointMap, codePointMap } from '../../../../shared/text/offsets';
import type { Gathering } from '../gathering';
import type { SelectedWords } from './selectors';

const withoutText =
  'Positions in texts that are not in the file were taken as UTF-16 units; where there is a quotation, it decides.';

/** The standard counts code points, programs in browsers UTF-16 units: the quote tells, where there is one. */
export class Positions {
  readonly #maps = new Map<string, CodePointMap>();

  constructor(private readonly gathering: Gathering) {}

  /** Returns where words are in a reading; what our own annotations say needs no text to be understood. */
  of(
    words: SelectedWords,
    reading: string,
    own: OwnAnnotation | null,
  ): Pick<ArrivingTag, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'> {
    const { quote, prefix, suffix } = words;
    const span = own ? { start: own.start, end: own.end } : this.#spanOf(words, reading);
    return { quote, prefix, suffix, ...span };
  }

  #spanOf(
    { start, end, quote }: SelectedWords,
    reading: string,
  ): Pick<ArrivingTag, 'start' | 'end'> {
    if (start === null || end === null) return { start, end };
    const text = this.gathering.textOf(reading);
    if (text === null) this.gathering.fact(withoutText);
    if (text === null || (quote !== null && text.slice(start, end) === quote))
      return { start, end };
    const map = this.#maps.get(reading) ?? codePointMap(text);
    this.#maps.set(reading, map);
    if (start > end || end > map.length) return { start, end };
    return { start: map.toUtf16(start), end: map.toUtf16(end) };
  }
}
