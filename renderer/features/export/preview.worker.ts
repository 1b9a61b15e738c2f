import { formatById } from '../../../shared/export';
import { type Bundle, bundleOf } from '../../../shared/export/bundle';
import { exportReport } from '../../../shared/export/exportReport';
import { safeFileName } from '../../../shared/export/fileName';
import { previewOf as contentOf } from '../../../shared/export/format';
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
    const everything = { record: workspace, texts: textsByDigest(request) };
    const bundle = bundleOf(state, texts, scope, version, { everything });
    const content = contentOf(format, bundle);
    return {
      content,
      isFile: format.kind === 'text',
      name: safeFileName(titleOf(bundle), format.extension),
      bytes: new TextEncoder().encode(content).length,
      tags: bundle.tags.length,
      report: exportReport(format, bundle),
    };
  } catch (thrown) {
    return { failure: failureFrom(thrown) };
  }
}

/** Earlier versions and what is in the bin have no text here: no preview shows them. */
function textsByDigest({ workspace, texts }: PreviewRequest): ReadonlyMap<string, string> {
  return new Map(
    [...texts].flatMap(([id, text]) => {
      const reading = workspace.readings[id];
      return reading ? [[reading.text.sha256, text]] : [];
    }),
  );
}

function titleOf({ workspace, readings }: Bundle): string {
  const [only, ...others] = readings;
  return only && others.length === 0 ? only.title : workspace.name;
}
