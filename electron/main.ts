import path from 'node:path';
import process from 'node:process';
import { app, dialog, protocol } from 'electron';
import { Failure, failureFrom } from '../shared/ipc/failure';
import { argumentsSchema, parseArguments } from './arguments';
import { settleFolders } from './folders';
import { hardenCommandLine, hardenContents, openingSwitchesIn } from './hardening';
import { appScheme } from './protocol';
import { startShell, type Shell } from './shell';

/* The start of the app. Everything up to `start` must happen before Electron is ready. */

const folders = settleFolders(app, process.env.LECTERN_HOME);
const given = parseArguments(process.argv, process.cwd(), app.isPackaged);

process.on('uncaughtException', report);
process.on('unhandledRejection', report);
hardenCommandLine(app.commandLine);
// Enabling it undoes `--no-sandbox`, which the root user cannot do without.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
hardenContents(app);
protocol.registerSchemesAsPrivileged([appScheme]);
app.on('window-all-closed', () => app.quit());

const opening = app.isPackaged ? openingSwitchesIn(app.commandLine) : [];
if (opening.length > 0) {
  process.stderr.write(`Lectern does not run with --${opening.join(', --')}. Start it without.\n`);
  app.exit(2);
} else if (app.requestSingleInstanceLock(given)) {
  start();
} else {
  // The app that runs already does what was asked for, and comes forward.
  app.exit(0);
}

function start(): void {
  const shell = startShell({
    folders,
    given,
    development: !app.isPackaged,
    built: path.join(__dirname, '..'),
    report,
  });
  const later = (use: (shell: Shell) => void) => void shell.then(use, () => null);
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    const request = argumentsSchema.safeParse(asked).data;
    later((running) => running.comeForward(request ?? null));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    later((running) => running.comeForward({ files: [file], sample: false }));
  });
  shell.catch(giveUp);
}

function giveUp(thrown: unknown): void {
  report(thrown);
  const { message, detail } = failureFrom(thrown);
  if (!given.smoke) dialog.showErrorBox('Lectern could not start', [message, detail].join('\n\n'));
  app.exit(1);
}

/**
 * Puts what a developer needs on the error output; people get a Failure in the window. Expected
 * trouble needs no stack.
 */
function report(thrown: unknown): void {
  process.stderr.write(`${inWords(thrown)}\n`);
}

function inWords(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const expected = thrown instanceof Failure && thrown.kind !== 'bug';
  return expected ? thrown.message : (thrown.stack ?? thrown.message);
}
