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
  const people = new People(workspace.reviewers);
  const ids = new Map<string, string>();
  const changes: Change[] = [];
  for (const { key, id, name } of arriving) {
    book.enter('reviewers', key);
    const own = fittingName(name, nameLimit, 'Unnamed reviewer');
    const there = people.withId(id) ?? people.named(own, key === name);
    const reviewer = there ?? { id: freshId(id, (one) => people.has(one), taking), name: own };
    if (!there) {
      changes.push({ kind: 'reviewer.add', reviewer, at: people.count });
      people.add(reviewer);
    }
    ids.set(key, reviewer.id);
    people.match(reviewer);
    if (!there && own !== name) {
      book.changed('reviewers', key, 'Their names were empty or too long.');
    }
  }
  return { ids, changes };
}

/** Those of one name, and how many of the first of them are somebody of the file already. */
interface Namesakes {
  readonly all: Reviewer[];
  matched: number;
}

/** Who is here, found without going past all of them: a table may name a person in every row. */
class People {
  readonly #ids = new Set<string>();
  readonly #byId = new Map<string, Reviewer>();
  readonly #byName = new Map<string, Namesakes>();
  readonly #matched = new Set<string>();

  constructor(reviewers: readonly Reviewer[]) {
    for (const reviewer of reviewers) this.add(reviewer);
  }

  get count(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(reviewer: Reviewer): void {
    const { id, name } = reviewer;
    this.#ids.add(id);
    for (const one of [id, guidOf('reviewer', id)]) {
      if (!this.#byId.has(one)) this.#byId.set(one, reviewer);
    }
    const key = nameKey(name);
    const there = this.#byName.get(key);
    if (there) there.all.push(reviewer);
    else this.#byName.set(key, { all: [reviewer], matched: 0 });
  }

  /** From now on this is somebody of the file. */
  match({ id }: Reviewer): void {
    this.#matched.add(id);
  }

  withId(id: string | null): Reviewer | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** Returns the first of this name; when names are not all that the file has, one that nobody is yet. */
  named(name: string, isAllThereIs: boolean): Reviewer | undefined {
    const namesakes = this.#byName.get(nameKey(name));
    if (!namesakes) return undefined;
    const { all } = namesakes;
    if (isAllThereIs) return all[0];
    while (this.#matched.has(all[namesakes.matched]?.id ?? '')) namesakes.matched += 1;
    return all[namesakes.matched];
  }
}
