import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Span } from '../../../shared/text/segment';
import { setActive } from '../../state/tags';
import { useStore } from '../../state/store';
import { placeNotes, type Placed } from './layout';
import { MarginNote } from './MarginNote';
import type { ShownTag } from './paintedTags';

interface MarginNotesProps {
  readonly shown: readonly ShownTag[];
  readonly places: readonly Placed[];
  /** A whole comment is told of here only when it has a note, or is active. */
  readonly isWhole: (span: Span) => boolean;
  readonly onGo: (tag: ShownTag) => void;
  readonly onLeave: () => void;
}

/** The notes beside their passages. */
export function MarginNotes({ shown, places, isWhole, onGo, onLeave }: MarginNotesProps) {
  const active = useStore((state) => state.active);
  const list = useRef<HTMLUListElement>(null);
  const present = useMemo(() => {
    const byId = new Map(shown.map((one) => [one.tag.id, one]));
    return places.flatMap((place) => {
      const one = byId.get(place.id);
      return one ? [{ ...one, wanted: place.top - 3 }] : [];
    });
  }, [shown, places]);
  usePlacedNotes(list, present, active);
  const raised = present.find(({ tag }) => tag.id === active);
  return (
    <>
      <ul className="marg" ref={list} aria-label="Passages and notes">
        {present.map(({ tag, code }) => (
          <MarginNote
            key={tag.id}
            tag={tag}
            code={code}
            isWhole={isWhole(tag)}
            onGo={() => {
              onGo({ tag, code });
            }}
            onLeave={onLeave}
            onHover={() => {
              setActive(tag.id);
            }}
          />
        ))}
      </ul>
      {raised ? <div className="leader" style={{ top: raised.wanted + 16 }} /> : null}
    </>
  );
}

/**
 * Places the notes so that none covers another, again whenever one of them grows (a note that is
 * being written). A note's height is known only once it is drawn, so its place is set on the
 * element and not by another drawing.
 */
function usePlacedNotes(
  list: RefObject<HTMLUListElement | null>,
  present: readonly (ShownTag & { wanted: number })[],
  active: string | null,
): void {
  useLayoutEffect(() => {
    const elements = new Map(
      [...(list.current?.querySelectorAll<HTMLElement>('.note') ?? [])].map((element) => [
        element.dataset.tag,
        element,
      ]),
    );
    const place = () => {
      const notes = present.map(({ tag, wanted }) => ({
        id: tag.id,
        wanted,
        height: elements.get(tag.id)?.offsetHeight ?? 0,
      }));
      for (const [id, top] of placeNotes(notes, active)) {
        const element = elements.get(id);
        if (element) element.style.top = `${String(top)}px`;
      }
    };
    place();
    const observer = new ResizeObserver(place);
    for (const element of elements.values()) observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [list, present, active]);
}
