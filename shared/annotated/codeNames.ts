import { cut, fittingName, sameName } from './matching';
import type { ArrivingCode } from './project';

/** Longest name of a code, in UTF-16 units. */
export const codeNameLimit = 80;

/** Returns the name of an arriving code as a codebook can have it. */
export function arrivingName({ name }: ArrivingCode): string {
  return fittingName(name, codeNameLimit, 'Unnamed');
}

/**
 * Returns a name that is free: the name itself, else with the name of the code that it stands below,
 * “Conditions (Courts)”, else with the first number from 2. It is at most as long as a name can be.
 * `numbers` keeps the first number that may be free behind each name: a name that was given stays so.
 */
export function freeCodeName(
  name: string,
  parent: string | null,
  isFree: (name: string) => boolean,
  numbers: Map<string, number>,
): string {
  if (isFree(name)) return name;
  if (parent !== null) {
    const telling = `${name}${behind(parent)}`;
    if (telling.length <= codeNameLimit && isFree(telling)) return telling;
  }
  for (let number = numbers.get(name) ?? 2; ; number += 1) {
    const numbered = withSuffix(name, ` ${String(number)}`);
    if (!isFree(numbered)) continue;
    numbers.set(name, number);
    return numbered;
  }
}

/** Returns what was put behind a name by `freeCodeName`, when it looks as if something was; else null. */
export function suffixOf(made: string, parent: string | null): string | null {
  if (parent !== null && made.endsWith(behind(parent))) return behind(parent);
  return / \d+$/.exec(made)?.[0] ?? null;
}

/** Returns whether `freeCodeName` may have made a name of another one, below this parent. */
export function isMadeOf(made: string, name: string, parent: string | null): boolean {
  const suffix = suffixOf(made, parent);
  return suffix !== null && sameName(made, withSuffix(name, suffix));
}

function behind(parent: string): string {
  return ` (${parent})`;
}

function withSuffix(name: string, suffix: string): string {
  return `${cut(name, codeNameLimit - suffix.length).trimEnd()}${suffix}`;
}
