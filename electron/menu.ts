import type { MenuItemConstructorOptions } from 'electron';

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

/**
 * Returns the application's menu. Undo and redo are commands, not the system's roles: the window
 * knows whether a text field or the workspace's own history is meant.
 */
export function menuTemplate(
  mac: boolean,
  development: boolean,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string) => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
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
        item('Import readings…', 'importReadings', 'CommandOrControl+O'),
        item('Paste text as a reading…', 'pasteReading'),
        item('Export…', 'export', 'CommandOrControl+E'),
        line,
        item('Name this version…', 'nameVersion', 'CommandOrControl+S'),
        item('Earlier versions…', 'earlierVersions', 'CommandOrControl+Shift+H'),
        line,
        { role: 'quit', label: mac ? 'Quit Lectern' : 'Quit', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo', 'CommandOrControl+Z'),
        item('Redo', 'redo', 'CommandOrControl+Shift+Z'),
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
        item('Settings…', 'settings', 'CommandOrControl+,'),
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
        item('Show or hide the reading list', 'toggleList', 'CommandOrControl+\\'),
        item('Show or hide the notes', 'toggleNotes', 'CommandOrControl+Shift+\\'),
        line,
        item('Larger text', 'textLarger', 'CommandOrControl+Plus'),
        item('Smaller text', 'textSmaller', 'CommandOrControl+-'),
        line,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...developer,
      ],
    },
    { role: 'help', label: 'Help', submenu: [item('Keyboard help', 'keyboardHelp', 'F1')] },
  ];
  return mac ? [{ role: 'appMenu' }, ...menus] : menus;
}
