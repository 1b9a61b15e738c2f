import type { Code } from '../../shared/model/code';
import { lookOf } from './look';

interface BadgeProps {
  readonly code: Pick<Code, 'letter' | 'colour'>;
  readonly small?: boolean;
}

/** A code's letter on its colour. */
export function Badge({ code, small = false }: BadgeProps) {
  return (
    <span
      className={`bg t-${lookOf(code)}${small ? ' sm' : ''}`}
      // Drawn by the style sheet: menus find their items by their text, and this is not part of it.
      data-letter={code.letter}
      aria-hidden="true"
    />
  );
}
