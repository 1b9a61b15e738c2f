import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/model/reading';
import { isCorrected, isReplaced, newestOf, versionsBefore } from '../../../shared/model/revisions';
import { readingsInUse, type Workspace } from '../../../shared/model/workspace';
import { aReading, emptyWorkspace } from '../../support/records';

/** A workspace with readings by id, each with the one that it is a new version of. */
function workspaceOf(versions: Readonly<Record<string, string | null>>): Workspace {
  const readings = Object.entries(versions).map(([id, revises]): Reading => ({
    ...aReading(id),
    revises,
  }));
  return {
    ...emptyWorkspace,
    order: readings.map(({ id }) => id),
    readings: Object.fromEntries(readings.map((reading) => [reading.id, reading])),
  };
}

const idsOf = (readings: readonly Reading[]) => readings.map(({ id }) => id);

describe('versions of a reading', () => {
  const workspace = workspaceOf({ a: null, b: 'a', other: null, c: 'b' });

  it('are corrections when the file is the same, and else came with another one', () => {
    const { readings } = workspace;
    const [a, b, c] = [readings.a, readings.b, readings.c].map((one) => one ?? aReading('none'));
    const other = { ...aReading('c').origin, sha256: 'b'.repeat(64) };
    const mixed = {
      ...workspace,
      readings: { ...readings, c: { ...aReading('c'), revises: 'b', origin: other } },
    };
    expect([a, b, c].map((one) => one && isCorrected(mixed, one))).toEqual([true, false, false]);
  });

  it('are kept, and only the newest is listed', () => {
    expect(idsOf(readingsInUse(workspace))).toEqual(['other', 'c']);
    expect(['a', 'b', 'c', 'other'].map((id) => newestOf(workspace, id))).toEqual([
      'c',
      'c',
      'c',
      'other',
    ]);
    expect(isReplaced(workspace, 'a')).toBe(true);
    expect(idsOf(versionsBefore(workspace, workspace.readings.c!))).toEqual(['b', 'a']);
  });

  it('go into the bin with the newest one', () => {
    const c = { ...workspace.readings.c!, binned: '2025-03-01T10:00:00.000Z' };
    const binned = { ...workspace, readings: { ...workspace.readings, c } };
    expect(idsOf(readingsInUse(binned))).toEqual(['other']);
  });

  it('that are of nothing, or of each other, are readings as all others', () => {
    expect(idsOf(readingsInUse(workspaceOf({ a: 'gone', b: null })))).toEqual(['a', 'b']);
    expect(idsOf(readingsInUse(workspaceOf({ a: 'b', b: 'a' })))).toEqual(['a', 'b']);
    expect(idsOf(readingsInUse(workspaceOf({ a: 'a' })))).toEqual(['a']);
    const circle = workspaceOf({ a: 'b', b: 'a' });
    expect(idsOf(versionsBefore(circle, circle.readings.a!))).toEqual(['b']);
  });
});
