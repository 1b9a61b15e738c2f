import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import { idSchema } from '../../shared/model/ids';
import type { Tag } from '../../shared/model/tag';
import { compare, type Workspace } from '../../shared/model/workspace';
import { Document, type DocumentPlace } from './document';
import type { Files } from './files';
import {
  type Codebook,
  codebookFormat,
  type Index,
  indexFormat,
  readingFormat,
  type ReadingRecord,
} from './formats';
import { damaged, type DocumentFormat } from './sealed';
import { codebookName, type WorkspaceFolder } from './workspaceFolder';

/** The documents of a workspace. */
export interface Documents {
  readonly index: Document<Index>;
  readonly codebook: Document<Codebook>;
  readonly readings: Map<string, Document<ReadingRecord>>;
}

/** A workspace as the disk has it. */
export interface Loaded {
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly problems: readonly PlainFailure[];
}

/**
 * Reads a workspace; writes nothing. A reading that cannot be opened becomes a problem and keeps
 * its place in the order; without the index or the codebook there is nothing to open.
 */
export async function loadWorkspace(files: Files, folder: WorkspaceFolder): Promise<Loaded> {
  const index = await openIndex(files, folder);
  const codebook = await openDocument(
    { files, file: folder.codebook, ownFolder: true },
    codebookFormat,
  );
  const { readings, problems } = await openReadings(files, folder, index.data.order);
  return {
    documents: {
      index: index.document,
      codebook: codebook.document,
      readings: new Map([...readings].map(([id, { document }]) => [id, document])),
    },
    workspace: workspaceOf(
      index.data,
      codebook.data,
      [...readings.values()].map(({ data }) => data),
    ),
    problems,
  };
}

interface Opened<T> {
  readonly document: Document<T>;
  readonly data: T;
}

async function openDocument<T>(
  place: DocumentPlace,
  format: DocumentFormat<T>,
): Promise<Opened<T>> {
  const document = await Document.open(place, format);
  if (document.data === null) throw new RangeError(`“${place.file}” was opened without a record.`);
  return { document, data: document.data };
}

async function openIndex(files: Files, folder: WorkspaceFolder): Promise<Opened<Index>> {
  try {
    return await openDocument({ files, file: folder.index, ownFolder: false }, indexFormat);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'notFound') throw error;
    throw (await files.list(folder.path)) === null
      ? new Failure(
          'notFound',
          `The workspace folder “${folder.path}” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Bring it back, or open the workspace from its new place.`,
        )
      : new Failure(
          'notFound',
          `“${folder.path}” is not a workspace: it holds no workspace.json. Choose the folder of a workspace, or create a new workspace.`,
        );
  }
}

async function openReadings(files: Files, folder: WorkspaceFolder, listed: readonly string[]) {
  const readings = new Map<string, Opened<ReadingRecord>>();
  const problems: PlainFailure[] = [];
  const order = new Set(listed);
  const found = ((await files.list(folder.documents)) ?? []).filter(isReadingId);
  for (const id of new Set([...listed, ...found])) {
    try {
      readings.set(id, await openReading(files, folder, id));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // An empty folder is what a save that did not finish leaves behind: there is no reading.
      if (error.kind === 'notFound' && !order.has(id)) continue;
      problems.push(plainFailure(error));
    }
  }
  return { readings, problems };
}

async function openReading(
  files: Files,
  folder: WorkspaceFolder,
  id: string,
): Promise<Opened<ReadingRecord>> {
  const file = folder.reading(id);
  const opened = await openDocument({ files, file, ownFolder: true }, readingFormat);
  if (opened.data.reading.id !== id) throw damaged(file, 'It holds another reading.');
  return opened;
}

function isReadingId(name: string): boolean {
  return name !== codebookName && idSchema.safeParse(name).success;
}

function workspaceOf(
  { id, name, order, me }: Index,
  { codes, reviewers }: Codebook,
  records: readonly ReadingRecord[],
): Workspace {
  const listed = new Set(order);
  const unlisted = records
    .map(({ reading }) => reading)
    .filter((reading) => !listed.has(reading.id))
    .sort((a, b) => compare(a.added, b.added) || compare(a.id, b.id));
  return {
    id,
    name,
    me,
    codes,
    reviewers,
    order: [...order, ...unlisted.map((reading) => reading.id)],
    readings: Object.fromEntries(records.map(({ reading }) => [reading.id, reading])),
    tags: Object.fromEntries(records.map(({ reading, tags }) => [reading.id, byId(tags)])),
  };
}

function byId(tags: readonly Tag[]): Record<string, Tag> {
  return Object.fromEntries(tags.map((tag) => [tag.id, tag]));
}
