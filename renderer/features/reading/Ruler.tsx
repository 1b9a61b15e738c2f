import { memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Code } from '../../../shared/model/code';
import type { Tag } from '../../../shared/model/tag';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { lookOf } from '../../ui/look';
import type { Spot } from './paintedTags';
import { type Columns, rulerPaths, rulerRows } from './rulerPaths';

interface RulerProps {
  /** All tags, where those that are near the window are not all of them; else null. */
  readonly tags: TagsOfReading | null;
  readonly spots: readonly Spot[];
  readonly codes: readonly Code[];
  readonly hidden: ReadonlySet<string>;
  readonly textLength: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Widest lanes that fit: one each for the first four codes, the rest share the last. */
const lanes = 4;

/** Parts that the ruler of very many tags is drawn in. */
const bandsAtMost = 32;

/** The whole reading at a glance: where its tags are, one lane a code, and what the window shows. */
export const Ruler = memo(function Ruler(props: RulerProps) {
  const { tags, spots, codes, hidden, textLength, scroller } = props;
  const window = useRef<HTMLDivElement>(null);
  useWindow(window, scroller);
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
        spots.map(({ id, code }) => (
          <Mark key={id} id={id} code={code} left={leftOf(code, codes)} />
        ))
      )}
      <div className="vp" ref={window} />
    </div>
  );
});

interface MarkProps {
  readonly id: string;
  readonly code: Code;
  readonly left: number;
}

/** One passage; how far down it stands is set on it once it was measured (`placing.ts`). */
const Mark = memo(function Mark({ id, code, left }: MarkProps) {
  return <i className={`t-${lookOf(code)}`} data-spot={id} style={{ left }} />;
});

interface LanesProps extends Pick<RulerProps, 'codes' | 'hidden' | 'textLength'> {
  readonly tags: TagsOfReading;
}

/** Thousands of passages, each where its share of the text is. */
function Lanes({ tags, codes, hidden, textLength }: LanesProps) {
  const shown = useMemo(() => codes.filter(({ id }) => !hidden.has(id)), [codes, hidden]);
  const columns = useMemo(
    () => new Map(shown.map((code) => [code.id, leftOf(code, codes)])),
    [shown, codes],
  );
  const { stretches } = tags;
  const size = Math.ceil(stretches.length / bandsAtMost);
  const bands = Array.from({ length: Math.ceil(stretches.length / size) }, (_, at) =>
    stretches.slice(at * size, (at + 1) * size),
  );
  return (
    <svg viewBox={`0 0 22 ${String(rulerRows)}`} preserveAspectRatio="none">
      {bands.map((band, at) => (
        <Band key={at} {...{ band, shown, columns, textLength }} />
      ))}
    </svg>
  );
}

interface BandProps {
  readonly band: readonly (readonly Tag[])[];
  readonly shown: readonly Code[];
  readonly columns: Columns;
  readonly textLength: number;
}

/** The passages of a part of the text, one drawing a code: with a tag, only its part is drawn anew. */
const Band = memo(function Band({ band, shown, columns, textLength }: BandProps) {
  const paths = rulerPaths(band, textLength, columns);
  return shown.map((code) => {
    const path = paths.get(code.id);
    return path === undefined ? null : (
      <path key={code.id} className={`t-${lookOf(code)}`} d={path} />
    );
  });
}, isSameBand);

function isSameBand(old: BandProps, now: BandProps): boolean {
  return (
    old.band.length === now.band.length &&
    old.band.every((stretch, at) => stretch === now.band[at]) &&
    old.shown === now.shown &&
    old.columns === now.columns &&
    old.textLength === now.textLength
  );
}

/** Pixels from the left of the ruler at which the passages of a code are drawn. */
function leftOf(code: Code, codes: readonly Code[]): number {
  return 2 + Math.min(lanes - 1, codes.indexOf(code)) * 5;
}

/** Shows on the ruler what the window shows of the text. It follows each scroll: nothing is laid out. */
function useWindow(
  shown: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [element, port] = [shown.current, scroller.current];
    const ruler = element?.parentElement;
    if (!element || !port || !ruler) return;
    let scale = 1;
    const follow = () => {
      element.style.transform = `translateY(${String(port.scrollTop * scale)}px)`;
    };
    const measure = () => {
      // Hidden, it has no height.
      if (ruler.clientHeight === 0) return;
      scale = ruler.clientHeight / Math.max(1, port.scrollHeight);
      element.style.height = `${String(Math.min(1, scale * (port.clientHeight / ruler.clientHeight)) * 100)}%`;
      follow();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(port);
    observer.observe(ruler);
    if (port.firstElementChild) observer.observe(port.firstElementChild);
    port.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      port.removeEventListener('scroll', follow);
    };
  }, [shown, scroller]);
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
