import type { Tag } from '../model/tag';
import type { WorkspaceRecord } from '../model/workspaceRecord';
import {
  bundledReading,
  type BundledReading,
  bundledTag,
  type BundledTag,
  codeRecord,
  type CodeRecord,
  reviewerRecord,
  type ReviewerRecord,
} from './records';

/** The records of a bundle, as its file has them. */
export interface BundleRecords {
  readonly codes: CodeRecord[];
  readonly reviewers: ReviewerRecord[];
  readonly readings: BundledReading[];
  readonly tags: BundledTag[];
}

/** Returns all records of a workspace, also what is deleted, in the bin or replaced, as a bundle has them. */
export function bundleRecords(record: WorkspaceRecord): BundleRecords {
  const readings = inOrder(record.order, record.readings);
  const tags = inOrder<readonly Tag[]>(record.order, record.tags).flat();
  return {
    codes: record.codes.map(codeRecord),
    reviewers: record.reviewers.map(reviewerRecord),
    readings: readings.map(bundledReading),
    tags: tags.map(bundledTag),
  };
}

/** What is not in the order comes last, by id. */
function inOrder<T>(order: readonly string[], records: Readonly<Record<string, T>>): T[] {
  const byId = new Map(Object.entries(records));
  const ids = new Set([...order, ...[...byId.keys()].sort()]);
  return [...ids].flatMap((id) => {
    const record = byId.get(id);
    return record === undefined ? [] : [record];
  });
}
