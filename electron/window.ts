import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { placeWindow, smallestSize, type Area } from './windowBounds';

/** Without `persist:` in its name, a session lives in memory and leaves nothing on the disk. */
export const partition = 'lectern';

const preferences: Readonly<WebPreferences> = Object.freeze({
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  disableDialogs: true,
  autoplayPolicy: 'user-gesture-required',
});

/** The session of pages that are printed: in memory, and none of the window's. */
export const printPartition = 'lectern-print';

/** The colour of the frame around the reading, shown until the page has painted (`--chrome`). */
const chrome = { light: '#f2f1ed', dark: '#131415' };

export interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly development: boolean;
  /** Where the window was the last time. */
  readonly before: (Area & { readonly maximised: boolean }) | null;
}

/** Makes the window, not shown yet. On macOS the system draws its buttons, elsewhere the page. */
export function makeWindow({ preload, development, before }: WindowOptions): BrowserWindow {
  const mac = process.platform === 'darwin';
  const window = new BrowserWindow({
    ...placeWindow(before, displays()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Lectern',
    show: false,
    backgroundColor: background(),
    ...(mac ? { titleBarStyle: 'hiddenInset' } : { frame: false }),
    webPreferences: { ...preferences, preload, devTools: development },
  });
  const repaint = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
  if (before?.maximised === true) window.once('show', () => window.maximize());
  return window;
}

/**
 * Makes a window to print from: never shown, without scripts. It draws into memory, because a
 * machine may have no display.
 */
export function makePrintWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      ...preferences,
      partition: printPartition,
      javascript: false,
      images: false,
      offscreen: true,
      devTools: false,
    },
  });
}

/** Returns where the window is, as it would be when not maximised. */
export function boundsOf(window: BrowserWindow): Area & { readonly maximised: boolean } {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}

/** Brings the window before everything else. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? chrome.dark : chrome.light;
}

function displays(): [Area, ...Area[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}
