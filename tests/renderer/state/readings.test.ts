import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeInImport } from '../../../renderer/state/readings';
import { show, useStore } from '../../../renderer/state/store';
import type { FileReport } from '../../../shared/ipc/answers';
import type { Change } from '../../../shared/model/change';
import { imported, opened } from '../../support/emptyAnswers';
import { answerAs } from '../../support/fakeMain';
import { aReading } from '../../support/records';

const file = (instead: Partial<Extract<FileReport, { outcome: 'added' }>>): FileReport => ({
  outcome: 'added',
  name: 'a.txt',
  reading: 'new',
  title: 'A debate',
  warnings: [],
  tags: null,
  known: null,
  ...instead,
});
const counts = (exact: number, moved: number, ambiguous: number, orphan: number) => ({
  exact,
  moved,
  ambiguous,
  orphan,
});
const takes = (revises: string | null, ...files: FileReport[]) => {
  const change: Change = { kind: 'reading.add', reading: { ...aReading('new'), revises }, at: 1 };
  takeInImport({ ...imported, changes: [change], files });
  return useStore.getState();
};

beforeEach(() => {
  answerAs({ 'place.keep': () => null });
  const readings = { old: aReading('old') };
  const workspace = { ...opened.workspace, order: ['old'], readings };
  show({ ...opened, workspace, place: { reading: 'old', offset: 40 } });
});
afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

describe('what an import says', () => {
  it('of a new version is what became of its tags, and it is shown where the old one was left', () => {
    const { notices, current, startAt } = takes('old', file({ tags: counts(1, 2, 1, 0) }));
    expect(notices[0]?.text).toBe(
      '3 tags moved with their words. 1 could not be placed and is listed under “To place”.',
    );
    expect([current, startAt]).toEqual(['new', 40]);
  });

  it('of a new version without tags is that it is one', () => {
    const { notices } = takes('old', file({ tags: counts(0, 0, 0, 0) }));
    expect(notices[0]?.text).toBe('“A debate” imported as a new version.');
  });

  it('of several files is the sum', () => {
    const files = [
      file({ tags: counts(1, 0, 0, 1) }),
      file({ tags: counts(0, 1, 1, 0) }),
      file({}),
    ];
    expect(takes('old', ...files).notices[0]?.text).toBe(
      '3 readings imported. 2 tags moved with their words. 2 could not be placed and are listed under “To place”.',
    );
  });

  it('of a reading of its own is its title, and it is shown from its beginning', () => {
    const { notices, current, startAt } = takes(null, file({}));
    expect(notices[0]?.text).toBe('“A debate” imported.');
    expect([current, startAt]).toEqual(['new', 0]);
  });
});
