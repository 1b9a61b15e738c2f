import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Failure } from '../../shared/ipc/failure';
import { exportCancelled } from '../write/exportCancelled';
import type { PrintPage } from '../write/pdf';

/** Milliseconds after which a print counts as stuck; reports of a thousand pages take a tenth. */
const limit = 300_000;

/**
 * Returns what prints a page with a program for Node that is given the page and the PDF to write.
 * It starts Electron, which plain Node cannot do without.
 */
export function printedBy(program: string): PrintPage {
  return async (html, signal) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'lectern-print-'));
    const [page, file] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
    try {
      await writeFile(page, html);
      await run(program, [page, file], signal);
      return new Uint8Array(await readFile(file));
    } catch (error) {
      throw signal?.aborted ? exportCancelled() : notPrinted(error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function run(program: string, files: readonly string[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { timeout: limit, maxBuffer: 16 * 1024 * 1024, ...(signal && { signal }) };
    execFile(process.execPath, [program, ...files], options, (error, _out, said) => {
      if (error) reject(new Error(said.trim() || error.message));
      else resolve();
    });
  });
}

function notPrinted(error: unknown): Failure {
  return new Failure(
    'refused',
    'The PDF was not printed: Electron, which does that, could not be started. Nothing was written. Export to the format html and print that page in a browser, or export from the window of Lectern.',
    error instanceof Error ? error.message : String(error),
  );
}
