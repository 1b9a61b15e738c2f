import type { Code } from '../../shared/model/code';
import { lookOf } from './look';

/** A code's letter on its colour. */
export function Badge({ code, small = false }: { readonly code: Code; readonly small?: boolean }) {
  return (
    <span className={`bg t-${lookOf(code)}${small ? ' sm' : ''}`} aria-hidden="true">
      {code.letter}
    </span>
  );
}
