import { codesInUse, tagsIn, type Workspace } from './workspace';

/** How often a code is given in a reading, and how much of the text that covers. */
export interface CodeCount {
  readonly code: string;
  readonly tags: number;
  /** Share of the text's UTF-16 units under at least one of these tags, 0 to 1. */
  readonly share: number;
}

/** Returns a count for each code in use, in codebook order, for one reading. */
export function countsOf(workspace: Workspace, reading: string): CodeCount[] {
  const { tallies } = tagsIn(workspace, reading);
  const length = workspace.readings[reading]?.text.length ?? 0;
  return codesInUse(workspace).map((code) => {
    const { tags, covered } = tallies.get(code.id) ?? { tags: 0, covered: 0 };
    return { code: code.id, tags, share: length === 0 ? 0 : covered / length };
  });
}
