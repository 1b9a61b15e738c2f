import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../renderer/commands';
import { commandFor } from '../../renderer/state/keys';
import { show, useStore } from '../../renderer/state/store';
import { opened } from '../support/emptyAnswers';
import { answerAs } from '../support/fakeMain';
import { aLook, begins, goesOn } from '../support/looks';
import { aReading } from '../support/records';

afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

const pressed = (init: KeyboardEventInit) =>
  commandFor('anywhere', new KeyboardEvent('keydown', { ctrlKey: true, ...init }));

describe.each([
  ['nameVersion', 'nameVersion', { key: 's' }],
  ['earlierVersions', 'history', { key: 'H', shiftKey: true }],
] as const)('the command %s', (command, kind, keys) => {
  it('has its key', () => {
    expect(pressed(keys)).toBe(command);
  });

  it('opens its dialog over a workspace, and nothing without one', () => {
    expect(runCommand(command)).toBe(true);
    expect(useStore.getState().dialog).toBeNull();
    show(opened);
    runCommand(command);
    expect(useStore.getState().dialog).toEqual({ kind });
  });

  it('leaves a dialog alone in which somebody types', () => {
    show(opened);
    const dialog = { kind: 'paste' } as const;
    useStore.setState({ dialog });
    runCommand(command);
    expect(useStore.getState().dialog).toBe(dialog);
  });
});

describe('the keys for a reader comment', () => {
  const { blocks, text } = aLook([
    ['A paragraph.'],
    ['First.', begins],
    ['Second.', begins],
    ['It goes on.', goesOn],
  ]);
  const reading = { ...aReading('one'), blocks };
  const workspace = { ...opened.workspace, order: ['one'], readings: { one: reading } };
  const openAt = (words: string) => {
    show({ ...opened, workspace });
    useStore.setState({ current: 'one', caret: text.indexOf(words) });
  };

  it.each([
    ['S', 'splitComment', 'comments.split'],
    ['M', 'mergeComment', 'comments.merge'],
    ['D', 'notComment', 'comments.notOne'],
  ] as const)('Shift+%s is %s', async (key, command, call) => {
    expect(commandFor('reading', new KeyboardEvent('keydown', { key, shiftKey: true }))).toBe(
      command,
    );
    const asked = answerAs({ [call]: () => ({ changes: [], status: opened.status }) });
    openAt('It goes on.');
    runCommand(command);
    await expect.poll(() => asked).toEqual([{ name: call, args: { reading: 'one', block: 'b4' } }]);
  });

  it('Shift+A asks which comment is answered', () => {
    const event = new KeyboardEvent('keydown', { key: 'A', shiftKey: true });
    expect(commandFor('reading', event)).toBe('answerComment');
    openAt('Second.');
    runCommand('answerComment');
    expect(useStore.getState().dialog).toEqual({ kind: 'reply', reading: 'one', block: 'b3' });
  });

  it('say that there is none where there is none', () => {
    openAt('A paragraph.');
    runCommand('splitComment');
    expect(useStore.getState().notices[0]?.text).toBe('There is no reader comment here.');
  });

  it('change nothing in a workspace that somebody else has open', () => {
    const readOnly = { kind: 'locked', message: 'Ben has it.', detail: null } as const;
    show({ ...opened, workspace, readOnly });
    useStore.setState({ current: 'one', caret: text.indexOf('Second.') });
    runCommand('notComment');
    expect(useStore.getState().dialog).toEqual({ kind: 'failure', failure: readOnly });
  });
});
