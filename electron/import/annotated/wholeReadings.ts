import { matchReading } from '../../../shared/annotated/matchReading';
import type { ArrivingReading } from '../../../shared/annotated/project';
import type { Change } from '../../../shared/model/change';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';

/*
 * Readings of Lectern's own bundles come whole: with their ids, versions and the tags that wait.
 */

/** A reading of a bundle, and what it is here. */
export interface SettledWhole {
  readonly key: string;
  readonly record: Reading;
  readonly here: Reading;
  /** Whether it came with this file. */
  readonly isNew: boolean;
}

/**
 * Returns the reading of the workspace that an arriving one is. One that comes whole is the one with
 * its id and its text, else one with its text that is no other reading of the file.
 */
export function readingThere(
  workspace: Workspace,
  arriving: ArrivingReading,
  textSha256: string | null,
  ids: ReadonlySet<string>,
): Reading | null {
  const { record } = arriving;
  if (!record) return matchReading(workspace, arriving, textSha256);
  const same = new Map(Object.entries(workspace.readings)).get(record.id);
  if (same?.text.sha256 === record.text.sha256) return same;
  const there = matchReading(workspace, arriving, textSha256);
  return there && ids.has(there.id) ? null : there;
}

/** Returns the ids that the readings of a file have where they come from. */
export function idsOfWhole(arriving: readonly ArrivingReading[]): ReadonlySet<string> {
  return new Set(arriving.flatMap(({ record }) => record?.id ?? []));
}

/**
 * Returns the new readings with what they revise, and the tags that wait in them, under the ids of
 * this workspace. What is here is never replaced by what arrives: then both are listed, and
 * `unlinked` hears the key of the new one.
 */
export function linked(
  settled: readonly SettledWhole[],
  unlinked: (key: string) => void,
): ReadonlyMap<string, Reading> {
  const byKey = new Map(settled.map((one) => [one.record.id, one]));
  const linkedReadings = new Map<string, Reading>();
  for (const { key, record, here, isNew } of settled) {
    const before = record.revises === null ? undefined : byKey.get(record.revises);
    if (!isNew) {
      if (before?.isNew) unlinked(before.key);
      continue;
    }
    const isLinked = before?.isNew === true;
    if (record.revises !== null && !isLinked) unlinked(key);
    const toPlace = isLinked
      ? record.toPlace.map((one) => ({
          ...one,
          reading: byKey.get(one.reading)?.here.id ?? one.reading,
        }))
      : [];
    linkedReadings.set(here.id, { ...here, revises: isLinked ? before.here.id : null, toPlace });
  }
  return linkedReadings;
}

/** Returns the changes with the tags that wait under the ids that they have here; others wait no more. */
export function withTagIds(
  changes: readonly Change[],
  tagIds: ReadonlyMap<string, string>,
): readonly Change[] {
  return changes.map((change) => {
    if (change.kind !== 'reading.add' || change.reading.toPlace.length === 0) return change;
    const toPlace = change.reading.toPlace.flatMap((one) => {
      const tag = tagIds.get(one.tag);
      return tag === undefined ? [] : [{ ...one, tag }];
    });
    return { ...change, reading: { ...change.reading, toPlace } };
  });
}
