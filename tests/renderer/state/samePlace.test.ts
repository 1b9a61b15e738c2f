import { afterEach, describe, expect, it } from 'vitest';
import { leaveGoneReading } from '../../../renderer/state/currentReading';
import { samePlace, versionAfter } from '../../../renderer/state/samePlace';
import { show, takeIn, useStore } from '../../../renderer/state/store';
import type { Change } from '../../../shared/model/change';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';
import { opened } from '../../support/emptyAnswers';
import { aLook } from '../../support/looks';
import { aReading, emptyWorkspace } from '../../support/records';

const withLines = (id: string, lines: readonly string[], revises: string | null): Reading => {
  const { text, blocks } = aLook(lines.map((line) => [line]));
  const length = text.length;
  return { ...aReading(id), blocks, revises, text: { ...aReading(id).text, length } };
};
const old = withLines('old', ['A line.', 'Another line.', 'The last.'], null);
const now = withLines('now', ['A longer line.', 'Another.', 'The last.'], 'old');
const workspaceWith = (...readings: Reading[]): Workspace => ({
  ...emptyWorkspace,
  order: readings.map(({ id }) => id),
  readings: Object.fromEntries(readings.map((one) => [one.id, one])),
});
const added: Change = { kind: 'reading.add', reading: now, at: 1 };
const removed: Change = { kind: 'reading.remove', reading: now, at: 1 };
const openAt = (workspace: Workspace, place: { reading: string; offset: number } | null) => {
  show({ ...opened, workspace: { ...workspace, tags: {} }, place });
};
const happens = (...changes: Change[]) => {
  takeIn({ changes, status: opened.status });
};

afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

describe('a place in another version', () => {
  it('is in the same block, as far from its beginning as there are words', () => {
    expect(samePlace(old, now, 10)).toBe(17);
    expect(samePlace(old, now, 20)).toBe(23);
    expect(samePlace(old, now, 24)).toBe(26);
    expect(samePlace(now, old, 12)).toBe(7);
  });

  it('is as far from the beginning where that block is gone', () => {
    const short = withLines('short', ['A.'], 'old');
    expect(samePlace(old, short, 23)).toBe(2);
  });
});

describe('the version that is shown after a change', () => {
  const [before, after] = [workspaceWith(old), workspaceWith(old, now)];
  it('is the new one, and the old one when that was taken back', () => {
    expect(versionAfter(before, after, 'old')).toBe('now');
    expect(versionAfter(after, before, 'now')).toBe('old');
  });

  it('stays an earlier one when somebody looks at that', () => {
    expect(versionAfter(after, after, 'old')).toBe('old');
  });

  it('is nothing else for a reading that is gone', () => {
    expect(versionAfter(before, workspaceWith(), 'old')).toBe('old');
  });
});

describe('the reader', () => {
  it('follows to a new version and back again, with its place and its caret', () => {
    openAt(workspaceWith(old), { reading: 'old', offset: 8 });
    useStore.setState({ caret: 24 });
    happens(added);
    expect(useStore.getState()).toMatchObject({ current: 'now', startAt: 15, startCaret: 26 });
    useStore.setState({ caret: 26 });
    happens(removed);
    expect(useStore.getState()).toMatchObject({ current: 'old', startAt: 8, startCaret: 24 });
  });

  it('opens the newest version when an earlier text was shown last', () => {
    openAt(workspaceWith(old, now), { reading: 'old', offset: 8 });
    expect(useStore.getState()).toMatchObject({ current: 'now', startAt: 8 });
    openAt(workspaceWith(old, now), null);
    expect(useStore.getState()).toMatchObject({ current: 'now', startAt: 0 });
  });

  it('leaves an earlier text only with its reading', () => {
    openAt(workspaceWith(old, now), null);
    useStore.setState({ current: 'old' });
    leaveGoneReading();
    expect(useStore.getState().current).toBe('old');
    const set = { binned: '2025-02-04T12:00:00.000Z' };
    happens({ kind: 'reading.update', reading: 'now', set, was: { binned: null } });
    leaveGoneReading();
    expect(useStore.getState().current).toBeNull();
  });
});
