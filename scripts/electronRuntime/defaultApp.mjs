/*
 * What a stock Electron runs when it is given a folder: `electron .` starts this default app, which
 * starts the folder's. The registry's build comes without one.
 *
 * It has to be an ES module that awaits the app: Electron holds its `ready` event back until such a
 * module has finished, and apps must register their URL schemes before `ready`.
 */
const main = `
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
let target;
const preloads = [];
for (let i = 0; i < args.length && target === undefined; i += 1) {
  const arg = args[i];
  if (arg === '-v' || arg === '--version') {
    console.log('v' + process.versions.electron);
    process.exit(0);
  } else if (arg === '-a' || arg === '--abi') {
    console.log(process.versions.modules);
    process.exit(0);
  } else if (arg === '-r' || arg === '--require') {
    preloads.push(args[(i += 1)]);
  } else if (!arg.startsWith('-')) {
    target = path.resolve(arg);
  }
}
if (target === undefined) {
  console.error('Usage: electron [options] FOLDER [arguments]');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const require = createRequire(path.join(process.cwd(), 'electron.js'));
for (const preload of preloads) require(preload);

const manifestFile = path.join(target, 'package.json');
if (fs.existsSync(manifestFile)) {
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  const name = manifest.productName ?? manifest.name;
  if (name) app.name = name;
  app.setDesktopName(manifest.desktopName ?? app.name + '.desktop');
  app.setAppPath(target);
} else {
  app.setAppPath(path.dirname(target));
}
try {
  await import(pathToFileURL(require.resolve(target)).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}
`;

/** The files of the default app. */
export const defaultApp = {
  'package.json': JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  'main.js': main,
};
