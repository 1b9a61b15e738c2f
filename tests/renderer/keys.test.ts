import { describe, expect, it } from 'vitest';
import { keyContexts, keysOf } from '../../renderer/keys';
import { commandFor } from '../../renderer/state/keys';

const press = (init: Partial<KeyboardEventInit> & { key: string }) =>
  keysOf(new KeyboardEvent('keydown', init));

describe('the keys', () => {
  it.each(keyContexts.map((context) => [context.label, context] as const))(
    'give no combination to two commands: %s',
    (_label, { bindings }) => {
      const combinations = bindings.map((binding) => binding.keys);
      expect(combinations).toEqual([...new Set(combinations)]);
    },
  );

  it('leave Ctrl+Alt alone, which types signs on many keyboards', () => {
    const all = keyContexts.flatMap((context) => context.bindings.map((binding) => binding.keys));
    expect(all.filter((keys) => keys.includes('Ctrl+') && keys.includes('Alt+'))).toEqual([]);
  });

  it('read the digit row by its place, so that it works on a French keyboard', () => {
    expect(press({ key: '&', code: 'Digit1' })).toBe('1');
    expect(press({ key: '1', code: 'Digit1' })).toBe('1');
  });

  it('read letters, signs and named keys', () => {
    expect(press({ key: 'j', code: 'KeyJ' })).toBe('J');
    expect(press({ key: 'J', code: 'KeyJ', shiftKey: true })).toBe('Shift+J');
    expect(press({ key: '?', code: 'Slash', shiftKey: true })).toBe('?');
    expect(press({ key: 'Z', code: 'KeyZ', shiftKey: true, ctrlKey: true })).toBe('Ctrl+Shift+Z');
    expect(press({ key: '|', code: 'Backslash', shiftKey: true, ctrlKey: true })).toBe(
      'Ctrl+Shift+\\',
    );
    expect(press({ key: ' ', code: 'Space', shiftKey: true })).toBe('Shift+Space');
    expect(press({ key: 'z', code: 'KeyZ', metaKey: true })).toBe('Ctrl+Z');
  });

  it('mean nothing where they are not bound', () => {
    const event = new KeyboardEvent('keydown', { key: 'x', code: 'KeyX' });
    expect(commandFor('reading', event)).toBeNull();
  });
});
