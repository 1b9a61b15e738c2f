import { hostname } from 'node:os';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { type DamagedPart, type JournalEntry, readJournalText } from './journalText';
import { runs } from './processes';
import type { WorkspaceFolder } from './workspaceFolder';

/** A journal as the disk has it. */
export interface JournalFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly JournalEntry[];
  readonly damaged: readonly DamagedPart[];
  /** Transactions that were confirmed and are not in the file any more. */
  readonly cutOff: boolean;
  readonly missing: number;
  /** Whether its writer has surely ended, so that nothing is added any more. */
  readonly ended: boolean;
  /** Whether its writer is surely a program that runs on this computer, and not this one. */
  readonly runsElsewhere: boolean;
}

const journalName = /^j-[0-9a-z]+-\d+\.ndjson$/;

/** Reads all journals of a workspace; throws a Failure when one cannot be read, or is too new. */
export async function readJournals(files: Files, folder: WorkspaceFolder): Promise<JournalFile[]> {
  const names = ((await files.list(folder.journals)) ?? []).filter((name) =>
    journalName.test(name),
  );
  const texts = [];
  const ends = new Map<string, number>();
  for (const name of names) {
    const file = folder.journal(name);
    // Another writer may remove one that it has folded while we look: it is in the documents.
    const bytes = await files.readIfThere(file);
    if (bytes === null) continue;
    const text = readJournalText(bytes, file);
    for (const [other, end] of Object.entries(text.head?.ends ?? {})) ends.set(other, end);
    texts.push({ name, file, bytes, text });
  }
  return texts.map(({ name, file, bytes, text }) => {
    const end = ends.get(name) ?? Infinity;
    return {
      name,
      file,
      bytes,
      entries: text.entries.filter((entry) => entry.end <= end),
      damaged: text.damaged.filter((part) => part.start < end),
      cutOff: ends.has(name) && text.end < end,
      missing: text.missing,
      runsElsewhere:
        text.head !== null &&
        text.head.host === hostname() &&
        text.head.pid !== process.pid &&
        runs(text.head.pid),
      ended: text.head !== null && text.head.host === hostname() && !runs(text.head.pid),
    };
  });
}

/** Returns what to tell of a journal; null when it is whole. */
export function journalProblem({ file, damaged, cutOff, missing }: JournalFile): Failure | null {
  if (damaged.length === 0 && !cutOff && missing === 0) return null;
  const lines = damaged.map(({ line }) => line).join(', ');
  const detail = [
    ...(damaged.length > 0 ? [`damaged lines: ${lines}`] : []),
    ...(cutOff ? ['the end is missing'] : []),
    ...(missing > 0 ? [`missing lines: ${missing}`] : []),
  ].join('; ');
  return new Failure(
    'damaged',
    `A part of “${file}” is damaged, so some of the last changes may be missing. Everything else is here, and the damaged part is kept. Compare with a backup, if you have one.`,
    detail,
  );
}
