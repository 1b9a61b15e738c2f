import type { ArrivingCode } from './project';

/**
 * Returns the codes, each behind the one that it stands below. A code stands at the top when its
 * parent is not among them, and the first of codes whose parents go round in a circle does.
 */
export function parentsFirst(codes: readonly ArrivingCode[]): ArrivingCode[] {
  const byKey = new Map(codes.map((code) => [code.key, code]));
  const done = new Set<string>();
  const sorted: ArrivingCode[] = [];
  for (const code of codes) {
    for (const one of lineUp(code, byKey, done)) {
      const isKnown = one.parent !== null && done.has(one.parent);
      done.add(one.key);
      sorted.push(isKnown ? one : { ...one, parent: null });
    }
  }
  return sorted;
}

/** The code, behind those above it that are not done yet. */
function lineUp(
  code: ArrivingCode,
  byKey: ReadonlyMap<string, ArrivingCode>,
  done: ReadonlySet<string>,
): ArrivingCode[] {
  const line = new Map<string, ArrivingCode>();
  for (let at: ArrivingCode | undefined = code; at && !done.has(at.key) && !line.has(at.key);) {
    line.set(at.key, at);
    at = at.parent === null ? undefined : byKey.get(at.parent);
  }
  return [...line.values()].reverse();
}
