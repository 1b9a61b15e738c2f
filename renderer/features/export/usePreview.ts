import { useEffect, useMemo, useState } from 'react';
import { readingsInScope } from '../../../shared/export/bundle';
import type { ExportScope } from '../../../shared/export/scope';
import { failureFrom } from '../../../shared/ipc/failure';
import type { Workspace } from '../../../shared/model/workspace';
import { recordOf } from '../../../shared/model/workspaceRecord';
import { readText } from '../../state/texts';
import { startWorker } from '../../ui/startWorker';
import previewWorker from './preview.worker.ts?worker&url';
import type { Preview, PreviewRequest } from './previewMessages';

/** Returns the file for these choices, made by a worker; null while it is being made. */
export function usePreview(
  workspace: Workspace,
  format: string,
  scope: ExportScope,
  version: string,
): Preview | null {
  const question = useMemo(
    () => ({ workspace, format, scope, version }),
    [workspace, format, scope, version],
  );
  const [answer, setAnswer] = useState<{ to: typeof question; preview: Preview } | null>(null);

  useEffect(() => {
    const take = (preview: Preview) => {
      setAnswer({ to: question, preview });
    };
    // One worker a question: a new choice ends the work on the old one.
    const worker = startWorker(previewWorker);
    worker.addEventListener('message', ({ data }: MessageEvent<Preview>) => {
      take(data);
    });
    let isWanted = true;
    const ask = async () => {
      const texts = new Map<string, string>();
      for (const { id } of readingsInScope(question.workspace, question.scope)) {
        texts.set(id, await readText(id));
        // There may be a thousand, and a new choice asks for them again.
        if (!isWanted) return;
      }
      const record = recordOf(question.workspace);
      const request: PreviewRequest = { ...question, workspace: record, texts };
      worker.postMessage(request);
    };
    ask().catch((thrown: unknown) => {
      take({ failure: failureFrom(thrown) });
    });
    return () => {
      isWanted = false;
      worker.terminate();
    };
  }, [question]);

  return answer?.to === question ? answer.preview : null;
}
