import type { Code } from '../../shared/model/code';
import type { Reviewer } from '../../shared/model/reviewer';
import type { Workspace } from '../../shared/model/workspace';
import { codebookFolded } from './formats';
import type { Folded } from './replica';

/** What stands in for the codes and reviewers that tags name and the codebook has lost. */
export interface StandIns {
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
}

/** Returns a code or a reviewer for each one that is named and not there, so that no tag is hidden. */
export function standInsFor({ codes, reviewers, tags, me }: Workspace): StandIns {
  const all = Object.values(tags).flatMap(({ inOrder }) => inOrder);
  const lostCodes = missing(
    codes,
    all.map(({ code }) => code),
  );
  const lostReviewers = missing(reviewers, [me, ...all.map(({ reviewer }) => reviewer)]);
  const taken = new Set(codes.map(({ letter }) => letter));
  return {
    codes: lostCodes.map((id, at) => standInCode(id, at + 1, taken)),
    reviewers: lostReviewers.map((id, at) => ({ id, name: `Lost reviewer ${String(at + 1)}` })),
  };
}

/** Returns the codebook with the stand-ins at its end, as nobody has changed it yet. */
export function withStandIns({ codes, reviewers }: Workspace, more: StandIns): Folded {
  return codebookFolded({
    codes: [...codes, ...more.codes],
    reviewers: [...reviewers, ...more.reviewers],
  });
}

function missing(there: readonly { readonly id: string }[], named: readonly string[]): string[] {
  const known = new Set(there.map(({ id }) => id));
  return [...new Set(named)].filter((id) => !known.has(id)).sort();
}

function standInCode(id: string, number: number, taken: Set<string>): Code {
  const letter = [...letters].find((one) => !taken.has(one)) ?? 'X';
  taken.add(letter);
  return {
    id,
    name: `Lost tag ${String(number)}`,
    letter,
    colour: 'F',
    key: null,
    definition: '',
    example: '',
    counterExample: '',
    parent: null,
    deleted: null,
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
