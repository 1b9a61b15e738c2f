import { Badge } from '../../ui/Badge';
import { lookOf } from '../../ui/look';
import { laneStripes, type Placed } from './layout';
import type { Spot } from './paintedTags';

interface GutterProps {
  readonly spots: readonly Spot[];
  readonly places: readonly Placed[];
}

/** A stripe beside each passage, in its tag's pattern, with the letter at its start. */
export function Gutter({ spots, places }: GutterProps) {
  const lanes = laneStripes(places);
  // Two lanes have room for their letters side by side; a third moves them closer.
  const gap = Math.max(0, ...lanes.values()) < 2 ? 'var(--stripe-gap)' : 'var(--stripe-gap-tight)';
  const byId = new Map(spots.map((one) => [one.id, one]));
  return (
    <div className="gutter" aria-hidden="true">
      {places.map(({ id, top, bottom }) => {
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
