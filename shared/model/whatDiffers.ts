import type { Code } from './code';
import type { Reading } from './reading';
import type { Reviewer } from './reviewer';
import { sameValue } from './sameValue';
import type { Tag } from './tag';
import { tagsIn, type Workspace } from './workspace';

/** What became of the records of one kind between two states. */
export interface Differing<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly edited: readonly { readonly was: T; readonly is: T }[];
}

/** What a person would say was done between two states of a workspace. */
export interface WhatDiffers {
  readonly readings: Differing<Reading>;
  readonly tags: Differing<Tag>;
  readonly codes: Differing<Code>;
  readonly reviewers: Differing<Reviewer>;
  readonly renamed: boolean;
}

/** Returns what differs between two states; a mere change of order is nothing to tell of. */
export function whatDiffers(from: Workspace, to: Workspace): WhatDiffers {
  return {
    readings: differing(Object.values(from.readings), Object.values(to.readings)),
    tags: tagsThatDiffer(from, to),
    codes: differing(from.codes, to.codes),
    reviewers: differing(from.reviewers, to.reviewers),
    renamed: from.name !== to.name,
  };
}

function tagsThatDiffer(from: Workspace, to: Workspace): Differing<Tag> {
  const readings = [...new Set([...to.order, ...from.order])];
  // Most readings are the same in both, and many tags are in them.
  const parts = readings
    .filter((reading) => from.tags[reading] !== to.tags[reading])
    .map((reading) => differing(tagsIn(from, reading).inOrder, tagsIn(to, reading).inOrder));
  return {
    added: parts.flatMap(({ added }) => added),
    removed: parts.flatMap(({ removed }) => removed),
    edited: parts.flatMap(({ edited }) => edited),
  };
}

function differing<T extends { readonly id: string }>(
  from: readonly T[],
  to: readonly T[],
): Differing<T> {
  const before = new Map(from.map((record) => [record.id, record]));
  const after = new Set(to.map(({ id }) => id));
  return {
    added: to.filter(({ id }) => !before.has(id)),
    removed: from.filter(({ id }) => !after.has(id)),
    edited: to.flatMap((is) => {
      const was = before.get(is.id);
      return was === undefined || sameValue(was, is) ? [] : [{ was, is }];
    }),
  };
}
