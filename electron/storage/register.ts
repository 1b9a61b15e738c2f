import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { compareStamps, firstStamp, type Stamp, stampSchema } from './stamp';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * One record as a set of fields, each with the stamp of who wrote it last. It may be fed the same
 * writes in any order and any number of times, and is the same in the end.
 */
export interface Register {
  readonly id: string;
  /** False: removed, with the fields kept. Null: written to, and never added yet. */
  live: boolean | null;
  /** Stamp of all fields, and of `live`, that `newer` does not name. */
  stamp: Stamp;
  newer: Record<string, Stamp>;
  is: Record<string, unknown>;
}

export const registerSchema: z.ZodType<Register> = z.object({
  id: z.string(),
  live: z.boolean().nullable(),
  stamp: stampSchema,
  newer: z.record(z.string(), stampSchema).default({}),
  is: z.record(z.string(), z.unknown()),
});

/** A write to a record. */
export interface Write {
  /** Whether the record is added (true), removed (false), or changed (null). */
  readonly live: boolean | null;
  readonly set: Fields;
  /** What the writer saw in these fields; null where there was no record. */
  readonly was: Fields | null;
  readonly stamp: Stamp;
}

/** What two people wrote at the same time, and did not win: kept, so that nobody's work is gone. */
export interface Lost {
  readonly record: string;
  readonly field: string;
  readonly value: unknown;
  readonly stamp: Stamp;
}

export const lostSchema: z.ZodType<Lost> = z.object({
  record: z.string(),
  field: z.string(),
  value: z.unknown(),
  stamp: stampSchema,
});

/** Stands for the whole record among its fields. */
export const wholeRecord = '$live';

export function emptyRegister(id: string): Register {
  return { id, live: null, stamp: firstStamp, newer: {}, is: {} };
}

/** Returns a record that can be written to while the first one stays as it is. */
export function copyOf(register: Register): Register {
  return { ...register, newer: { ...register.newer }, is: { ...register.is } };
}

/** Feeds a write to a record; tells `lose` what did not win although its writer knew no better. */
export function write(register: Register, one: Write, lose: (lost: Lost) => void): void {
  const { id } = register;
  const alive = stampOf(register, wholeRecord);
  if (one.live === null && register.live === false && one.stamp[1] !== alive[1]) {
    for (const [field, value] of Object.entries(one.set)) {
      lose({ record: id, field, value, stamp: one.stamp });
    }
  }
  for (const [field, value] of Object.entries(one.set)) {
    const there = stampOf(register, field);
    const order = compareStamps(one.stamp, there);
    if (order === 0) continue;
    const old = register.is[field];
    const known = !(field in register.is) || isDeepStrictEqual(old, value);
    if (order > 0) {
      if (!known && one.was !== null && !isDeepStrictEqual(one.was[field], old)) {
        lose({ record: id, field, value: old, stamp: there });
      }
      setField(register, field, value, one.stamp);
    } else if (!known && there[1] !== one.stamp[1]) {
      lose({ record: id, field, value, stamp: one.stamp });
    }
  }
  if (one.live === null || compareStamps(one.stamp, alive) <= 0) return;
  if (!one.live && one.was !== null && !hasFields(register.is, one.was)) {
    lose({ record: id, field: wholeRecord, value: { ...register.is }, stamp: one.stamp });
  }
  register.live = one.live;
  register.newer[wholeRecord] = one.stamp;
  tidy(register);
}

/** Feeds another state of the same record; `seen` says whether it already knew a stamp of ours. */
export function join(
  register: Register,
  other: Register,
  seen: { ours(stamp: Stamp): boolean; theirs(stamp: Stamp): boolean },
  lose: (lost: Lost) => void,
): void {
  for (const [field, value] of Object.entries(other.is)) {
    const [mine, theirs] = [stampOf(register, field), stampOf(other, field)];
    const order = compareStamps(theirs, mine);
    if (order === 0 && field in register.is) continue;
    const old = register.is[field];
    const same = !(field in register.is) || isDeepStrictEqual(old, value);
    if (order >= 0) {
      if (!same && !seen.theirs(mine))
        lose({ record: register.id, field, value: old, stamp: mine });
      setField(register, field, value, theirs);
    } else if (!same && !seen.ours(theirs)) {
      lose({ record: register.id, field, value, stamp: theirs });
    }
  }
  const stamp = stampOf(other, wholeRecord);
  if (
    other.live !== null &&
    (register.live === null || compareStamps(stamp, stampOf(register, wholeRecord)) > 0)
  ) {
    register.live = other.live;
    register.newer[wholeRecord] = stamp;
  }
  tidy(register);
}

export function stampOf(register: Register, field: string): Stamp {
  return register.newer[field] ?? register.stamp;
}

function setField(register: Register, field: string, value: unknown, stamp: Stamp): void {
  register.is[field] = value;
  register.newer[field] = stamp;
}

function hasFields(is: Fields, was: Fields): boolean {
  return Object.entries(was).every(([field, value]) => isDeepStrictEqual(is[field], value));
}

/** One stamp for all fields is what nearly every record needs. */
function tidy(register: Register): void {
  const names = [...Object.keys(register.is), wholeRecord];
  const stamp = stampOf(register, wholeRecord);
  const one = names.every((name) => compareStamps(stampOf(register, name), stamp) === 0);
  if (!one) return;
  register.stamp = stamp;
  register.newer = {};
}
