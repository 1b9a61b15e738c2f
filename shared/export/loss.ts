/** What an export or an import is counted in; `others` are records that Lectern has no place for. */
export const recordKinds = ['readings', 'codes', 'reviewers', 'tags', 'others'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Something that does not arrive as it was, in words, with the records that it concerns. */
export interface Loss {
  /** What is left behind, e.g. "Words around each passage", or why a record is not there: a sentence. */
  readonly what: string;
  readonly of: RecordKind;
  /** `changed`: the record arrives, without this; `dropped`: it does not arrive. */
  readonly how: 'changed' | 'dropped';
  /** Ids of the records of an export; what the file calls the records of an import. */
  readonly records: readonly string[];
}

/** How the records of one kind fared: `in` is the sum of the others. */
export interface LossRow {
  readonly of: RecordKind;
  readonly in: number;
  readonly kept: number;
  readonly changed: number;
  readonly dropped: number;
}

/** What became of every record of an export or an import. */
export interface LossReport {
  /** Id of the format. */
  readonly format: string;
  readonly direction: 'export' | 'import';
  /** Kinds of which there are records, in the order of `recordKinds`. */
  readonly rows: readonly LossRow[];
  readonly losses: readonly Loss[];
  /** Sentences about what was assumed, e.g. which units a file counts in. */
  readonly facts: readonly string[];
}

/** The records that went in, by kind; each has a name of its own among its kind. */
export type Records = Readonly<Partial<Record<RecordKind, readonly string[]>>>;

/**
 * Returns the report on these records. A record with several losses counts once: as dropped if one of
 * them drops it. Throws RangeError when a loss names a record that did not go in, or two records have
 * one name: then the counts would not add up.
 */
export function lossReport(
  { format, direction, facts = [] }: Pick<LossReport, 'format' | 'direction'> & Partial<LossReport>,
  records: Records,
  losses: readonly Loss[],
): LossReport {
  const rows = recordKinds.flatMap((of) => rowOf(of, records[of] ?? [], losses) ?? []);
  return { format, direction, rows, losses: losses.filter(concernsAny), facts };
}

function rowOf(of: RecordKind, names: readonly string[], losses: readonly Loss[]): LossRow | null {
  const all = new Set(names);
  if (all.size < names.length) throw new RangeError(`Two of the ${of} have the same name.`);
  const own = losses.filter((loss) => loss.of === of);
  const dropped = named(own, 'dropped');
  const changed = new Set([...named(own, 'changed')].filter((name) => !dropped.has(name)));
  for (const name of [...dropped, ...changed]) {
    if (!all.has(name)) throw new RangeError(`There is no ${name} among the ${of}.`);
  }
  if (all.size === 0) return null;
  const kept = all.size - changed.size - dropped.size;
  return { of, in: all.size, kept, changed: changed.size, dropped: dropped.size };
}

function named(losses: readonly Loss[], how: Loss['how']): Set<string> {
  return new Set(losses.filter((loss) => loss.how === how).flatMap(({ records }) => records));
}

/** Returns whether a loss concerns any record; formats list all that they may lose. */
export function concernsAny({ records }: Loss): boolean {
  return records.length > 0;
}

/** Returns the ids of records, as a loss names them. */
export function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}
