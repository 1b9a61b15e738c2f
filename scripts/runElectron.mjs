import { resolveRuntime } from './electronRuntime.mjs';
import { say } from './lib/progress.mjs';
import { startVirtualDisplay } from './runElectron/display.mjs';
import { findProgram, requireSystemLibraries } from './runElectron/libraries.mjs';
import { sandboxSwitches } from './runElectron/sandbox.mjs';

/**
 * @typedef {object} Prepared
 * @property {import('./electronRuntime.mjs').Runtime} runtime
 * @property {string[]} switches for Electron's command line, before the app's folder
 * @property {NodeJS.ProcessEnv} env
 * @property {() => void} stop ends the virtual display, if one was started
 */

/**
 * Makes everything ready for `runtime.executable` to open a window: the runtime, the libraries of
 * the system, a display and the sandbox.
 * @param {{ ownDisplay?: boolean }} [options] `ownDisplay`: use a virtual display even when there is
 *   a real one, so that tests neither disturb nor are disturbed
 * @returns {Promise<Prepared>}
 */
export async function prepare({ ownDisplay = false } = {}) {
  const runtime = await resolveRuntime();
  const env = { ...process.env };
  // Set in the terminals of some editors; it would turn Electron into plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  // Read by node_modules/electron, and so by everything that starts Electron through it.
  if (runtime.source !== 'official') env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder;
  if (process.platform !== 'linux') return { runtime, switches: [], env, stop: () => undefined };

  const real = Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  // Without Xvfb, tests make do with the real display.
  const virtual = !real || (ownDisplay && findProgram('Xvfb') !== null);
  await requireSystemLibraries(runtime.executable, virtual);
  const switches = await sandboxSwitches(runtime.folder);
  if (!virtual) {
    if (!env['DISPLAY']) switches.push('--ozone-platform-hint=auto');
    return { runtime, switches, env, stop: () => undefined };
  }
  if (!ownDisplay) say('No display: the app runs in a virtual one, so you will see no window.');
  // A machine without a desktop has no message bus and no GPU: Chromium logs that at length.
  switches.push('--log-level=3');
  const display = await startVirtualDisplay();
  env['DISPLAY'] = display.name;
  delete env['WAYLAND_DISPLAY'];
  return { runtime, switches, env, stop: display.stop };
}
