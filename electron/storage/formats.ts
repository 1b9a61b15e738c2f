import type { Code } from '../../shared/model/code';
import type { Reviewer } from '../../shared/model/reviewer';
import { placeField, workspaceRecord } from './operations';
import { type Fields, type Register } from './register';
import { type Folded, foldedSchema } from './replica';
import type { DocumentFormat } from './sealed';
import { firstStamp } from './stamp';
import { codebookName, indexName } from './workspaceFolder';

const formats = {
  index: documentFormat('lectern-workspace'),
  codebook: documentFormat('lectern-codebook'),
  reading: documentFormat('lectern-reading'),
};

/** Returns how a document's file is written and read. */
export function formatOf(document: string): DocumentFormat<Folded> {
  if (document === indexName) return formats.index;
  return document === codebookName ? formats.codebook : formats.reading;
}

function documentFormat(format: string): DocumentFormat<Folded> {
  return { format, version: 4, schema: foldedSchema };
}

/** Returns a codebook as nobody has changed it yet. */
export function codebookFolded(codebook: {
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
}): Folded {
  return foldedOf([
    ...codebook.codes.map((code, at) => first(`code:${code.id}`, { ...code, [placeField]: at })),
    ...codebook.reviewers.map((one, at) =>
      first(`reviewer:${one.id}`, { ...one, [placeField]: at }),
    ),
  ]);
}

/** Returns the index of a workspace as nobody has changed it yet. */
export function indexFolded(workspace: Fields, order: readonly string[] = []): Folded {
  return foldedOf([
    first(workspaceRecord, workspace),
    ...order.map((id, at) => first(`place:${id}`, { [placeField]: at })),
  ]);
}

function foldedOf(records: readonly Register[]): Folded {
  return { gen: 1, parent: null, lamport: 0, upTo: null, journals: {}, lost: [], records };
}

function first(id: string, is: Fields): Register {
  return { id, live: true, stamp: firstStamp, newer: {}, is: { ...is } };
}
