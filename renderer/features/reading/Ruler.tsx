import { memo, type RefObject, useLayoutEffect, useState } from 'react';
import type { Code } from '../../../shared/model/code';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { lookOf } from '../../ui/look';
import type { Placed } from './layout';
import type { Spot } from './paintedTags';
import { rulerPaths, rulerRows } from './rulerPaths';

interface RulerProps {
  /** All tags, where those that are near the window are not all of them; else null. */
  readonly tags: TagsOfReading | null;
  readonly spots: readonly Spot[];
  readonly places: readonly Placed[];
  readonly codes: readonly Code[];
  readonly hidden: ReadonlySet<string>;
  readonly textLength: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Widest lanes that fit: one each for the first four codes, the rest share the last. */
const lanes = 4;

/** The whole reading at a glance: where its tags are, one lane a code, and what the window shows. */
export function Ruler(props: RulerProps) {
  const { tags, codes, hidden, textLength, scroller } = props;
  const port = useViewport(scroller);
  return (
    <div
      className="ruler"
      aria-hidden="true"
      onPointerDown={(event) => {
        jump(event, scroller.current);
      }}
    >
      {tags ? (
        <Lanes tags={tags} codes={codes} hidden={hidden} textLength={textLength} />
      ) : (
        <Passages {...props} full={port.full} />
      )}
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

/** Each passage where it was measured; one that is not stands where its share of the text is. */
function Passages({ spots, places, codes, textLength, full }: RulerProps & { full: number }) {
  const placed = new Map(places.map((place) => [place.id, place]));
  return spots.map(({ id, code, start, end }) => {
    const place = placed.get(id);
    const top = place ? place.top / full : start / textLength;
    const bottom = place ? place.bottom / full : end / textLength;
    const style = {
      top: `${String(top * 100)}%`,
      height: `max(3px, ${String((bottom - top) * 100)}%)`,
      left: leftOf(code, codes),
    };
    return <i key={id} className={`t-${lookOf(code)}`} style={style} />;
  });
}

interface LanesProps extends Pick<RulerProps, 'codes' | 'hidden' | 'textLength'> {
  readonly tags: TagsOfReading;
}

/** Thousands of passages, one drawing a code: each where its share of the text is. */
const Lanes = memo(function Lanes({ tags, codes, hidden, textLength }: LanesProps) {
  const paths = rulerPaths(tags, textLength);
  return (
    <svg viewBox={`0 0 22 ${String(rulerRows)}`} preserveAspectRatio="none">
      {codes
        .filter(({ id }) => !hidden.has(id))
        .map((code) => (
          <path
            key={code.id}
            className={`t-${lookOf(code)}`}
            transform={`translate(${String(leftOf(code, codes))} 0)`}
            d={paths.get(code.id) ?? ''}
          />
        ))}
    </svg>
  );
});

/** Pixels from the left of the ruler at which the passages of a code are drawn. */
function leftOf(code: Code, codes: readonly Code[]): number {
  return 2 + Math.min(lanes - 1, codes.indexOf(code)) * 5;
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
