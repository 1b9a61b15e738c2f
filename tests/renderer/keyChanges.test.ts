import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  canSwap,
  conflictWith,
  contextsNow,
  isSingleKey,
  type KeyChanges,
  refusedKeys,
  withKeys,
  withSwapped,
} from '../../renderer/keyChanges';
import { keyContexts, keysOf as keysOfPress } from '../../renderer/keys';
import { commandFor, keysFor } from '../../renderer/state/keys';
import { useStore } from '../../renderer/state/store';
import { defaultSettings } from '../../shared/ipc/settings';

const all = (changes: KeyChanges) => contextsNow(changes, true).flatMap((one) => one.bindings);
const ids = all({}).map(({ id }) => id);
const keysOf = (changes: KeyChanges, id: string) => all(changes).find((one) => one.id === id)?.keys;
const press = (key: string) => new KeyboardEvent('keydown', { key });

/** Every binding whose keys another one has where both work. */
const clashing = (changes: KeyChanges) =>
  all(changes)
    .filter(({ id, keys }) => keys !== null && conflictWith(changes, id, keys) !== null)
    .map(({ id }) => id);

afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

describe('the keys as they come', () => {
  it('clash nowhere, neither in a place nor with those that work anywhere', () => {
    expect(clashing({})).toEqual([]);
  });

  it('are named each by its own id', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('keys that are changed', () => {
  it('mean their command instead of the usual keys', () => {
    useStore.setState({
      settings: { ...defaultSettings, keys: { 'reading N': 'I', 'reading C': null } },
    });
    expect(commandFor('reading', press('i'))).toBe('note');
    expect(commandFor('reading', press('n'))).toBeNull();
    expect(commandFor('reading', press('c'))).toBeNull();
    expect([keysFor('reading', 'note'), keysFor('reading', 'copyWithCitation')]).toEqual([
      'I',
      undefined,
    ]);
  });

  it('are refused where another command has them, and free in a place that has the keys to itself', () => {
    expect(conflictWith({}, 'reading N', 'C')?.id).toBe('reading C');
    expect(conflictWith({}, 'reading N', 'Ctrl+O')?.id).toBe('anywhere Ctrl+O');
    expect(conflictWith({}, 'anywhere Ctrl+O', 'N')?.id).toBe('reading N');
    expect(conflictWith({}, 'reading N', 'I')).toBeNull();
    expect(conflictWith({}, 'import M', 'Ctrl+E')).toBeNull();
    // The key that N leaves is free.
    expect(conflictWith({ 'reading N': 'I' }, 'reading C', 'N')).toBeNull();
  });

  it('can be swapped, and come back to the usual ones', () => {
    const swapped = withSwapped({}, 'reading N', 'reading C');
    expect([keysOf(swapped, 'reading N'), keysOf(swapped, 'reading C')]).toEqual(['C', 'N']);
    expect(withSwapped(swapped, 'reading N', 'reading C')).toEqual({});
    expect(withKeys(withKeys({}, 'reading N', null), 'reading N', 'N')).toEqual({});
  });

  it('are not swapped where one of the two would clash in its new place', () => {
    expect(canSwap({}, 'reading N', 'reading C')).toBe(true);
    // O would work anywhere then, and the reading has an O of its own under another binding.
    expect(canSwap({ 'list F2': 'N' }, 'list F2', 'anywhere Ctrl+O')).toBe(false);
  });

  it('are never Ctrl with Alt, nor what moves the focus or opens menus', () => {
    expect(['Ctrl+Alt+K', 'Tab', 'Shift+Tab', 'Shift+F10'].map(refusedKeys)).not.toContain(null);
    expect(['K', 'Ctrl+K', '+', 'Alt+ArrowUp', 'F2'].map(refusedKeys)).toEqual(Array(5).fill(null));
  });

  it('are never what copies, pastes or closes; what is usual in a place can be had again there', () => {
    const system = ['Ctrl+C', 'Ctrl+X', 'Ctrl+V', 'Ctrl+A', 'Ctrl+W', 'Ctrl+Q', 'Alt+F4'];
    expect(new Set(system.map(refusedKeys))).toEqual(new Set([refusedKeys('Tab')]));
    expect(['C', 'Ctrl+Shift+C', 'Alt+W', 'F4'].map(refusedKeys)).toEqual(Array(4).fill(null));
    // Cmd of a Mac has the same name.
    const cmd = new KeyboardEvent('keydown', { key: 'c', metaKey: true });
    expect(refusedKeys(keysOfPress(cmd))).not.toBeNull();
    expect(all({}).filter(({ keys }) => keys !== null && system.includes(keys))).toMatchObject([
      { id: 'findAll Ctrl+A' },
    ]);
  });

  it('clash nowhere, whatever is chosen in whatever order, as long as clashes are refused or swapped', () => {
    const keys = fc.constantFrom('J', 'N', 'C', 'I', 'Ctrl+O', 'Ctrl+J', 'Space', 'Enter', '1');
    const choice = fc.tuple(fc.constantFrom(...ids), keys, fc.boolean());
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
        let changes: KeyChanges = {};
        for (const [id, wanted, swaps] of choices) {
          const other = conflictWith(changes, id, wanted);
          if (other === null) changes = withKeys(changes, id, wanted);
          else if (swaps && canSwap(changes, id, other.id)) {
            changes = withSwapped(changes, id, other.id);
          }
        }
        expect(clashing(changes)).toEqual([]);
      }),
    );
  });

  it('of a list that is no more are passed over', () => {
    expect(contextsNow({ 'reading Ctrl+Nothing': 'J' }, true)).toEqual(contextsNow({}, true));
  });
});

describe('single keys', () => {
  it('are signs, with Shift or without; named keys and combinations are none', () => {
    expect(['J', 'Shift+J', '1', '/', '+', 'Space', 'Shift+Space'].every(isSingleKey)).toBe(true);
    expect(['Ctrl+K', 'Enter', 'ArrowUp', 'Shift+ArrowUp', 'F6', 'Delete'].some(isSingleKey)).toBe(
      false,
    );
  });

  it('mean nothing while they are switched off, and everything else works', () => {
    useStore.setState({ settings: { ...defaultSettings, singleKeys: false } });
    for (const key of ['j', '1', '/', ' ']) expect(commandFor('reading', press(key))).toBeNull();
    expect(commandFor('reading', press('ArrowDown'))).toBe('nextSentence');
    expect(commandFor('reading', press('Escape'))).toBe('clear');
    const left = contextsNow({}, false).flatMap(({ bindings }) => bindings);
    expect(left.filter(({ keys }) => keys !== null && isSingleKey(keys))).toEqual([]);
  });
});

it('every command that the help sheet lists has words for it', () => {
  for (const { bindings } of keyContexts) {
    for (const { command, label } of bindings) {
      const spoken = bindings.some((one) => one.command === command && one.label !== null);
      expect(label !== null || spoken || /^tag\d$/.test(command), command).toBe(true);
    }
  }
});
