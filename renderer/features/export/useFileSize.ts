import { useEffect, useMemo, useState } from 'react';
import type { ExportFormat } from '../../../shared/export/format';
import type { ExportScope } from '../../../shared/export/scope';
import type { Workspace } from '../../../shared/model/workspace';
import { cancelExport, type FileSize, measureExport } from '../../state/exports';

/**
 * Returns the size of a file that the preview cannot be: main makes it, and keeps it until it is
 * saved. Null while it is being made, and for a text, of which the preview is the file.
 */
export function useFileSize(
  workspace: Workspace,
  format: ExportFormat | null,
  scope: ExportScope,
): FileSize | null {
  // The workspace is no argument of the call: a change of it makes another file.
  const question = useMemo(() => ({ workspace, format, scope }), [workspace, format, scope]);
  const [answer, setAnswer] = useState<{ to: typeof question; size: FileSize } | null>(null);

  useEffect(() => {
    const { format: chosen, scope: within } = question;
    if (chosen !== null && chosen.kind !== 'text') {
      void measureExport(chosen.id, within).then((size) => {
        setAnswer({ to: question, size });
      });
    }
    // A new choice ends the work on the old one, and so does closing the dialog.
    return () => void cancelExport();
  }, [question]);

  return answer?.to === question ? answer.size : null;
}
