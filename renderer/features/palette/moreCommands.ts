/** Commands that have no key of their own; a menu or a button has them too. */
export const moreCommands: readonly { readonly command: string; readonly label: string }[] = [
  { command: 'pasteReading', label: 'Paste text as a reading' },
  { command: 'newWorkspace', label: 'New workspace' },
  { command: 'openWorkspace', label: 'Open workspace' },
  { command: 'openSample', label: 'Open the sample' },
  { command: 'editMyName', label: 'Change my name' },
  { command: 'textLarger', label: 'Larger text' },
  { command: 'textSmaller', label: 'Smaller text' },
  { command: 'themeSystem', label: 'Theme like the system' },
  { command: 'themeLight', label: 'Light theme' },
  { command: 'themeDark', label: 'Dark theme' },
];
