import { guidOf } from '../export/guid';
import type { Change } from '../model/change';
import type { Reviewer } from '../model/reviewer';
import { fittingName, nameKey } from './matching';
import type { ArrivingReviewer } from './project';
import { freshId, type Taking } from './taking';

/** Longest name of a reviewer, in UTF-16 units. */
const nameLimit = 120;

/**
 * Finds the reviewers that are here already, by id or else by name, and adds the others. Two of one
 * name in a file are two people, unless the file has nothing but their names.
 */
export function takeReviewers(
  taking: Taking,
  arriving: readonly ArrivingReviewer[],
): { readonly ids: ReadonlyMap<string, string>; readonly changes: readonly Change[] } {
  const { workspace, book } = taking;
  const all: Reviewer[] = [...workspace.reviewers];
  const ids = new Map<string, string>();
  const matched = new Set<string>();
  const changes: Change[] = [];
  for (const { key, id, name } of arriving) {
    book.enter('reviewers', key);
    const own = fittingName(name, nameLimit, 'Unnamed reviewer');
    const there =
      all.find((one) => id !== null && (one.id === id || guidOf('reviewer', one.id) === id)) ??
      all.find(
        (one) => nameKey(one.name) === nameKey(own) && (key === name || !matched.has(one.id)),
      );
    const reviewer = there ?? {
      id: freshId(id, (one) => all.some((other) => other.id === one), taking),
      name: own,
    };
    ids.set(key, reviewer.id);
    matched.add(reviewer.id);
    if (there) continue;
    changes.push({ kind: 'reviewer.add', reviewer, at: all.length });
    all.push(reviewer);
    if (own !== name) book.changed('reviewers', key, 'Their names were empty or too long.');
  }
  return { ids, changes };
}
