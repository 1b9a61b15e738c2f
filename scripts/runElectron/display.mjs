import { spawn } from 'node:child_process';
import { Trouble } from '../lib/trouble.mjs';

const startMilliseconds = 15_000;

/**
 * Starts a virtual display. It is Xvfb itself and not xvfb-run, which would keep signals from
 * reaching Electron. Without -noreset the server starts anew whenever its last window closes, and
 * an app that is just coming up finds nothing.
 * @returns {Promise<{ name: string, stop: () => void }>} `name` is for the DISPLAY variable
 */
export function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const stop = () => void server.kill();
  // It must not outlive this process, whichever way that ends.
  process.once('exit', stop);

  return new Promise((resolve, reject) => {
    let complaint = '';
    const fail = () => {
      clearTimeout(timer);
      stop();
      const reason = complaint.trim().split('\n').at(-1) || 'it did not answer';
      reject(new Trouble(`The virtual display (Xvfb) did not start: ${reason}.`));
    };
    const timer = setTimeout(fail, startMilliseconds);
    server.stderr?.on('data', (chunk) => (complaint += String(chunk)));
    server.once('error', (error) => {
      complaint = error.message;
      fail();
    });
    server.once('exit', fail);

    const numberPipe = /** @type {import('node:net').Socket} */ (server.stdio[3]);
    let number = '';
    numberPipe.on('data', (chunk) => {
      number += String(chunk);
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      server.off('exit', fail);
      // Nothing of the server may keep this process from ending.
      numberPipe.destroy();
      /** @type {import('node:net').Socket} */ (server.stderr).unref();
      server.unref();
      resolve({ name: `:${number.trim()}`, stop });
    });
  });
}
