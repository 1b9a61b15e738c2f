import { makePreview } from './makePreview';
import type { PreviewRequest } from './previewMessages';

/** Makes the file off the window's thread: a whole workspace can take a while. */
self.addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => {
  self.postMessage(makePreview(data));
});
