import { expect, test } from 'vitest';
import { LossBook } from '../../../shared/annotated/lossBook';
import type { ArrivingReviewer } from '../../../shared/annotated/project';
import { takeReviewers } from '../../../shared/annotated/takeReviewers';
import { guidOf } from '../../../shared/export/guid';
import { processorTime } from '../../support/processorTime';
import { emptyWorkspace } from '../../support/records';
import { counters } from '../../support/testDesk';

const reviewers = [
  { id: 'ann', name: 'Ann' },
  { id: 'bea-1', name: 'Bea' },
  { id: 'bea-2', name: 'bea' },
];

/** Returns who each of these is in a workspace with Ann and two of the name Bea; new ones by their names. */
function taken(arriving: readonly ArrivingReviewer[]): string[] {
  const workspace = { ...emptyWorkspace, reviewers };
  const { ids, changes } = takeReviewers(
    { workspace, book: new LossBook(), ...counters() },
    arriving,
  );
  const added = changes.flatMap((change) =>
    change.kind === 'reviewer.add' ? [[change.reviewer.id, `new ${change.reviewer.name}`]] : [],
  );
  const names = new Map(added.map(([id = '', name = '']) => [id, name]));
  return arriving.map(({ key }) => names.get(ids.get(key) ?? '') ?? ids.get(key) ?? '');
}

test('Reviewers are found by their ids, by the GUIDs made of these, or by their names', () => {
  expect(
    taken([
      { key: '1', id: 'bea-2', name: 'Beatrix' },
      { key: '2', id: guidOf('reviewer', 'ann'), name: 'Anna' },
      { key: '3', id: null, name: 'BEA ' },
      { key: '4', id: 'cy', name: 'Cy' },
    ]),
  ).toEqual(['bea-2', 'ann', 'bea-1', 'new Cy']);
});

test('Two of one name are two people, unless the file has nothing but their names', () => {
  const bea = { id: null, name: 'Bea' };
  expect(taken(['1', '2', '3'].map((key) => ({ ...bea, key })))).toEqual([
    'bea-1',
    'bea-2',
    'new Bea',
  ]);
  expect(taken([{ ...bea, key: 'Bea' }])).toEqual(['bea-1']);
  expect(
    taken([
      { ...bea, key: '1' },
      { ...bea, key: 'Bea' },
    ]),
  ).toEqual(['bea-1', 'bea-1']);
});

test.each(['names of their own', 'one name'])(
  'Thousands of reviewers with %s are taken in without going past all of them for each',
  (what) => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      key: `key ${String(at)}`,
      id: `id-${String(at)}`,
      name: what === 'one name' ? 'Somebody' : `Reviewer ${String(at)}`,
    }));
    const time = processorTime();
    const { changes } = takeReviewers(
      { workspace: emptyWorkspace, book: new LossBook(), ...counters() },
      many,
    );
    expect(changes).toHaveLength(many.length);
    expect(time()).toBeLessThan(3000);
  },
);
