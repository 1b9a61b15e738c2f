import { afterEach, beforeEach, vi } from 'vitest';
import { HistoryDialog } from '../../renderer/features/history/HistoryDialog';
import { show, useStore } from '../../renderer/state/store';
import type { Committed } from '../../shared/ipc/answers';
import { type PlainFailure } from '../../shared/ipc/failure';
import type { VersionLook, VersionTag } from '../../shared/model/version';
import { type WorkspaceRecord, workspaceOf } from '../../shared/model/workspaceRecord';
import { doing, draw, the, wipe } from './drawn';
import { opened } from './emptyAnswers';
import { type Answers, answerAs } from './fakeMain';
import { aReading, aTag } from './records';
import { aLook, aVersion } from './versions';

export const now = new Date(2025, 2, 1, 14, 32);

export const at = (day: number, hour: number, minute: number) =>
  new Date(2025, 2, day, hour, minute);

export const merged = aVersion('merged', at(1, 14, 5), {
  reason: 'merge',
  label: 'Before a merge',
});

export const timed = aVersion('timed', at(1, 13, 48));

export const named = aVersion('named', at(0, 17, 22), {
  reason: 'named',
  name: 'End of first reading',
});

export const versions = [merged, timed, named];

export const code = { letter: 'L', name: 'Legal argument', colour: 'L' };

export const added = (quote: string, reading = 'One'): VersionTag => ({
  code,
  quote,
  place: '¶4',
  reading,
});

export const looks: Record<string, VersionLook> = {
  merged: aLook(merged, { readings: [{ title: 'One', tags: 3 }] }),
  timed: aLook(timed, {
    later: ['3 tags', '2 notes', '1 reading'],
    added: [added('A first quotation.'), added('A second one.')],
  }),
  named: aLook(named, { later: ['1 tag'], added: [added('x', 'One'), added('y', 'Two')] }),
};

export const code1 = { id: 'legal', name: 'Legal argument', letter: 'L', colour: 'L', key: 1 };

export const record: WorkspaceRecord = {
  ...opened.workspace,
  order: ['one', 'two'],
  readings: { one: aReading('one'), two: aReading('two') },
  tags: { one: [aTag('one', 't')] },
  codes: [
    { ...code1, definition: '', example: '', counterExample: '', parent: null, deleted: null },
  ],
};

export const workspace = workspaceOf(record);

export const { status } = opened;

export const changed: Committed = {
  changes: [{ kind: 'tag.remove', tag: aTag('one', 't') }],
  status: { ...status, undo: 'going back' },
};

export const answers: Answers = {
  'versions.list': () => versions,
  'versions.problems': () => [],
  'versions.look': ({ version }) => looks[version]!,
  'versions.restore': () => changed,
  'history.undo': () => null,
};

let closed = 0;

/** How often the dialog was closed. */
export const timesClosed = () => closed;

/** Opens the dialog over a workspace, with these answers of main in place of the usual ones. */
export async function open(instead: Answers = {}, readOnly: PlainFailure | null = null) {
  const asked = answerAs({ ...answers, ...instead });
  show({ ...opened, workspace: record, readOnly });
  closed = 0;
  await draw(
    <HistoryDialog
      workspace={workspace}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  await doing(() => {
    the('.versions').focus();
  });
  return asked;
}

export const pane = () => the('.version-pane');

export const button = (text: string) => the('.modal-foot button', text);

export const click = (element: HTMLElement) =>
  doing(() => {
    element.click();
  });

/** A promise that is kept when the test says so. */
export function later<T>() {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

/** Each test has the clock of these versions, and leaves nothing on the page. */
export function eachOnItsOwn(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });

  afterEach(async () => {
    await wipe();
    vi.useRealTimers();
    useStore.setState(useStore.getInitialState(), true);
  });
}
