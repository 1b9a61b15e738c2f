import path from 'node:path';
import { printedBy } from '../../electron/cli/printedBy';
import type { WriterTools } from '../../electron/write';
import { writeHere } from '../../electron/write/writing';
import { findOfficialRuntime } from '../../scripts/electronRuntime/official.mjs';
import { findRegistryRuntime } from '../../scripts/electronRuntime/registry.mjs';

/** Prints nothing: for tests of what goes on around it. */
export const paperless: WriterTools = {
  printPage: (html) => Promise.resolve(new TextEncoder().encode(`%PDF- ${String(html.length)}`)),
};

/** Makes exports, those to PDF without printing. */
export const writePaperless = writeHere(paperless);

/** Prints with the Electron of the project. */
export const printPage = printedBy(path.resolve('scripts/printPage.mjs'));

/** Whether there is an Electron to print with; unit tests download none. */
export const canPrint =
  process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined ||
  findOfficialRuntime() !== null ||
  findRegistryRuntime() !== null;
