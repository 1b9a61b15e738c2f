import { coveredLength } from '../anchor/spans';
import { codesInUse, tagsOf, type Workspace } from './workspace';

/** How often a code is given in a reading, and how much of the text that covers. */
export interface CodeCount {
  readonly code: string;
  readonly tags: number;
  /** Share of the text's UTF-16 units under at least one of these tags, 0 to 1. */
  readonly share: number;
}

/** Returns a count for each code in use, in codebook order, for one reading. */
export function countsOf(workspace: Workspace, reading: string): CodeCount[] {
  const tags = tagsOf(workspace, reading);
  const length = workspace.readings[reading]?.text.length ?? 0;
  return codesInUse(workspace).map((code) => {
    const own = tags.filter((tag) => tag.code === code.id);
    return {
      code: code.id,
      tags: own.length,
      share: length === 0 ? 0 : coveredLength(own) / length,
    };
  });
}
