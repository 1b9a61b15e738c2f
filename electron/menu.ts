import type { MenuItemConstructorOptions } from 'electron';
import type { Settings } from '../shared/ipc/settings';

/** The commands that the menu sends to the window. */
export type MenuCommand =
  | 'newWorkspace'
  | 'openWorkspace'
  | 'openSample'
  | 'importReadings'
  | 'pasteReading'
  | 'export'
  | 'nameVersion'
  | 'earlierVersions'
  | 'undo'
  | 'redo'
  | 'find'
  | 'findAll'
  | 'correctText'
  | 'toPlace'
  | 'editMyName'
  | 'themeSystem'
  | 'themeLight'
  | 'themeDark'
  | 'toggleList'
  | 'toggleNotes'
  | 'textLarger'
  | 'textSmaller'
  | 'settings'
  | 'keyboardHelp';

/** What a menu calls keys that the keymap calls otherwise. */
const names: Readonly<Record<string, string>> = {
  Ctrl: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * Keys that every system knows, and that write nothing in a field: those with Ctrl or Alt, and F1 and
 * the like. Others work in the window all the same, without the menu.
 */
const sayable =
  /^(?=.*(?:CommandOrControl|Alt)\+|(?:Shift\+)?F\d)(?:(?:CommandOrControl|Shift|Alt)\+)*(?:[!-*,-~]|F\d+|[A-Z][a-z]+|Page(?:Up|Down))$/;

/** Returns the keys of a menu's command: the usual ones, or those that somebody chose; null: none. */
function acceleratorNow(usual: string, keys: Settings['keys']): string | null {
  const chosen = keys[`anywhere ${usual}`];
  const now = chosen === undefined ? usual : chosen;
  const accelerator = now
    ?.replace(/\+\+$/, '+Plus')
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
  return accelerator !== undefined && sayable.test(accelerator) ? accelerator : null;
}

/**
 * Returns the application's menu. Undo and redo are commands, not the system's roles: the window
 * knows whether a text field or the workspace's own history is meant.
 */
export function menuTemplate(
  mac: boolean,
  development: boolean,
  keys: Settings['keys'],
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, usual?: string) => {
    const accelerator = usual === undefined ? null : acceleratorNow(usual, keys);
    const click = () => send(command);
    return accelerator === null ? { label, click } : { label, click, accelerator };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const developer: MenuItemConstructorOptions[] = development
    ? [line, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  const menus: MenuItemConstructorOptions[] = [
    {
      label: 'File',
      submenu: [
        item('New workspace…', 'newWorkspace'),
        item('Open workspace…', 'openWorkspace'),
        item('Open the sample', 'openSample'),
        line,
        item('Import readings…', 'importReadings', 'Ctrl+O'),
        item('Paste text as a reading…', 'pasteReading'),
        item('Export…', 'export', 'Ctrl+E'),
        line,
        item('Name this version…', 'nameVersion', 'Ctrl+S'),
        item('Earlier versions…', 'earlierVersions', 'Ctrl+Shift+H'),
        line,
        { role: 'quit', label: mac ? 'Quit Lectern' : 'Quit', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo', 'Ctrl+Z'),
        item('Redo', 'redo', 'Ctrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item('Find in this reading…', 'find'),
        item('Find in all readings…', 'findAll'),
        line,
        item('Correct the text…', 'correctText'),
        item('Tags to place', 'toPlace'),
        line,
        item('My name…', 'editMyName'),
        item('Settings…', 'settings', 'Ctrl+,'),
      ],
    },
    {
      label: 'View',
      submenu: [
        {
          label: 'Theme',
          submenu: [
            item('Like the system', 'themeSystem'),
            item('Light', 'themeLight'),
            item('Dark', 'themeDark'),
          ],
        },
        item('Show or hide the reading list', 'toggleList', 'Ctrl+\\'),
        item('Show or hide the notes', 'toggleNotes', 'Ctrl+Shift+\\'),
        line,
        item('Larger text', 'textLarger', 'Ctrl+Plus'),
        item('Smaller text', 'textSmaller', 'Ctrl+-'),
        line,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...developer,
      ],
    },
    { role: 'help', label: 'Help', submenu: [item('Keyboard help', 'keyboardHelp', 'F1')] },
  ];
  return mac ? [{ role: 'appMenu' }, ...menus] : menus;
}
