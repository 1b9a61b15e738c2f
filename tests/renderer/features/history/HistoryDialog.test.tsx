import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryDialog } from '../../../../renderer/features/history/HistoryDialog';
import { show, useStore } from '../../../../renderer/state/store';
import type { Committed } from '../../../../shared/ipc/contract';
import { Failure, type PlainFailure } from '../../../../shared/ipc/failure';
import type { VersionLook, VersionTag } from '../../../../shared/model/version';
import { type WorkspaceRecord, workspaceOf } from '../../../../shared/model/workspaceRecord';
import { doing, draw, press, texts, the, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { aReading, aTag } from '../../../support/records';
import { aLook, aVersion } from '../../../support/versions';

const now = new Date(2025, 2, 1, 14, 32);
const at = (day: number, hour: number, minute: number) => new Date(2025, 2, day, hour, minute);

const merged = aVersion('merged', at(1, 14, 5), { reason: 'merge', label: 'Before a merge' });
const timed = aVersion('timed', at(1, 13, 48));
const named = aVersion('named', at(0, 17, 22), { reason: 'named', name: 'End of first reading' });
const versions = [merged, timed, named];

const code = { letter: 'L', name: 'Legal argument', colour: 'L' };
const added = (quote: string, reading = 'One'): VersionTag => ({
  code,
  quote,
  place: '¶4',
  reading,
});

const looks: Record<string, VersionLook> = {
  merged: aLook(merged, { readings: [{ title: 'One', tags: 3 }] }),
  timed: aLook(timed, {
    later: ['3 tags', '2 notes', '1 reading'],
    added: [added('A first quotation.'), added('A second one.')],
  }),
  named: aLook(named, { later: ['1 tag'], added: [added('x', 'One'), added('y', 'Two')] }),
};

const code1 = { id: 'legal', name: 'Legal argument', letter: 'L', colour: 'L', key: 1 };
const record: WorkspaceRecord = {
  ...opened.workspace,
  order: ['one', 'two'],
  readings: { one: aReading('one'), two: aReading('two') },
  tags: { one: [aTag('one', 't')] },
  codes: [{ ...code1, definition: '', example: '', counterExample: '', deleted: null }],
};
const workspace = workspaceOf(record);

const { status } = opened;
const changed: Committed = {
  changes: [{ kind: 'tag.remove', tag: aTag('one', 't') }],
  status: { ...status, undo: 'going back' },
};

const answers: Answers = {
  'versions.list': () => versions,
  'versions.problems': () => [],
  'versions.look': ({ version }) => looks[version]!,
  'versions.restore': () => changed,
  'history.undo': () => null,
};

const locked: PlainFailure = {
  kind: 'locked',
  message: 'Ben has this workspace open. Nothing can be changed here until they close it.',
  detail: null,
};

let closed: number;
/** Opens the dialog over a workspace, with these answers of main in place of the usual ones. */
async function open(instead: Answers = {}, readOnly: PlainFailure | null = null) {
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

const pane = () => the('.version-pane');
const button = (text: string) => the('.modal-foot button', text);
const click = (element: HTMLElement) =>
  doing(() => {
    element.click();
  });
/** A promise that is kept when the test says so. */
function later<T>() {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  await wipe();
  vi.useRealTimers();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the list of versions', () => {
  it('begins with Now and tells each version by day, time, label and who kept it', async () => {
    await open();
    expect(texts('.versions [role=group]')).toEqual([
      'Today14:32 Now14:05 Before a merge saved automatically13:48 22 tags in comments',
      'Yesterday17:22 End of first reading named by Ana',
    ]);
    expect(the('.version b').textContent).toBe('End of first reading');
    expect(the('[aria-selected=true]').textContent).toContain('Now');
  });

  it('is gone through by arrow keys, Home and End, and stops at its ends', async () => {
    await open();
    const chosen = () => the('[aria-selected=true]').textContent.slice(0, 5);
    const seen: string[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'x']) {
      await press(key);
      seen.push(chosen());
      expect(the('.versions').getAttribute('aria-activedescendant')).toBe(
        the('[aria-selected=true]').id,
      );
    }
    expect(seen).toEqual(['14:32', '14:05', '17:22', '17:22', '13:48', '14:32', '14:32']);
  });

  it('shows what stands for it only when it takes long', async () => {
    const list = later<typeof versions>();
    await open({ 'versions.list': () => list.promise });
    expect(texts('.skeleton')).toEqual([]);
    await doing(() => vi.advanceTimersByTime(299));
    expect(texts('.skeleton')).toEqual([]);
    await doing(() => vi.advanceTimersByTime(1));
    expect(texts('.skeleton')).toHaveLength(1);
    expect(the('.versions').getAttribute('aria-busy')).toBe('true');
    await doing(() => {
      list.keep(versions);
    });
    expect(texts('.skeleton')).toEqual([]);
    expect(texts('[role=option]')).toHaveLength(4);
  });

  it('is only Now in a workspace without versions, and says how they come', async () => {
    await open({ 'versions.list': () => [] });
    expect(texts('[role=option]')).toEqual(['14:32 Now']);
    expect(pane().textContent).toContain('There is no earlier version yet.');
  });

  it('names the versions that are damaged below those that can be used', async () => {
    const problem = { kind: 'damaged', message: 'One version is damaged.', detail: null } as const;
    await open({ 'versions.problems': () => [problem] });
    expect(texts('[aria-label="Versions with a problem"] li')).toEqual([
      ' One version is damaged.',
    ]);
    expect(texts('[role=option]')).toHaveLength(4);
  });

  it('says why it could not be read, and can be asked for again', async () => {
    let fails = true;
    await open({
      'versions.list': () => {
        if (fails) throw new Failure('unreadable', 'The versions could not be read.');
        return versions;
      },
    });
    expect(the('.versions-failure [role=alert]').textContent).toBe(
      'The versions could not be read.',
    );
    fails = false;
    await click(the('.versions-failure button'));
    expect(texts('[role=option]')).toHaveLength(4);
    expect(texts('.versions-failure')).toEqual([]);
  });
});

describe('a look inside', () => {
  it('shows Now as the window has it, and nothing to go back to', async () => {
    await open();
    expect(pane().textContent).toContain('Reading one1 tagReading two0 tags');
    expect(texts('.modal-foot button')).toEqual([]);
  });

  it('says what going back would set aside, and which tags the version added', async () => {
    await open();
    await click(the('[role=option]', '13:48'));
    expect(the('.version-pane h2').textContent).toBe('Today, 13:48');
    expect(the('.version-pane p').textContent).toBe(
      'Going back would set aside what came after: 3 tags, 2 notes and 1 reading. They stay in this list.',
    );
    expect(texts('.version-pane p b')).toEqual(['3 tags', '2 notes', '1 reading']);
    expect(texts('.inside li')).toEqual([
      'Legal argument: A first quotation.¶4',
      'Legal argument: A second one.¶4',
    ]);
    expect(texts('.modal-foot')).toEqual([
      '“Now” is saved as a version first.Open a copyGo back to 13:48',
    ]);
  });

  it('names the readings when the tags are in several', async () => {
    await open();
    await press('End');
    expect(texts('.inside-reading')).toEqual(['One', 'Two']);
    expect(pane().textContent).toContain('1 tag. It stays in this list.');
    expect(button('Go back').textContent).toBe('Go back to 17:22 yesterday');
  });

  it('speaks of one thing as one, whether it is counted or not', async () => {
    const readings = [{ title: 'One', tags: 3 }];
    await open({ 'versions.look': () => aLook(timed, { later: ['a new name'], readings }) });
    await press('ArrowDown');
    expect(the('.version-pane p').textContent).toBe(
      'Going back would set aside what came after: a new name. It stays in this list.',
    );
  });

  it('shows what a version holds that added no tags', async () => {
    await open();
    await press('ArrowDown');
    expect(pane().textContent).toBe(
      'Today, 14:05Nothing came after this version.What it holdsOne3 tags',
    );
  });

  it('draws a limited number of tags and counts the others', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => added(`Words ${String(index)}`));
    await open({ 'versions.look': () => aLook(timed, { added: many }) });
    await press('ArrowDown');
    expect(texts('.inside li')).toHaveLength(200);
    expect(the('.inside-more').textContent).toBe('and 1,000 tags more.');
  });

  it('asks one question at a time, and of those passed by only the last', async () => {
    const first = later<VersionLook>();
    const last = later<VersionLook>();
    const asked = await open({
      'versions.look': ({ version }) => (version === 'merged' ? first : last).promise,
    });
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await press(key);
    const looked = () =>
      asked.filter(({ name }) => name === 'versions.look').map(({ args }) => args);
    expect(looked()).toEqual([{ version: 'merged' }]);
    expect(pane().getAttribute('aria-busy')).toBe('true');
    await doing(() => {
      first.keep(looks.merged!);
    });
    expect(looked()).toEqual([{ version: 'merged' }, { version: 'named' }]);
    // What is inside another version never stands under this one's name.
    expect(pane().textContent).toBe('Yesterday, 17:22');
    await doing(() => {
      last.keep(looks.named!);
    });
    expect(texts('.inside-reading')).toEqual(['One', 'Two']);
    expect(looked()).toHaveLength(2);
  });

  it('says in words that a version is damaged, and leaves the others usable', async () => {
    await open({
      'versions.look': ({ version }) => {
        if (version === 'merged') throw new Failure('damaged', 'This version is damaged.');
        return looks[version]!;
      },
    });
    await press('ArrowDown');
    expect(the('.version-pane [role=alert]').textContent).toBe('This version is damaged.');
    for (const text of ['Open a copy', 'Go back']) {
      expect(button(text).getAttribute('aria-disabled')).toBe('true');
    }
    await press('ArrowDown');
    expect(texts('.version-pane [role=alert]')).toEqual([]);
    expect(button('Go back').getAttribute('aria-disabled')).toBeNull();
  });
});

describe('going back', () => {
  it('takes in what main changed, closes, and offers Undo', async () => {
    const asked = await open();
    await press('ArrowDown');
    await press('ArrowDown');
    await click(button('Go back'));
    expect(asked).toContainEqual({ name: 'versions.restore', args: { version: 'timed' } });
    const { open: now2, status: status2, notices } = useStore.getState();
    expect(now2?.workspace.tags.one).toEqual({});
    expect(status2.undo).toBe('going back');
    expect(closed).toBe(1);
    expect(notices.map(({ text }) => text)).toEqual(['Back at 13:48.']);
    expect(notices[0]?.action?.label).toBe('Undo');
    await doing(() => notices[0]?.action?.run());
    expect(asked.at(-1)?.name).toBe('history.undo');
  });

  it('offers no Undo when nothing changed, for it would take back something else', async () => {
    await open({ 'versions.restore': () => ({ changes: [], status }) });
    await press('ArrowDown');
    await click(button('Go back'));
    expect(useStore.getState().notices).toMatchObject([
      { text: 'Nothing has changed since 14:05.', action: null },
    ]);
  });

  it('says so while it lasts; nothing else can be done meanwhile', async () => {
    const restored = later<Committed>();
    const asked = await open({ 'versions.restore': () => restored.promise });
    await press('ArrowDown');
    await click(button('Go back'));
    expect(button('Going back…').getAttribute('aria-disabled')).toBe('true');
    await click(button('Going back…'));
    await click(button('Open a copy'));
    await press('ArrowDown', the('.versions'));
    await press('Escape', the('.versions'));
    expect(closed).toBe(0);
    expect(the('[aria-selected=true]').textContent).toContain('14:05');
    expect(asked.filter(({ name }) => name === 'versions.restore')).toHaveLength(1);
    expect(asked.map(({ name }) => name)).not.toContain('versions.openCopy');
    await doing(() => {
      restored.keep(changed);
    });
    expect(closed).toBe(1);
  });

  it('stays open and says why when it failed, until another version is chosen', async () => {
    await open({
      'versions.restore': () => {
        throw new Failure('diskFull', 'The disk is full. Nothing was changed.');
      },
    });
    await press('ArrowDown');
    await click(button('Go back'));
    expect(the('.version-pane .problem').textContent).toBe(
      'The disk is full. Nothing was changed.',
    );
    expect(closed).toBe(0);
    expect(useStore.getState().open?.workspace).toEqual(workspace);
    expect(button('Go back').getAttribute('aria-disabled')).toBeNull();
    await press('ArrowDown', the('.versions'));
    expect(texts('.version-pane .problem')).toEqual([]);
  });

  it('shows the first reading when the one in the window is not in the version', async () => {
    const edit = { binned: now.toISOString() };
    await open({
      'versions.restore': () => ({
        changes: [{ kind: 'reading.update', reading: 'one', was: { binned: null }, set: edit }],
        status,
      }),
    });
    expect(useStore.getState().current).toBe('one');
    await press('ArrowDown');
    await click(button('Go back'));
    expect(useStore.getState().current).toBe('two');
  });

  it('saves a note that is being written first, and does nothing when that fails', async () => {
    let fails = true;
    const asked = await open({
      'tags.note': () => {
        if (fails) throw new Failure('diskFull', 'The disk is full.');
        return { changes: [], status };
      },
    });
    useStore.setState({ drafts: new Map([['t', { reading: 'one', text: 'Words' }]]) });
    await press('ArrowDown');
    await click(button('Go back'));
    expect(asked.map(({ name }) => name)).not.toContain('versions.restore');
    expect(the('.version-pane .problem').textContent).toContain('A note that you wrote');
    fails = false;
    await click(button('Go back'));
    expect(asked.map(({ name }) => name).slice(-2)).toEqual(['tags.note', 'versions.restore']);
  });

  it('cannot be done where nothing can be changed, and says why; a copy can be opened', async () => {
    const asked = await open({}, locked);
    await press('ArrowDown');
    expect(button('Go back').title).toBe(locked.message);
    expect(button('Go back').getAttribute('aria-disabled')).toBe('true');
    expect(the('.modal-foot').textContent).toContain(locked.message);
    await click(button('Go back'));
    expect(asked.map(({ name }) => name)).not.toContain('versions.restore');
    expect(button('Open a copy').getAttribute('aria-disabled')).toBeNull();
  });
});

describe('a copy of a version', () => {
  const state = {
    version: '1',
    platform: 'linux',
    settings: { theme: 'system', textSize: 17, showList: true, showNotes: true },
    recent: [],
    opened: null,
    failure: null,
  } as const;

  it('is opened in the place of the workspace', async () => {
    const copy = { ...opened, folder: '/copy' };
    await open({ 'versions.openCopy': () => copy, 'app.state': () => state });
    await press('ArrowDown');
    await click(button('Open a copy'));
    expect(useStore.getState().open?.folder).toBe('/copy');
    expect(closed).toBe(1);
  });

  it('leaves the list open when no place was chosen for it', async () => {
    await open({ 'versions.openCopy': () => null, 'app.state': () => state });
    await press('ArrowDown');
    await click(button('Open a copy'));
    expect(useStore.getState().open?.folder).toBe('/w');
    expect(closed).toBe(0);
    expect(button('Open a copy').getAttribute('aria-disabled')).toBeNull();
  });
});
