import { localDay } from '../../shared/text/moments';

/** What the choice of versions depends on. */
export interface PrunedVersion {
  readonly id: string;
  readonly at: string;
  readonly name: string | null;
}

/** How many of the last versions are kept. */
export const recentLimit = 48;
/** From how many days at least one version is kept. */
export const dayLimit = 14;

/**
 * Returns the versions to keep of a list that has the first one first: the named ones, the first,
 * the recent ones, and the last one of each of the last days on which there were any.
 */
export function versionsToKeep<T extends PrunedVersion>(versions: readonly T[]): readonly T[] {
  // The day on this computer: an evening's work often goes on after midnight in Greenwich.
  const lastOfDay = new Map(versions.map(({ at, id }) => [localDay(at), id]));
  const days = [...lastOfDay.keys()].sort().slice(-dayLimit);
  const daily = new Set(days.map((day) => lastOfDay.get(day)));
  return versions.filter(
    ({ id, name }, at) =>
      name !== null || at === 0 || at >= versions.length - recentLimit || daily.has(id),
  );
}
