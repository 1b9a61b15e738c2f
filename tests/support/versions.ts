import type { Version, VersionLook } from '../../shared/model/version';

/** A version kept because time went by. */
export function aVersion(id: string, at: Date, more: Partial<Version> = {}): Version {
  return {
    id,
    at: at.toISOString(),
    reason: 'time',
    label: '22 tags in comments',
    name: null,
    by: 'Ana',
    readings: 2,
    tags: 22,
    notes: 1,
    ...more,
  };
}

/** What is inside it: nothing new, nothing after it. */
export function aLook(version: Version, more: Partial<VersionLook> = {}): VersionLook {
  return { version, later: [], added: [], readings: [], ...more };
}
