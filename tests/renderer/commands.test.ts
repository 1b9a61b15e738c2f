import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../renderer/commands';
import { commandFor } from '../../renderer/keys';
import { show, useStore } from '../../renderer/state/store';
import { opened } from '../support/emptyAnswers';

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
