import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, applyAll, changeSchema, invertAll } from '../../../shared/model/change';
import { difference } from '../../../shared/model/difference';
import { rearrange } from '../../../shared/model/rearrange';
import { aReading, aTag } from '../../support/records';
import { workspaces } from '../../support/randomWorkspace';

test('The difference makes one state of the other, and its inverse leads back', () => {
  fc.assert(
    fc.property(workspaces, workspaces, (from, to) => {
      const changes = difference(from, to);
      expect(applyAll(from, changes)).toEqual(to);
      expect(applyAll(to, invertAll(changes))).toEqual(from);
    }),
    { numRuns: 400 },
  );
});

test('A state differs from itself, and from a copy of itself, in nothing', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      expect(difference(workspace, workspace)).toEqual([]);
      const { readings, codes } = structuredClone(workspace);
      expect(difference(workspace, { ...workspace, readings, codes })).toEqual([]);
    }),
  );
});

test('Every change of a difference can be saved', () => {
  fc.assert(
    fc.property(workspaces, workspaces, (from, to) => {
      for (const change of difference(from, to)) {
        expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
      }
    }),
  );
});

test('One tag more is one change, and an edited note is an edit', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      const [reading] = workspace.order;
      fc.pre(reading !== undefined);
      const added = { kind: 'tag.add' as const, tag: aTag(reading, 'fresh') };
      const tagged = apply(workspace, added);
      expect(difference(workspace, tagged)).toEqual([added]);
      const edited = {
        kind: 'tag.update' as const,
        reading,
        tag: 'fresh',
        set: { note: 'why' },
        was: { note: null },
      };
      expect(difference(tagged, apply(tagged, edited))).toEqual([edited]);
    }),
  );
});

test('A reading that could not be opened keeps its place, and comes back to it', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      const [reading] = workspace.order;
      fc.pre(reading !== undefined);
      const { [reading]: _lost, ...readings } = workspace.readings;
      const { [reading]: _tags, ...tags } = workspace.tags;
      const damaged = { ...workspace, readings, tags };
      expect(applyAll(damaged, difference(damaged, workspace))).toEqual(workspace);
      const never = { ...workspace, order: workspace.order.slice(1), readings, tags };
      expect(applyAll(damaged, difference(damaged, never)).order).toContain(reading);
      expect(difference(workspace, damaged)).toEqual([]);
    }),
  );
});

test('As little as possible is moved: one that comes to the front leaves the others alone', () => {
  expect(rearrange(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual({
    removed: [{ id: 'd', at: 3 }],
    added: [{ id: 'd', at: 0 }],
  });
  expect(rearrange(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({
    removed: [{ id: 'b', at: 1 }],
    added: [{ id: 'x', at: 1 }],
  });
});

test('A reading with another text is another reading under the same id: its tags go and come with it', () => {
  const { text, ...reading } = aReading('a');
  const from = applyAll(
    { id: 'ws', name: 'W', order: [], readings: {}, tags: {}, codes: [], reviewers: [], me: 'ann' },
    [
      { kind: 'reading.add', reading: { ...reading, text }, at: 0 },
      { kind: 'tag.add', tag: aTag('a', 't') },
    ],
  );
  const to = { ...from, readings: { a: { ...reading, text: { ...text, words: 21 } } } };
  expect(difference(from, to).map(({ kind }) => kind)).toEqual([
    'tag.remove',
    'reading.remove',
    'reading.add',
    'tag.add',
  ]);
});
