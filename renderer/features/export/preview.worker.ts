import { formatById } from '../../../shared/export';
import { type Bundle, bundleOf, withoutPlace } from '../../../shared/export/bundle';
import { safeFileName } from '../../../shared/export/fileName';
import type { ExportScope } from '../../../shared/ipc/contract';
import { failureFrom } from '../../../shared/ipc/failure';
import { workspaceOf } from '../../../shared/model/workspaceRecord';
import type { Preview, PreviewRequest } from './previewMessages';

/** Makes the file off the window's thread: a whole workspace can take a while. */
self.addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => {
  self.postMessage(previewOf(data));
});

function previewOf(request: PreviewRequest): Preview {
  const { workspace, texts, scope, version } = request;
  try {
    const format = formatById(request.format);
    if (!format) throw new RangeError(`There is no format ${request.format}.`);
    const state = workspaceOf(workspace);
    const bundle = bundleOf(state, texts, scope, version);
    const content = format.render(bundle);
    return {
      content,
      name: safeFileName(titleOf(bundle, scope), format.extension),
      bytes: new TextEncoder().encode(content).length,
      tags: bundle.tags.length,
      losses: [...withoutPlace(state, scope), ...format.loses(bundle)],
    };
  } catch (thrown) {
    return { failure: failureFrom(thrown) };
  }
}

function titleOf({ workspace, readings }: Bundle, scope: ExportScope): string {
  return scope.reading === null ? workspace.name : (readings[0]?.title ?? workspace.name);
}
