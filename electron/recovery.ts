import { dialog, type BrowserWindow } from 'electron';

const restartsAllowed = 3;
/** Milliseconds after which a failure of the page is forgotten. */
const memory = 10 * 60 * 1000;

/**
 * Brings the page back when its process dies or hangs. What was saved is in the main process and on
 * the disk, so a fresh page shows it again. A page that keeps failing is given up.
 */
export function recover(
  window: BrowserWindow,
  report: (what: string) => void,
  giveUp: () => void,
): void {
  const contents = window.webContents;
  let failures: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    report(`The page's process is gone: ${reason}.`);
    const now = Date.now();
    failures = [...failures.filter((at) => now - at < memory), now];
    if (failures.length > restartsAllowed) giveUp();
    else contents.reload();
  });
  let asking = false;
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    report('The page does not answer.');
    void askToRestart(window).then((restart) => {
      asking = false;
      // The end of its process brings the page back.
      if (restart && !contents.isDestroyed()) contents.forcefullyCrashRenderer();
    });
  });
}

/** A long import may still finish, and a restart loses the note being written: a person decides. */
async function askToRestart(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail:
      'Everything that was marked as saved is safe. You can wait a little longer, or restart the window; a note that was being written is lost then.',
    buttons: ['Wait', 'Restart the window'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
