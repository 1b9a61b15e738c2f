import { memo } from 'react';
import type { Code } from '../../../shared/model/code';
import type { Span } from '../../../shared/text/segment';
import { lookOf } from '../../ui/look';
import type { Spot } from './paintedTags';

interface GutterProps {
  readonly spots: readonly Spot[];
  /** Whole comments have no stripe. */
  readonly isWhole: (span: Span) => boolean;
}

/** A stripe beside each passage, in its tag's pattern, with the letter at its start. */
export const Gutter = memo(function Gutter({ spots, isWhole }: GutterProps) {
  return (
    <div className="gutter" aria-hidden="true">
      {spots.map((spot) =>
        isWhole(spot) ? null : <Stripe key={spot.id} id={spot.id} code={spot.code} />,
      )}
    </div>
  );
});

/** Where it stands is set on it once its passage was measured (`placing.ts`). */
const Stripe = memo(function Stripe({ id, code }: { readonly id: string; readonly code: Code }) {
  const look = lookOf(code);
  return <div className={`stripe t-${look} v-${look}`} data-spot={id} data-letter={code.letter} />;
});
