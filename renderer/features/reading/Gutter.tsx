import type { Span } from '../../../shared/text/segment';
import { Badge } from '../../ui/Badge';
import { lookOf } from '../../ui/look';
import { laneStripes, type Placed } from './layout';
import type { Spot } from './paintedTags';

interface GutterProps {
  readonly spots: readonly Spot[];
  readonly places: readonly Placed[];
  /** Whole comments have no stripe. */
  readonly isWhole: (span: Span) => boolean;
}

/** A stripe beside each passage, in its tag's pattern, with the letter at its start. */
export function Gutter({ spots, places, isWhole }: GutterProps) {
  const byId = new Map(spots.filter((one) => !isWhole(one)).map((one) => [one.id, one]));
  const striped = places.filter(({ id }) => byId.has(id));
  const lanes = laneStripes(striped);
  // Two lanes have room for their letters side by side; a third moves them closer.
  const gap = Math.max(0, ...lanes.values()) < 2 ? 'var(--stripe-gap)' : 'var(--stripe-gap-tight)';
  return (
    <div className="gutter" aria-hidden="true">
      {striped.map(({ id, top, bottom }) => {
        const one = byId.get(id);
        if (!one) return null;
        const style = {
          top: top + 1,
          height: Math.max(17, bottom - top - 3),
          left: `calc(var(--stripe-at) - ${String(lanes.get(id) ?? 0)} * ${gap})`,
        };
        return (
          <div key={id} className={`stripe v-${lookOf(one.code)}`} style={style}>
            <Badge code={one.code} small />
          </div>
        );
      })}
    </div>
  );
}
