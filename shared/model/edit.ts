import { sameValue } from './sameValue';

/** The fields that an edit changes, as they shall be and as they were. */
export interface Edit<T> {
  readonly set: Partial<T>;
  readonly was: Partial<T>;
}

/** Returns the part of `wanted` that differs from the record; null when nothing does. */
export function editOf<T extends object>(record: T, wanted: Partial<T>): Edit<T> | null {
  const set: Partial<T> = {};
  const was: Partial<T> = {};
  let differs = false;
  for (const field in wanted) {
    if (sameValue(wanted[field], record[field])) continue;
    set[field] = wanted[field];
    was[field] = record[field];
    differs = true;
  }
  return differs ? { set, was } : null;
}
