import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The repository: Electron finds the app's package.json there. */
export const root = path.join(import.meta.dirname, '../../..');

/** The app in a real window, with a home of its own. */
export interface Lectern {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the page wrote to its console as an error, and every uncaught exception. */
  readonly errors: string[];
}

/** Returns an empty folder that stands for a user's home; `forget` removes it. */
export async function freshHome(): Promise<{ home: string; forget: () => Promise<void> }> {
  const home = await mkdtemp(path.join(tmpdir(), 'lectern-e2e-'));
  return { home, forget: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the app and waits for its first picture. */
export async function launch(home: string, args: readonly string[] = []): Promise<Lectern> {
  const app = await _electron.launch({
    args: [
      root,
      '--force-device-scale-factor=1',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--lang=en-US',
      ...args,
    ],
    env: { ...environment(), LECTERN_HOME: home, TZ: 'UTC' },
    // Root cannot have Chromium's sandbox; everybody else tests with it on.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.waitForSelector('html[data-ready=yes]');
  return { app, page, errors };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Sets the size of the window's content, in CSS pixels. */
export async function resize({ app, page }: Lectern, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height,
  });
}

/** Answers the next file dialogs with these paths. */
export async function chooseInDialogs(
  { app }: Lectern,
  { open, save }: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: paths.open === undefined, filePaths: [...(paths.open ?? [])] });
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: paths.save === undefined, filePath: paths.save ?? '' });
    },
    { open, save },
  );
}

/** Waits until the window says that the disk has everything. */
export async function saved(page: Page): Promise<void> {
  await page.waitForSelector('[data-saved=yes]');
}

/** Ends the app without a word, and waits until it is gone. */
export async function kill({ app }: Lectern): Promise<void> {
  const running = app.process();
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;
}

/**
 * Returns the texts of the elements that a selector finds in the window, asked by way of main: a
 * test's own hold on a page dies with the page's process. None while the window has no page.
 */
export async function seenByMain(app: Lectern['app'], selector: string): Promise<string[]> {
  return app.evaluate(async ({ BrowserWindow }, wanted): Promise<string[]> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return [];
    const script = `[...document.querySelectorAll(${JSON.stringify(wanted)})].map((one) => one.textContent)`;
    // A script that a dying page was given is never answered.
    const late = new Promise<string[]>((resolve) => setTimeout(resolve, 500, []));
    return Promise.race([contents.executeJavaScript(script) as Promise<string[]>, late]);
  }, selector);
}

/** Waits until the import dialog has read this many files, and imports them as it proposes. */
export async function importAll(page: Page, files: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Import/ });
  const button = dialog.getByRole('button', {
    name: files === 1 ? 'Import the reading' : `Import ${String(files)} readings`,
  });
  await expect(button).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}
