import type { ReactNode } from 'react';
import type { Block } from '../../../shared/model/block';
import type { RowSight } from './rowSight';

interface RowFrameProps {
  readonly id: string;
  readonly index: number;
  readonly sight: RowSight;
  /** Where it stands in the text. */
  readonly span: Pick<Block, 'start' | 'end'>;
  /** What it is: a kind of block. */
  readonly kind: string;
  readonly isOut: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A row of a proposal with its lines; the other cells are given. */
export function RowFrame(props: RowFrameProps) {
  const { id, index, sight, span, kind, isOut, isChosen, onChoose, children } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index}
      aria-selected={isChosen}
      className={`bl ${kind}${isOut ? ' out' : ''}${isChosen ? ' on' : ''}`}
      onClick={onChoose}
    >
      <span role="gridcell" className="bl-line num">
        <span className="sr">Line </span>
        {sight.lines(span)}
      </span>
      {children}
    </div>
  );
}
