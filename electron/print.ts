import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { app, protocol } from 'electron';
import { hardenCommandLine, hardenContents } from './hardening';
import { printPage } from './printPage';
import { appScheme } from './protocol';

/*
 * The third composition root: prints one page to one PDF, for the command line, which runs in plain
 * Node. Its last two arguments are the page, which must be a file in a folder of its own, and the PDF.
 */

const [page = '', file = ''] = process.argv.slice(-2);

// The app may be running, and has this folder for itself.
app.setPath('userData', path.join(path.dirname(page), 'profile'));
hardenCommandLine(app.commandLine);
// Enabling it undoes `--no-sandbox`, which the root user cannot do without.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
hardenContents(app);
protocol.registerSchemesAsPrivileged([appScheme]);
// The PDF is written after the window is gone.
app.on('window-all-closed', () => {});

app
  .whenReady()
  .then(async () => writeFile(file, await printPage(await readFile(page, 'utf8'))))
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      app.exit(1);
    },
  );
