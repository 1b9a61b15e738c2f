import type { KnownReading } from '../../shared/ipc/imports';
import type { Reading } from '../../shared/model/reading';
import { newestOf } from '../../shared/model/revisions';
import { readingsInUse, type Workspace } from '../../shared/model/workspace';
import type { WorkspaceStore } from '../storage/workspaceStore';

/** A text that another one is compared with. */
export interface Comparable {
  readonly title: string;
  /** SHA-256 of the text: it stands for it where texts were compared before. */
  readonly textSha256: string;
  text(): string | Promise<string>;
}

/** Returns the one whose text is likest to this one, when it is nearly the same; else null. */
export type SimilarTo = <T extends Comparable>(
  text: string,
  others: readonly T[],
) => Promise<T | null>;

/** Finds none: for imports that nobody has to be told about. */
export const nothingSimilar: SimilarTo = () => Promise.resolve(null);

interface Digests {
  /** SHA-256 of the bytes. */
  readonly sha256: string;
  /** SHA-256 of the text in UTF-8. */
  readonly textSha256: string;
}

/** A file that is imported together with another one. */
export type OtherFile = Comparable & Digests;

/** Returns what has the same bytes, or the same words; readings go before files. */
export function same(
  workspace: Workspace | null,
  others: readonly OtherFile[],
  { sha256, textSha256 }: Digests,
): KnownReading | null {
  const readings = Object.values(workspace?.readings ?? {}).filter(({ binned }) => binned === null);
  const sameBytes = readings.find(({ origin }) => origin.sha256 === sha256);
  if (workspace && sameBytes) return knownReading(workspace, 'sameBytes', sameBytes);
  const sameText = readings.find(({ text }) => text.sha256 === textSha256);
  if (workspace && sameText) return knownReading(workspace, 'sameText', sameText);
  const sameFile = others.find((one) => one.sha256 === sha256);
  if (sameFile) return knownFile('sameBytes', sameFile);
  const sameWords = others.find((one) => one.textSha256 === textSha256);
  return sameWords ? knownFile('sameText', sameWords) : null;
}

/** Returns what has nearly the same words; readings go before files. */
export async function similar(
  store: WorkspaceStore | null,
  others: readonly OtherFile[],
  text: string,
  similarTo: SimilarTo,
): Promise<KnownReading | null> {
  const readings = store ? readingsInUse(store.workspace) : [];
  const reading = await similarTo(
    text,
    readings.map((one) => ({
      one,
      title: one.title,
      textSha256: one.text.sha256,
      text: () => store?.textOf(one) ?? '',
    })),
  );
  if (store && reading) return knownReading(store.workspace, 'nearlySame', reading.one);
  const file = await similarTo(text, others);
  return file && knownFile('nearlySame', file);
}

/** It is the newest version that people know. */
function knownReading(
  workspace: Workspace,
  how: KnownReading['how'],
  reading: Reading,
): KnownReading {
  const newest = workspace.readings[newestOf(workspace, reading.id)] ?? reading;
  return { reading: newest.id, title: newest.title, how };
}

function knownFile(how: KnownReading['how'], { title }: OtherFile): KnownReading {
  return { reading: null, title, how };
}
