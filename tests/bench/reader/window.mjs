import path from 'node:path';
import process from 'node:process';
import { pathToFileURL, URL } from 'node:url';
import { app, BrowserWindow, net, protocol } from 'electron';

/* The window that engines are compared in: it shows the built page of a folder, and no more. */
const folder = process.argv.at(-1) ?? '';
protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true } },
]);
void app.whenReady().then(() => {
  protocol.handle('bench', ({ url }) =>
    net.fetch(String(pathToFileURL(path.join(folder, new URL(url).pathname)))),
  );
  const window = new BrowserWindow({ width: 1440, height: 900 });
  void window.loadURL('bench://page/index.html');
});
