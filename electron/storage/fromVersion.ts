import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { codebookFolded, indexFolded } from './formats';
import type { Transaction } from './journalLine';
import { type Manifest, readManifests } from './manifest';
import { Objects } from './objects';
import { writesOf } from './operations';
import { type Register, stampOf, wholeRecord } from './register';
import { type Folded, Replica } from './replica';
import { VersionContents } from './versionContents';
import { codebookName, indexName, type WorkspaceFolder } from './workspaceFolder';

/** The documents that a workspace cannot be opened without. */
export const requiredDocuments = [indexName, codebookName] as const;
export type RequiredDocument = (typeof requiredDocuments)[number];

/** A document as the newest version that can be read has it. */
export interface FromVersion {
  readonly version: Manifest;
  readonly known: Folded;
}

/**
 * Finds a document in the versions; null when none of them can be read. `transactions` are what the
 * journals still hold, and are replayed over it afterwards. Writes nothing.
 */
export async function fromVersion(
  files: Files,
  folder: WorkspaceFolder,
  document: RequiredDocument,
  transactions: readonly Transaction[],
): Promise<FromVersion | null> {
  const { versions } = await readManifests(files, folder);
  const contents = new VersionContents(new Objects(files, folder), folder);
  for (const version of versions.toReversed()) {
    try {
      const plain = await plainDocument(contents, version, document);
      const earlier = transactions.filter(({ at }) => at < version.at);
      return { version, known: stamped(plain, document, earlier) };
    } catch (error) {
      // The one before may be whole; “lectern check” names those that are not.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return null;
}

async function plainDocument(
  contents: VersionContents,
  version: Manifest,
  document: RequiredDocument,
): Promise<Folded> {
  if (document === codebookName) return codebookFolded(await contents.codebook(version));
  const { order, ...workspace } = await contents.index(version.documents);
  return indexFolded(workspace, order);
}

/**
 * A version does not say when its fields were written. Those that a journal wrote before the version
 * was kept get the stamp from there: an old journal that is still here must not win over it.
 */
function stamped(plain: Folded, document: string, earlier: readonly Transaction[]): Folded {
  const written = new Replica();
  for (const transaction of earlier) {
    for (const one of writesOf(transaction)) {
      if (one.document === document) written.write(one.record, one.write);
    }
  }
  const records = plain.records.map((record) =>
    withStampsOf(record, written.records.get(record.id)),
  );
  return { ...plain, lamport: written.lamport, records };
}

function withStampsOf(record: Register, written: Register | undefined): Register {
  if (!written) return record;
  const names = [...Object.keys(record.is), wholeRecord];
  return {
    ...record,
    newer: Object.fromEntries(names.map((name) => [name, stampOf(written, name)])),
  };
}
