import { locator } from '../../../shared/model/numbering';
import type { FoundPassage } from '../../../shared/search/passages';

interface PassageWordsProps {
  readonly passage: FoundPassage;
  /** What the reading is called here. */
  readonly title: string | null;
}

/** What a tagged passage says around the words that were found, and where it stands. */
export function PassageWords({ passage, title }: PassageWordsProps) {
  const { codes, isNote, line, reading, span } = passage;
  const place = locator(reading.blocks, span.start);
  return (
    <>
      <span className={`grow trunc palette-words${isNote ? ' note-words' : ''}`} dir="auto">
        {isNote ? <span className="sec">Note: </span> : null}
        {line.left}
        <b>{line.hit}</b>
        {line.right}
      </span>
      <span className="sr">,</span>
      <span className="sec palette-detail">
        <span className="trunc" dir="auto">
          {title}
        </span>
        {place === null ? null : <span className="palette-place">, {place}</span>}
      </span>
      <span className="sr">, tagged {codes.map(({ name }) => name).join(' and ')}</span>
    </>
  );
}
