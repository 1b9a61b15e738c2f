import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../electron/menu';

/** The keys of each line of the menu that has some. */
function acceleratorsWith(keys: Record<string, string | null>): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (items: readonly MenuItemConstructorOptions[]) => {
    for (const { label, accelerator, submenu } of items) {
      if (label !== undefined && typeof accelerator === 'string') found[label] = accelerator;
      if (Array.isArray(submenu)) look(submenu);
    }
  };
  look(menuTemplate(false, false, keys, () => undefined));
  return found;
}

test('The menu has the keys of the keymap', () => {
  expect(acceleratorsWith({})).toMatchObject({
    'Import readings…': 'CommandOrControl+O',
    'Earlier versions…': 'CommandOrControl+Shift+H',
    'Show or hide the reading list': 'CommandOrControl+\\',
    'Settings…': 'CommandOrControl+,',
    'Smaller text': 'CommandOrControl+-',
    'Keyboard help': 'F1',
  });
});

test('The menu follows keys that were changed, and has none where they were taken away', () => {
  const now = acceleratorsWith({
    'anywhere Ctrl+O': 'Ctrl+Shift+ArrowUp',
    'anywhere Ctrl+E': null,
    'anywhere F1': 'Ctrl++',
    'reading J': 'Ctrl+Z',
  });
  expect(now).toMatchObject({
    'Import readings…': 'CommandOrControl+Shift+Up',
    'Keyboard help': 'CommandOrControl+Plus',
    Undo: 'CommandOrControl+Z',
  });
  expect(now).not.toHaveProperty('Export…');
});

test('Keys that a system may not know, and those that write a sign, are left to the window', () => {
  for (const keys of ['Ctrl+É', 'X', 'Shift+X', 'Space']) {
    expect(acceleratorsWith({ 'anywhere Ctrl+O': keys })).not.toHaveProperty('Import readings…');
  }
});
