import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Code } from '../../../shared/model/code';
import { lookOf } from '../../ui/look';
import type { Placed } from './layout';
import type { Spot } from './paintedTags';

interface RulerProps {
  readonly spots: readonly Spot[];
  readonly places: readonly Placed[];
  readonly codes: readonly Code[];
  readonly textLength: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Widest lanes that fit: one each for the first four codes, the rest share the last. */
const lanes = 4;

/** The whole reading at a glance: where its tags are, one lane a code, and what the window shows. */
export function Ruler({ spots, places, codes, textLength, scroller }: RulerProps) {
  const port = useViewport(scroller);
  const placed = new Map(places.map((place) => [place.id, place]));
  return (
    <div
      className="ruler"
      aria-hidden="true"
      onPointerDown={(event) => {
        jump(event, scroller.current);
      }}
    >
      {spots.map(({ id, code, start, end }) => {
        const place = placed.get(id);
        // A tag that is not measured stands where its share of the text is.
        const top = place ? place.top / port.full : start / textLength;
        const bottom = place ? place.bottom / port.full : end / textLength;
        const lane = Math.min(lanes - 1, codes.indexOf(code));
        const style = {
          top: `${String(top * 100)}%`,
          height: `max(3px, ${String((bottom - top) * 100)}%)`,
          left: 2 + lane * 5,
        };
        return <i key={id} className={`t-${lookOf(code)}`} style={style} />;
      })}
      <div
        className="vp"
        style={{
          top: `${String((port.top / port.full) * 100)}%`,
          height: `${String(Math.min(1, port.height / port.full) * 100)}%`,
        }}
      />
    </div>
  );
}

interface Viewport {
  readonly top: number;
  readonly height: number;
  readonly full: number;
}

function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [port, setPort] = useState<Viewport>({ top: 0, height: 1, full: 1 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { scrollTop: top, clientHeight: height, scrollHeight: full } = element;
      setPort({ top, height, full: Math.max(1, full) });
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller]);
  return port;
}

/** A press on the ruler goes to that part of the reading; holding it drags along. */
function jump(event: React.PointerEvent<HTMLElement>, scroller: HTMLElement | null): void {
  if (!scroller) return;
  const ruler = event.currentTarget;
  const go = (y: number) => {
    const { top, height } = ruler.getBoundingClientRect();
    scroller.scrollTop = ((y - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2;
  };
  go(event.clientY);
  ruler.setPointerCapture(event.pointerId);
  const drag = (move: PointerEvent) => {
    go(move.clientY);
  };
  ruler.addEventListener('pointermove', drag);
  ruler.addEventListener(
    'pointerup',
    () => {
      ruler.removeEventListener('pointermove', drag);
    },
    { once: true },
  );
}
