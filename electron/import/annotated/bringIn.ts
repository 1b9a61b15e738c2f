import type { AnnotatedProject } from '../../../shared/annotated/project';
import type { Added, ProjectReport } from '../../../shared/annotated/projectReport';
import { takeIn } from '../../../shared/annotated/takeIn';
import type { LossReport } from '../../../shared/export/loss';
import type { Committed } from '../../../shared/ipc/answers';
import type { Change } from '../../../shared/model/change';
import type { Desk } from '../../desk';
import { requireGoingOn } from '../readingFailures';
import type { Read } from '../readSource';
import { makeReadings, settleReadings } from './arrivals';
import { withTagIds } from './wholeReadings';

/** Annotated work that was read, and is in memory only. */
export interface ReadProject {
  /** Of the file or folder. */
  readonly name: string;
  /** Id of the format. */
  readonly format: string;
  readonly project: AnnotatedProject;
}

/** What came into the workspace, and what became of every record of the file. */
export type BroughtIn = Committed & ProjectReport;

export interface BringInNeeds {
  readonly read: Read;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings annotated work into the workspace as one command that can be undone. When it fails or is
 * cancelled, nothing of it stays.
 */
export async function bringIn(
  desk: Desk,
  { name, format, project }: ReadProject,
  { read, signal }: BringInNeeds,
): Promise<BroughtIn> {
  const store = desk.store();
  const made = await makeReadings({ desk, store, read, format, signal }, project.readings);
  const outcome: { report?: LossReport } = {};
  try {
    const committed = await store.transact(`import of “${name}”`, async (workspace) => {
      requireGoingOn(signal);
      const arrivals = await settleReadings(store, workspace, made);
      const taken = takeIn(project, {
        format,
        workspace,
        readings: arrivals.readings,
        sayReadings: arrivals.say,
        newId: () => desk.newId(),
        now: () => desk.now(),
      });
      outcome.report = taken.report;
      return [...withTagIds(arrivals.changes, taken.tagIds), ...taken.changes];
    });
    await store.discardSources(made.flatMap(({ kept }) => kept ?? []));
    if (!outcome.report) throw new RangeError('An import made no report.');
    const { program } = project;
    return { ...committed, program, report: outcome.report, added: addedBy(committed.changes) };
  } catch (error) {
    await store.discardSources(made.flatMap(({ kept }) => kept ?? []));
    throw error;
  }
}

function addedBy(changes: readonly Change[]): Added {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return { readings: count('reading.add'), codes: count('code.add'), tags: count('tag.add') };
}
