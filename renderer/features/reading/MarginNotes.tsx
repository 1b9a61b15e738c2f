import { memo, useRef } from 'react';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Span } from '../../../shared/text/segment';
import { MarginNote } from './MarginNote';
import type { ShownTag, Spot } from './paintedTags';
import { useListPlaces } from './useListPlaces';

interface MarginNotesProps {
  /** In text order; a tag has one note, at the first of its places. */
  readonly spots: readonly Spot[];
  /** All tags, where those that are near the window are not all of them; else null. */
  readonly all: TagsOfReading | null;
  /** The codes whose tags are listed. */
  readonly codes: ReadonlySet<string>;
  readonly active: string | null;
  /** A whole comment is told of here only when it has a note, or is active. */
  readonly isWhole: (span: Span) => boolean;
  readonly onGo: (tag: ShownTag) => void;
  readonly onLeave: () => void;
}

/** The notes beside their passages; their places are set on them (`placing.ts`). */
export const MarginNotes = memo(function MarginNotes(props: MarginNotesProps) {
  const { spots, all, codes, active, isWhole, onGo, onLeave } = props;
  const list = useRef<HTMLUListElement>(null);
  useListPlaces(list, spots, all, codes);
  const noted = spots.filter(({ id, tag }) => id === tag.id);
  return (
    <>
      <ul className="marg" ref={list} aria-label="Passages and notes">
        {noted.map(({ tag, code }) => (
          <MarginNote
            key={tag.id}
            tag={tag}
            code={code}
            isWhole={isWhole(tag)}
            onGo={onGo}
            onLeave={onLeave}
          />
        ))}
      </ul>
      {noted.some(({ tag }) => tag.id === active) ? <div className="leader" /> : null}
    </>
  );
});
