import type { ArrivingLoss } from '../../../shared/annotated/project';
import type { ProjectSummary } from '../../../shared/ipc/imports';
import { annotatedFormats } from './formats';
import type { FoundProject } from './readAnnotated';

/** Names of one loss that the window is told of before anything is imported. */
const namesTold = 50;

/** Returns what the import dialog shows of annotated work before it is in the workspace. */
export function projectSummary({ format, project }: FoundProject): ProjectSummary {
  const { program, readings, codes, reviewers, tags, losses, facts, question } = project;
  return {
    format: annotatedFormats.find(({ id }) => id === format)?.label ?? format,
    program,
    counts: {
      readings: readings.length,
      codes: codes.length,
      reviewers: reviewers.length,
      tags: tags.length,
    },
    readings: readings
      .slice(0, namesTold)
      .map(({ name, text }) => ({ name, hasText: text !== null })),
    losses: losses.filter(({ records }) => records.length > 0).map(inBrief),
    facts,
    question,
  };
}

function inBrief({ of, how, what, records }: ArrivingLoss): ProjectSummary['losses'][number] {
  return { of, how, what, count: records.length, names: records.slice(0, namesTold) };
}
