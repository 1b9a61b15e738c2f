import { describe, expect, it } from 'vitest';
import { useStore } from '../../../../renderer/state/store';
import type { Committed } from '../../../../shared/ipc/answers';
import { Failure, type PlainFailure } from '../../../../shared/ipc/failure';
import { doing, press, texts, the } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { defaultSettings } from '../../../../shared/ipc/settings';
import {
  now,
  workspace,
  status,
  changed,
  timesClosed,
  eachOnItsOwn,
  open,
  button,
  click,
  later,
} from '../../../support/historyDialog';

const locked: PlainFailure = {
  kind: 'locked',
  message: 'Ben has this workspace open. Nothing can be changed here until they close it.',
  detail: null,
};

eachOnItsOwn();

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
    expect(timesClosed()).toBe(1);
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
    expect(timesClosed()).toBe(0);
    expect(the('[aria-selected=true]').textContent).toContain('14:05');
    expect(asked.filter(({ name }) => name === 'versions.restore')).toHaveLength(1);
    expect(asked.map(({ name }) => name)).not.toContain('versions.openCopy');
    await doing(() => {
      restored.keep(changed);
    });
    expect(timesClosed()).toBe(1);
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
    expect(timesClosed()).toBe(0);
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
    settings: defaultSettings,
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
    expect(timesClosed()).toBe(1);
  });

  it('leaves the list open when no place was chosen for it', async () => {
    await open({ 'versions.openCopy': () => null, 'app.state': () => state });
    await press('ArrowDown');
    await click(button('Open a copy'));
    expect(useStore.getState().open?.folder).toBe('/w');
    expect(timesClosed()).toBe(0);
    expect(button('Open a copy').getAttribute('aria-disabled')).toBeNull();
  });
});
