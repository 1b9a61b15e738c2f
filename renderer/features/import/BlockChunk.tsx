import { type ReactNode, useRef } from 'react';
import { useNear } from './useNear';

/** Height of a row that nobody has seen yet, in CSS pixels: one line of text. */
const usualHeight = 34;

interface BlockChunkProps {
  readonly rows: number;
  /** Whether it is drawn before anybody knows where it stands. */
  readonly first: boolean;
  /** Whether it is drawn wherever it stands. */
  readonly isNeeded: boolean;
  readonly children: () => ReactNode;
}

/** Some rows of a proposal: a text of a hundred thousand lines is drawn only where it is looked at. */
export function BlockChunk({ rows, first, isNeeded, children }: BlockChunkProps) {
  const chunk = useRef<HTMLDivElement>(null);
  const { isNear, height } = useNear(chunk, first);
  const isDrawn = isNear || isNeeded;
  return (
    <div
      ref={chunk}
      role="presentation"
      style={isDrawn ? undefined : { height: height ?? rows * usualHeight }}
    >
      {isDrawn ? children() : null}
    </div>
  );
}
