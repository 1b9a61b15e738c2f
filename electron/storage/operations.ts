import type { Change } from '../../shared/model/change';
import type { Transaction } from './journalLine';
import type { Fields, Write } from './register';
import { codebookName, indexName } from './workspaceFolder';

/** What a change does to one record of one document. */
export interface Operation {
  /** The document: a reading's id, the codebook, or the index. */
  readonly document: string;
  readonly record: string;
  readonly live: boolean | null;
  readonly set: Fields;
  readonly was: Fields | null;
}

/** The record of the index that holds the workspace's own fields. */
export const workspaceRecord = 'workspace';
/** The record of a reading's document that holds the reading. */
export const readingRecord = 'reading';
/** Before the id of a block whose proposal was changed: its record holds what was chosen instead. */
export const blockPrefix = 'block:';

/** Where a record stands among its kind: the lower one first. Only order matters. */
export const placeField = '$at';

/** Returns what a change does to records; `place` is where an added one stands. */
export function operationsOf(change: Change, place: number | null): Operation[] {
  switch (change.kind) {
    case 'workspace.rename':
      return [edit(indexName, workspaceRecord, { name: change.set }, { name: change.was })];
    case 'reviewer.choose':
      return [edit(indexName, workspaceRecord, { me: change.set }, { me: change.was })];
    case 'reading.add':
      return [
        add(change.reading.id, readingRecord, { ...change.reading }),
        add(indexName, `place:${change.reading.id}`, { [placeField]: place ?? 0 }),
      ];
    case 'reading.remove':
      return [
        remove(change.reading.id, readingRecord, { ...change.reading }),
        remove(indexName, `place:${change.reading.id}`, {}),
      ];
    case 'reading.update':
      return [edit(change.reading, readingRecord, change.set, change.was)];
    case 'blocks.update':
      return change.edits.map(({ block, set, was }) =>
        edit(change.reading, `${blockPrefix}${block}`, set, was),
      );
    case 'tag.add':
      return [add(change.tag.reading, `tag:${change.tag.id}`, { ...change.tag })];
    case 'tag.remove':
      return [remove(change.tag.reading, `tag:${change.tag.id}`, { ...change.tag })];
    case 'tag.update':
      return [edit(change.reading, `tag:${change.tag}`, change.set, change.was)];
    case 'code.add':
      return [placed(`code:${change.code.id}`, { ...change.code }, place)];
    case 'code.remove':
      return [remove(codebookName, `code:${change.code.id}`, { ...change.code })];
    case 'code.update':
      return [edit(codebookName, `code:${change.code}`, change.set, change.was)];
    case 'reviewer.add':
      return [placed(`reviewer:${change.reviewer.id}`, { ...change.reviewer }, place)];
    case 'reviewer.remove':
      return [remove(codebookName, `reviewer:${change.reviewer.id}`, { ...change.reviewer })];
    case 'reviewer.rename':
      return [
        edit(
          codebookName,
          `reviewer:${change.reviewer}`,
          { name: change.set },
          { name: change.was },
        ),
      ];
  }
}

/** A write that a transaction makes, and where. */
export interface WriteTo {
  readonly change: Change;
  readonly document: string;
  readonly record: string;
  readonly write: Write;
}

/** Returns what a transaction writes to the records of all documents, in order. */
export function writesOf({ st: [lamport, writer], changes, places }: Transaction): WriteTo[] {
  return changes.flatMap((change, at) =>
    operationsOf(change, places[at] ?? null).map(({ document, record, live, set, was }) => ({
      change,
      document,
      record,
      write: { live, set, was, stamp: [lamport + at, writer] },
    })),
  );
}

function add(document: string, record: string, set: Fields): Operation {
  return { document, record, live: true, set, was: null };
}

function placed(record: string, fields: Fields, place: number | null): Operation {
  return add(codebookName, record, { ...fields, [placeField]: place ?? 0 });
}

function remove(document: string, record: string, was: Fields): Operation {
  return { document, record, live: false, set: {}, was };
}

function edit(document: string, record: string, set: Fields, was: Fields): Operation {
  return { document, record, live: null, set, was };
}
