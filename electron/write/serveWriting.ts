import type { MessagePort } from 'node:worker_threads';
import { Failure, failureFrom } from '../../shared/ipc/failure';
import type { PrintPage } from './pdf';
import { type WritingJob, writeHere } from './writing';
import { printingMessageSchema, type WritingMessage } from './writingMessages';

/** Makes the one export that comes through the port, and answers with what came of it. */
export function serveWriting(port: MessagePort): void {
  const tell = (message: WritingMessage) => port.postMessage(message);
  const write = writeHere({ printPage: printedBeyond(port) });
  port.once('message', (job: WritingJob) => {
    write(job).then(
      (written) => tell({ kind: 'written', written }),
      (thrown: unknown) => tell({ kind: 'failed', failure: failureFrom(thrown) }),
    );
  });
}

/** Only the main process has windows: it prints what the thread hands it. */
function printedBeyond(port: MessagePort): PrintPage {
  return (page) =>
    new Promise((resolve, reject) => {
      port.once('message', (message: unknown) => {
        const { data } = printingMessageSchema.safeParse(message);
        if (data?.kind === 'printed') resolve(data.bytes);
        else if (data) reject(Failure.of(data.failure));
        else reject(new RangeError('The answer to a page is no answer.'));
      });
      port.postMessage({ kind: 'print', page } satisfies WritingMessage);
    });
}
