import { baseCodes } from '../model/baseCodes';
import { type Code, codeSchema } from '../model/code';
import { difference } from '../model/difference';
import { sameValue } from '../model/sameValue';
import type { Workspace } from '../model/workspace';
import type { ArrivingCode } from './project';
import type { TakenCodes } from './takeCodes';
import type { Taking } from './taking';

/**
 * Returns how a workspace in which nobody did anything yet gets the whole codebook of another one, in
 * its order; null when something was done, or the codes that arrive are not a whole codebook of Lectern.
 */
export function wholeCodebook(
  { workspace, book }: Taking,
  arriving: readonly ArrivingCode[],
): TakenCodes | null {
  if (!isUntouched(workspace)) return null;
  const codes = arriving.flatMap((one) => codeOf(one) ?? []);
  const ids = new Set(codes.map(({ id }) => id));
  if (codes.length < arriving.length || ids.size < codes.length) return null;
  if (!workspace.codes.every(({ id }) => ids.has(id)) || !haveOwnLetters(codes)) return null;
  for (const { key } of arriving) book.enter('codes', key);
  return {
    ids: new Map(arriving.map(({ key, id }) => [key, id ?? key])),
    changes: difference(workspace, { ...workspace, codes }),
  };
}

function isUntouched({ readings, codes }: Workspace): boolean {
  return Object.keys(readings).length === 0 && sameValue(codes, baseCodes());
}

function codeOf({ key: _key, number, deleted, ...rest }: ArrivingCode): Code | null {
  if (deleted === undefined) return null;
  const parsed = codeSchema.safeParse({ ...rest, key: number, deleted });
  return parsed.success ? parsed.data : null;
}

function haveOwnLetters(codes: readonly Code[]): boolean {
  const letters = codes
    .filter(({ deleted }) => deleted === null)
    .map(({ letter }) => letter.toUpperCase());
  return new Set(letters).size === letters.length;
}
