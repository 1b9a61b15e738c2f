import { type LossReport, lossReport } from '../export/loss';
import type { Change } from '../model/change';
import { LossBook } from './lossBook';
import type { AnnotatedProject, ArrivingCode } from './project';
import { takeCodes } from './takeCodes';
import type { Taking } from './taking';
import { takeReviewers } from './takeReviewers';
import { type TakenReading, takeTags } from './takeTags';
import { wholeCodebook } from './wholeCodebook';

/** What an import of annotated work does, and what became of every record. */
export interface TakenIn {
  /** Codes, reviewers and tags; the readings are added before them. */
  readonly changes: readonly Change[];
  readonly report: LossReport;
  /** The ids that tags have here, by their keys in the file. */
  readonly tagIds: ReadonlyMap<string, string>;
}

export interface TakeInNeeds extends Omit<Taking, 'book'> {
  readonly format: string;
  /** The readings that are here or come along, by their keys in the file. */
  readonly readings: ReadonlyMap<string, TakenReading>;
  /** What is to be said of readings: those that arrive changed, and those that do not arrive. */
  sayReadings(book: LossBook): void;
}

/** The code of passages that have a note and no other tag. */
const noteCode: Omit<ArrivingCode, 'key'> = {
  id: null,
  name: 'Note',
  parent: null,
  colour: 'F',
  letter: null,
  number: null,
  definition: 'A passage with a note and no other tag.',
  example: '',
  counterExample: '',
};

/**
 * Returns the changes that bring codes, reviewers and tags of a project into a workspace, and the
 * report in which every record of the file is counted once. The same file again changes nothing.
 */
export function takeIn(project: AnnotatedProject, needs: TakeInNeeds): TakenIn {
  const book = new LossBook();
  const taking: Taking = { ...needs, book };
  for (const { key } of project.readings) book.enter('readings', key);
  needs.sayReadings(book);
  const codes = wholeCodebook(taking, project.codes) ?? takeCodes(taking, project.codes);
  const reviewers = takeReviewers(taking, project.reviewers);
  const notes = noteCodeOf(taking, project, codes.changes);
  const tags = takeTags(taking, project.tags, {
    readings: needs.readings,
    codes: codes.ids,
    reviewers: reviewers.ids,
    noteCode: notes.id,
  });
  sayLosses(book, project);
  const { format } = needs;
  const { facts } = project;
  return {
    changes: [
      ...codes.changes,
      ...notes.changes,
      ...reviewers.changes,
      ...tags.tags.map((tag) => ({ kind: 'tag.add', tag }) as const),
    ],
    tagIds: tags.ids,
    report: lossReport({ format, direction: 'import', facts }, book.records, book.losses),
  };
}

/** The code is added only when a passage needs it, and is no record of the file. */
function noteCodeOf(
  taking: Taking,
  { tags }: AnnotatedProject,
  before: readonly Change[],
): { id: string; changes: readonly Change[] } {
  const { workspace, newId } = taking;
  if (tags.every(({ code }) => code !== null)) return { id: '', changes: [] };
  const added = before.flatMap((change) => (change.kind === 'code.add' ? [change.code] : []));
  const codes = [...workspace.codes, ...added];
  const own = { ...taking, workspace: { ...workspace, codes }, book: new LossBook(), newId };
  const { ids, changes } = takeCodes(own, [{ ...noteCode, key: 'note' }]);
  return { id: ids.get('note') ?? '', changes };
}

/** What the reader of the format could not take is counted like the rest. */
function sayLosses(book: LossBook, { losses }: AnnotatedProject): void {
  for (const { of, how, what, records } of losses) {
    for (const name of records) {
      if (how === 'changed') book.changed(of, name, what);
      else book.dropped(of, book.enter(of, name), what);
    }
  }
}
