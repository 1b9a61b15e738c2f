import { Answering } from './answering';
import type { ToSearchWorker } from './messages';

/** Searches off the window’s thread: a regular expression can take for ever. */
const answering = new Answering((message) => {
  self.postMessage(message);
});
self.addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  answering.hear(data);
});
