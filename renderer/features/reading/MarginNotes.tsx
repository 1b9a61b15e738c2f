import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Span } from '../../../shared/text/segment';
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
            onGo={onGo}
            onLeave={onLeave}
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
 * element and not by another drawing; the height of one that was drawn before is known.
 */
function usePlacedNotes(
  list: RefObject<HTMLUListElement | null>,
  present: readonly (ShownTag & { wanted: number })[],
  active: string | null,
): void {
  const heights = useRef(new Map<Element, number>());
  const place = useRef<() => void>(() => undefined);
  const observer = useRef<ResizeObserver | null>(null);

  useLayoutEffect(() => {
    const known = heights.current;
    const made = new ResizeObserver((entries) => {
      const grown = entries.filter(({ target, borderBoxSize: [box] }) => {
        const height = Math.round(box?.blockSize ?? 0);
        if (!known.has(target) || known.get(target) === height) return false;
        known.set(target, height);
        return true;
      });
      if (grown.length > 0) place.current();
    });
    observer.current = made;
    return () => {
      made.disconnect();
      known.clear();
    };
  }, []);

  useLayoutEffect(() => {
    const known = heights.current;
    const elements = new Map(
      [...(list.current?.children ?? [])].map((element) => [noteOf(element), element]),
    );
    const drawn = new Set(elements.values());
    for (const element of known.keys()) {
      if (drawn.has(element)) continue;
      observer.current?.unobserve(element);
      known.delete(element);
    }
    for (const element of drawn) {
      if (known.has(element)) continue;
      known.set(element, (element as HTMLElement).offsetHeight);
      observer.current?.observe(element);
    }
    place.current = () => {
      const notes = present.map(({ tag, wanted }) => {
        const element = elements.get(tag.id);
        return { id: tag.id, wanted, height: (element && known.get(element)) ?? 0 };
      });
      for (const [id, top] of placeNotes(notes, active)) {
        const element = elements.get(id) as HTMLElement | undefined;
        if (element) element.style.top = `${String(top)}px`;
      }
    };
    place.current();
  }, [list, present, active]);
}

function noteOf(element: Element): string {
  return (element as HTMLElement).dataset.tag ?? '';
}
