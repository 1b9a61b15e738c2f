import type { KnownReading } from '../../shared/ipc/imports';
import type { Reading } from '../../shared/model/reading';
import { readingsInUse, type Workspace } from '../../shared/model/workspace';

/** Returns the reading whose text is nearly this one; null when there is none. */
export type SimilarTo = (text: string, readings: readonly Reading[]) => Promise<Reading | null>;

/** A source that was read, by what tells whether the workspace has it. */
export interface Known {
  readonly sha256: string;
  readonly textSha256: string;
  readonly text: string;
}

/** Returns the reading in use that has the same bytes, the same words, or nearly the same. */
export async function knownReading(
  workspace: Workspace,
  { sha256, textSha256, text }: Known,
  similarTo: SimilarTo,
): Promise<KnownReading | null> {
  const readings = readingsInUse(workspace);
  const sameBytes = readings.find(({ origin }) => origin.sha256 === sha256);
  if (sameBytes) return knownAs('sameBytes', sameBytes);
  const sameText = readings.find((reading) => reading.text.sha256 === textSha256);
  if (sameText) return knownAs('sameText', sameText);
  const similar = await similarTo(text, readings);
  return similar && knownAs('nearlySame', similar);
}

function knownAs(how: KnownReading['how'], { id, title }: Reading): KnownReading {
  return { reading: id, title, how };
}
