import type { AnnotatedProject, ArrivingReviewer } from '../../../../shared/annotated/project';
import type { AnnotatedWishes, Pack } from '../importer';
import { RefiArchive } from './archive';
import { readCodes } from './codes';
import { guessUnits } from './guessUnits';
import { idOf } from './ids';
import { sayLeftOut } from './leftOut';
import { attribute, below, first, guidIn, nameOf, type RefiNode, refiRoot } from './node';
import { Notes } from './notes';
import { Records } from './records';
import { readSelections, readTags } from './selections';
import { readSources, type RefiSource } from './sources';

/** Returns what a REFI-QDA project holds. Throws a Failure that names the file when it cannot be read. */
export function readProject(pack: Pack, wishes: AnnotatedWishes): AnnotatedProject {
  const archive = new RefiArchive(pack);
  const { path, bytes } = archive.project();
  const root = refiRoot(bytes, pack.name, path, 'Project');
  const records = new Records();
  const origin = attribute(root, 'origin');
  const notes = new Notes(root, archive, records, /^Lectern \d/.test(origin ?? ''));
  const reviewers = readUsers(root, records);
  const codes = readCodes(first(first(root, 'CodeBook'), 'Codes'), records, origin, (node) =>
    notes.on(node),
  );
  const sources = readSources(root, archive, records);
  const selections = sources.flatMap((source) => readSelections(source, records));
  const units = guessUnits(selections, origin, wishes.units);
  const tags = readTags(selections, units.convention, {
    codes: new Map(codes.map(({ key, name }) => [key, name])),
    users: new Map(reviewers.map(({ key, name }) => [key, name])),
    cases: new Set(below(first(root, 'Cases'), 'Case').flatMap((node) => guidIn(node) ?? [])),
    notes,
    records,
  });
  sayLeftOut(root, records);
  notes.sayUnused(root);
  for (const file of archive.unread(root)) {
    records.drop('others', 'Nothing in the project leads to these files.', file);
  }
  return {
    program: origin,
    codes,
    reviewers,
    readings: sources.map(({ reading }) => reading),
    tags,
    losses: records.losses,
    facts: [...units.facts, ...warningsOf(sources)],
    question: units.question,
  };
}

function readUsers(root: RefiNode, records: Records): readonly ArrivingReviewer[] {
  return below(first(root, 'Users'), 'User').map((node) => {
    const { key, id } = idOf('reviewers', guidIn(node), nameOf(node), records);
    const name = attribute(node, 'name') ?? attribute(node, 'id');
    if (name === null) records.change('reviewers', 'The file gives them no name.', key);
    return { key, id, name: name ?? key };
  });
}

function warningsOf(sources: readonly RefiSource[]): readonly string[] {
  return sources.flatMap(({ warnings }) => warnings);
}
