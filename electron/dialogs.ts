import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';

/** The system's dialogs. Each answers null when the person cancels. */
export interface Dialogs {
  /** Asks for the name and the place of a new workspace; `suggested` is an absolute path. */
  newWorkspace(suggested: string): Promise<string | null>;
  /** Asks for the folder of a workspace. */
  workspaceFolder(start: string): Promise<string | null>;
  /** Asks for files to import; on a Mac, folders can be chosen, too. */
  readings(start: string, extensions: readonly string[]): Promise<readonly string[] | null>;
  /** Asks where to put an export; `suggested` is an absolute path, `kind` what people call it. */
  exportFile(suggested: string, kind: string): Promise<string | null>;
}

/** Elsewhere a dialog that offers folders offers no files. */
const foldersToo = process.platform === 'darwin' ? (['openDirectory'] as const) : [];

/** Returns the dialogs, shown over this window. */
export function systemDialogs(window: BrowserWindow): Dialogs {
  return {
    async newWorkspace(suggested) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'New workspace',
        message: 'A workspace is a folder. Choose its name and where to keep it.',
        buttonLabel: 'Create',
        nameFieldLabel: 'Name',
        defaultPath: suggested,
        properties: ['createDirectory'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async workspaceFolder(start) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a workspace',
        message: 'Choose the folder of the workspace.',
        buttonLabel: 'Open',
        defaultPath: start,
        properties: ['openDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async readings(start, extensions) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Import readings',
        buttonLabel: 'Import',
        defaultPath: start,
        filters: [
          { name: 'Readings', extensions: [...extensions] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', ...foldersToo, 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    async exportFile(suggested, kind) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Export',
        buttonLabel: 'Export',
        defaultPath: suggested,
        filters: [{ name: kind, extensions: [path.extname(suggested).slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
