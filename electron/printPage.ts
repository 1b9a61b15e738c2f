import { session } from 'electron';
import { hardenSession } from './hardening';
import { appAddress, appScheme } from './protocol';
import { Turns } from './turns';
import { makePrintWindow, printPartition } from './window';
import { exportCancelled } from './write/exportCancelled';
import type { PrintPage } from './write/pdf';

/** One page at a time: all of them have the same address. */
const turns = new Turns();

/**
 * Prints a page to a PDF, in a window that nobody sees. The page runs no script and reaches neither
 * the network nor the disk.
 */
export const printPage: PrintPage = (html, signal) => turns.run(() => print(html, signal));

async function print(html: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (signal?.aborted) throw exportCancelled();
  const own = session.fromPartition(printPartition);
  await hardenSession(own, false);
  own.protocol.handle(appScheme.scheme, () => {
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  });
  const window = makePrintWindow();
  const end = () => window.destroy();
  signal?.addEventListener('abort', end);
  try {
    await window.loadURL(appAddress);
    return new Uint8Array(
      await window.webContents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
      }),
    );
  } finally {
    signal?.removeEventListener('abort', end);
    window.destroy();
    own.protocol.unhandle(appScheme.scheme);
  }
}
