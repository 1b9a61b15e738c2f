import type { BrowserWindow } from 'electron';

/** Milliseconds after which a start counts as failed. */
const limit = 60_000;

/**
 * Watches a start for `--smoke`. `done` is called with null when the window is shown and its page
 * has its first picture, or with what went wrong. Returns what to call when the page has it.
 */
export function watchStart(
  window: BrowserWindow,
  done: (trouble: string | null) => void,
): () => void {
  const late = setTimeout(() => end('The window showed nothing in time.'), limit);
  const end = (trouble: string | null) => {
    clearTimeout(late);
    done(trouble);
  };
  const contents = window.webContents;
  contents.once('render-process-gone', (_event, { reason }) => end(`The page died: ${reason}.`));
  contents.once('preload-error', (_event, _file, error) => end(error.message));
  return () => {
    if (window.isVisible()) end(null);
    else window.once('show', () => end(null));
  };
}
