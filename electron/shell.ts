import path from 'node:path';
import {
  app,
  dialog,
  Menu,
  nativeTheme,
  session,
  shell as system,
  type BrowserWindow,
} from 'electron';
import { eventChannel, type CallName } from '../shared/ipc/channels';
import type { Settings } from '../shared/ipc/settings';
import type { Arguments } from './arguments';
import { Closing } from './closing';
import { CurrentWorkspace } from './currentWorkspace';
import type { Handlers } from './desk';
import { systemDialogs } from './dialogs';
import { WindowEvents } from './events';
import { reviewerName, type Folders } from './folders';
import { hardenSession } from './hardening';
import { annotatedFormats } from './import/annotated/formats';
import { formats } from './import/formats';
import { ReadingPool } from './import/readingPool';
import { takeCalls } from './ipc';
import { type MenuCommand, menuTemplate } from './menu';
import { printPage } from './printPage';
import { writeInThread } from './write/writeInThread';
import { appAddress, serveApp } from './protocol';
import { recover } from './recovery';
import { Requests } from './requests';
import { appService, type WindowActions } from './services/app';
import { codebookService } from './services/codebook';
import { commentsService } from './services/comments';
import { exportsService } from './services/exports';
import { historyService } from './services/history';
import { importsService } from './services/imports';
import { readingsService } from './services/readings';
import { reviewersService } from './services/reviewers';
import { revisionsService } from './services/revisions';
import { createSample } from './services/sample';
import { savingService } from './services/saving';
import { tagsService } from './services/tags';
import { versionsService } from './services/versions';
import { freeFolder, Workspaces, workspacesService } from './services/workspaces';
import { watchStart } from './smoke';
import { AppSettings } from './storage/appSettings';
import type { WorkspaceStore } from './storage/workspaceStore';
import { boundsOf, bringForward, makeWindow, partition } from './window';

export interface ShellOptions {
  readonly folders: Folders;
  readonly given: Arguments;
  readonly development: boolean;
  /** The folder with what was built: `main`, `preload`, `renderer` and `sample`. */
  readonly built: string;
  report(thrown: unknown): void;
}

/** The running app, as other starts of it see it. */
export interface Shell {
  /** Brings the window forward and does what a second start asked for. */
  comeForward(request: Pick<Arguments, 'files' | 'sample'> | null): void;
}

/** Puts the app together: what it remembers, its window, its services, and the calls to them. */
export async function startShell(options: ShellOptions): Promise<Shell> {
  const { folders, given, development, built, report } = options;
  const remembered = await AppSettings.open(folders.profile, new Date().toISOString(), report);
  let statusChanged: (store: WorkspaceStore) => void = () => {};
  const current = new CurrentWorkspace(report, (store) =>
    store.keepRefused(path.join(folders.profile, 'unsaved'), () => statusChanged(store)),
  );
  const pool = new ReadingPool({ worker: path.join(built, 'main/importWorker.cjs') });
  const workspaces = new Workspaces({
    current,
    remembered,
    home: folders.workspaces,
    sampleFolder: path.join(folders.workspaces, 'Sample workspace'),
    makeSample: (folder) =>
      createSample(folder, path.join(built, 'sample'), {
        now: () => current.now(),
        newId: () => current.newId(),
        read: pool.read,
      }),
    reviewerName: await reviewerName(),
    // A text is read when the window asks for it: there is a window by then.
    tell: (failure) => events.failed(failure),
    report,
  });
  // The workspace is read while Electron and the window start.
  const whyNotOpened = workspaces.openFirst(given.sample);

  await app.whenReady();
  nativeTheme.themeSource = remembered.data.settings.theme;
  const own = session.fromPartition(partition);
  await hardenSession(own, development);
  await serveApp(own.protocol, path.join(built, 'renderer'));
  const window = makeWindow({
    preload: path.join(built, 'preload/preload.cjs'),
    development,
    before: remembered.data.window,
  });
  const events = new WindowEvents((name, value) => {
    // An import may end after the window did.
    if (!window.isDestroyed()) window.webContents.send(eventChannel, name, value);
  });
  statusChanged = (store) => {
    if (store === current.opened) events.status(store.status());
  };
  const closing = closeWell(window, events, { current, remembered, pool, report });
  const dialogs = systemDialogs(window);
  const imports = importsService({
    remembered,
    dialogs,
    documents: folders.documents,
    extensions: [...Object.values(formats), ...annotatedFormats].flatMap(({ extensions }) =>
      extensions.map((dotted) => dotted.slice(1)),
    ),
    makeIfNone: () => workspaces.makeIfNone(),
    opened: () => workspaces.opened(),
    current,
    work: pool,
    startThread: () => {
      pool.startThread();
    },
    tell: (session, file) => events.import(session, file),
  });
  const exports = exportsService({
    desk: current,
    choosePath: (name, { label }) => dialogs.exportFile(path.join(folders.documents, name), label),
    write: writeInThread(path.join(built, 'main/exportWorker.cjs'), { printPage }),
  });
  const requests = new Requests({
    events,
    openSample: () => workspaces.openSample(),
    importPaths: imports.importPaths,
    report,
  });
  const smokeIsReady = given.smoke
    ? watchStart(window, (trouble) => endSmoke(trouble, closing, report))
    : () => {};

  const setMenu = (keys: Settings['keys']) => {
    const send = (id: MenuCommand) => events.command(id);
    const template = menuTemplate(process.platform === 'darwin', development, keys, send);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  setMenu(remembered.data.settings.keys);

  let asked = false;
  const handlers: Handlers<CallName> = {
    ...appService({
      version: __APP_VERSION__,
      platform: process.platform,
      desk: current,
      remembered,
      window: windowActions(window, closing),
      async opened() {
        const failure = await whyNotOpened;
        return requests.between(() => {
          events.pictureTaken();
          const opened = workspaces.opened();
          return { opened, failure: opened === null ? failure : null };
        });
      },
      pageIsReady() {
        events.pageIsReady();
        if (!asked) void requests.take({ ...given, sample: false });
        asked = true;
        smokeIsReady();
      },
      settingsChanged: ({ theme, keys }) => {
        nativeTheme.themeSource = theme;
        setMenu(keys);
      },
    }),
    ...workspacesService({
      workspaces,
      current,
      remembered,
      home: folders.workspaces,
      dialogs,
      showFolder: (folder) => system.showItemInFolder(path.join(folder, 'workspace.json')),
    }),
    ...readingsService(current),
    ...commentsService(current),
    ...revisionsService(current),
    ...imports.handlers,
    ...tagsService(current),
    ...codebookService(current),
    ...reviewersService(current),
    ...historyService(current),
    ...versionsService({
      desk: current,
      dialogs,
      open: (folder) => workspaces.open(folder),
    }),
    ...savingService({
      desk: current,
      dialogs,
      suggest: () => freeFolder(folders.workspaces),
      open: (folder) => workspaces.open(folder),
    }),
    ...exports.handlers,
  };
  takeCalls({
    handlers,
    contents: window.webContents,
    report,
    failed: () => closing.callFailed(),
  });
  recover(window, report, () => giveUpPage(window));
  // Not when a navigation starts: the ones that are stopped start as well.
  const pageStarts = () => {
    events.pageStarts();
    imports.cancelAll();
    exports.cancel();
  };
  window.webContents.on('did-navigate', pageStarts);
  window.webContents.on('render-process-gone', pageStarts);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(appAddress);
  return {
    comeForward(request) {
      bringForward(window);
      if (request !== null) void requests.take(request);
    },
  };
}

function windowActions(window: BrowserWindow, closing: Closing): WindowActions {
  return {
    minimise: () => window.minimize(),
    maximise: () => (window.isMaximized() ? window.unmaximize() : window.maximize()),
    close: () => closing.pageCloses(),
    closeAnyway: () => closing.closeAnyway(),
  };
}

interface Kept {
  readonly current: CurrentWorkspace;
  readonly remembered: AppSettings;
  readonly pool: ReadingPool;
  report(thrown: unknown): void;
}

/** Ties closing to the window; see Closing for what happens when. */
function closeWell(window: BrowserWindow, events: WindowEvents, kept: Kept): Closing {
  const { current, remembered, pool, report } = kept;
  const closing = new Closing({
    pageIsThere: () => events.ready && !window.webContents.isCrashed(),
    askPage: () => events.command('beforeClose'),
    sayWaiting: () => events.command('stillSaving'),
    async refuses() {
      const store = current.opened;
      return store !== null && !(await store.retry().catch(() => true));
    },
    askPerson: () => events.command('askUnsaved'),
    async finish() {
      remembered.change({ window: boundsOf(window) });
      await pool.close().catch(report);
      await current.close().catch(report);
      await remembered.flush().catch(report);
      window.destroy();
    },
    later(run, milliseconds) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  window.on('close', (event) => {
    event.preventDefault();
    closing.request();
  });
  return closing;
}

function endSmoke(
  trouble: string | null,
  closing: Closing,
  report: (thrown: unknown) => void,
): void {
  if (trouble === null) {
    closing.request();
    return;
  }
  report(trouble);
  app.exit(1);
}

function giveUpPage(window: BrowserWindow): void {
  dialog.showMessageBoxSync({
    type: 'error',
    message: 'Lectern cannot show its window.',
    detail:
      'It failed several times. Everything that was marked as saved is safe. Start Lectern again; if it happens again, restart the computer.',
    buttons: ['Close'],
  });
  window.close();
}
