import { formatById } from '../../../shared/export';
import { bundleOf } from '../../../shared/export/bundle';
import { exportReport } from '../../../shared/export/exportReport';
import { exportName } from '../../../shared/export/fileName';
import { previewOf } from '../../../shared/export/format';
import { failureFrom } from '../../../shared/ipc/failure';
import { workspaceOf } from '../../../shared/model/workspaceRecord';
import type { Preview, PreviewRequest } from './previewMessages';

/** Returns the file that is asked for, as a person can read it; or why it cannot be made. */
export function makePreview(request: PreviewRequest): Preview {
  const { workspace, texts, scope, version } = request;
  try {
    const format = formatById(request.format);
    if (!format) throw new RangeError(`There is no format ${request.format}.`);
    const state = workspaceOf(workspace);
    const everything = { record: workspace, texts: textsByDigest(request) };
    const bundle = bundleOf(state, texts, scope, version, { everything });
    const content = previewOf(format, bundle);
    return {
      content,
      isFile: format.kind === 'text',
      name: exportName(format, state, scope),
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
