import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  apply,
  applyAll,
  type Change,
  changeSchema,
  invert,
  invertAll,
} from '../../../shared/model/change';
import { tagsIn, type Workspace } from '../../../shared/model/workspace';
import { recordOf } from '../../../shared/model/workspaceRecord';
import { aReading, aTag, emptyWorkspace as empty } from '../../support/records';

const moment = '2025-02-04T12:00:00.000Z';

const aClaim = {
  person: 'Ann',
  organisation: '',
  concept: 'Fees fall',
  stance: 'opposes',
} as const;

/** A random number decides what happens next: every command fits the state that it meets. */
function commandAt(workspace: Workspace, dice: readonly number[], step: number): Change | null {
  const [what = 0, which = 0, where = 0] = dice;
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const someReading = pick(Object.values(workspace.readings));
  const someTag = pick(Object.values(workspace.tags).flatMap((tags) => tags.inOrder));
  const someCode = pick(workspace.codes);
  const someReviewer = pick(workspace.reviewers);
  const id = `n${String(step)}`;
  const commands: (() => Change | null)[] = [
    () => ({ kind: 'workspace.rename', set: id, was: workspace.name }),
    () => ({
      kind: 'reading.add',
      reading: aReading(id),
      at: where % (workspace.order.length + 1),
    }),
    () =>
      someReading && tagsIn(workspace, someReading.id).size === 0
        ? {
            kind: 'reading.remove',
            reading: someReading,
            at: workspace.order.indexOf(someReading.id),
          }
        : null,
    () =>
      someReading
        ? {
            kind: 'reading.update',
            reading: someReading.id,
            set: { title: id, binned: moment },
            was: { title: someReading.title, binned: someReading.binned },
          }
        : null,
    () =>
      someReading && someCode
        ? { kind: 'tag.add', tag: aTag(someReading.id, id, someCode.id) }
        : null,
    () => (someTag ? { kind: 'tag.remove', tag: someTag } : null),
    () =>
      someTag
        ? {
            kind: 'tag.update',
            reading: someTag.reading,
            tag: someTag.id,
            set: { note: id, claim: where % 2 === 0 ? null : aClaim },
            was: { note: someTag.note, claim: someTag.claim },
          }
        : null,
    () => ({
      kind: 'code.add',
      code: { ...empty.codes[0]!, id },
      at: where % (workspace.codes.length + 1),
    }),
    () =>
      someCode
        ? { kind: 'code.remove', code: someCode, at: workspace.codes.indexOf(someCode) }
        : null,
    () =>
      someCode
        ? {
            kind: 'code.update',
            code: someCode.id,
            set: { name: id, key: null },
            was: { name: someCode.name, key: someCode.key },
          }
        : null,
    () => ({
      kind: 'reviewer.add',
      reviewer: { id, name: id },
      at: where % (workspace.reviewers.length + 1),
    }),
    () =>
      someReviewer
        ? {
            kind: 'reviewer.remove',
            reviewer: someReviewer,
            at: workspace.reviewers.indexOf(someReviewer),
          }
        : null,
    () =>
      someReviewer
        ? { kind: 'reviewer.rename', reviewer: someReviewer.id, set: id, was: someReviewer.name }
        : null,
    () =>
      someReviewer ? { kind: 'reviewer.choose', set: someReviewer.id, was: workspace.me } : null,
  ];
  return commands[what % commands.length]?.() ?? null;
}

const dice = fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 });
// Long ones: only after many steps is there a tag to be changed.
const games = fc.array(dice, { maxLength: 60, size: 'max' });

/** Plays a game; `each` sees every state with the change that is made to it. */
function play(game: readonly (readonly number[])[], each?: (w: Workspace, c: Change) => void) {
  const changes: Change[] = [];
  let workspace = empty;
  game.forEach((roll, step) => {
    const change = commandAt(workspace, roll, step);
    if (!change) return;
    each?.(workspace, change);
    changes.push(change);
    workspace = apply(workspace, change);
  });
  return { workspace, changes };
}

test('Every change is taken back exactly by its inverse', () => {
  fc.assert(
    fc.property(games, (game) => {
      play(game, (workspace, change) => {
        expect(apply(apply(workspace, change), invert(change))).toEqual(workspace);
      });
    }),
  );
});

test('The inverse of an inverse is the change itself', () => {
  fc.assert(
    fc.property(games, (game) => {
      for (const change of play(game).changes) expect(invert(invert(change))).toEqual(change);
    }),
  );
});

test('Undoing everything leads back to the start, and redoing everything back to the end', () => {
  fc.assert(
    fc.property(games, (game) => {
      const { workspace, changes } = play(game);
      expect(applyAll(workspace, invertAll(changes))).toEqual(empty);
      expect(applyAll(empty, changes)).toEqual(workspace);
    }),
  );
});

test('A change leaves the state that it was made to as it was', () => {
  fc.assert(
    fc.property(games, (game) => {
      play(game, (workspace, change) => {
        const before = structuredClone(recordOf(workspace));
        apply(workspace, change);
        expect(recordOf(workspace)).toEqual(before);
      });
    }),
  );
});

test('Every change passes its own schema unchanged, also after a trip through JSON', () => {
  fc.assert(
    fc.property(games, (game) => {
      for (const change of play(game).changes) {
        expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
      }
    }),
  );
});

test('A change that does not fit the workspace is refused', () => {
  const withReading = apply(empty, { kind: 'reading.add', reading: aReading('r'), at: 0 });
  const withTag = apply(withReading, { kind: 'tag.add', tag: aTag('r', 't', 'legal') });
  const misfits: [Workspace, Change][] = [
    [withReading, { kind: 'reading.add', reading: aReading('r'), at: 0 }],
    [withTag, { kind: 'reading.remove', reading: aReading('r'), at: 0 }],
    [empty, { kind: 'reading.update', reading: 'r', set: {}, was: {} }],
    [empty, { kind: 'tag.add', tag: aTag('r', 't', 'legal') }],
    [withTag, { kind: 'tag.add', tag: aTag('r', 't', 'legal') }],
    [withReading, { kind: 'tag.remove', tag: aTag('r', 't', 'legal') }],
    [empty, { kind: 'code.add', code: empty.codes[0]!, at: 0 }],
    [empty, { kind: 'code.update', code: 'none', set: {}, was: {} }],
    [empty, { kind: 'reviewer.add', reviewer: { id: 'ann', name: 'Ann' }, at: 0 }],
    [empty, { kind: 'reviewer.rename', reviewer: 'none', set: 'a', was: 'b' }],
  ];
  for (const [workspace, change] of misfits) {
    expect(() => apply(workspace, change)).toThrow(RangeError);
  }
});

test('A field that stays is left out of an edit, never undefined', () => {
  const change = { kind: 'tag.update', reading: 'r', tag: 't', set: { note: undefined }, was: {} };
  expect(changeSchema.safeParse(change).success).toBe(false);
});
