import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyAll, type Change } from '../../../shared/model/change';
import { describeDifference, phrasesOfDifference } from '../../../shared/model/describeDifference';
import type { Version } from '../../../shared/model/version';
import { lookInto } from '../../../shared/model/versionLook';
import type { Workspace } from '../../../shared/model/workspace';
import { workspaces } from '../../support/randomWorkspace';
import { aReading, aTag, emptyWorkspace as empty } from '../../support/records';

const moment = '2025-02-04T12:00:00.000Z';

const add = (id: string, title: string, at = 0): Change => ({
  kind: 'reading.add',
  reading: { ...aReading(id), title },
  at,
});
const tag = (reading: string, id: string, zone: 'body' | 'comment' = 'body'): Change => {
  const made = aTag(reading, id);
  return { kind: 'tag.add', tag: { ...made, path: { ...made.path, zone } } };
};

const two = applyAll(empty, [add('a', 'For A Fee'), add('b', 'Mega-Prison'), tag('a', 't')]);

test('A label says what was done, and where', () => {
  const note: Change = {
    kind: 'tag.update',
    reading: 'a',
    tag: 't',
    set: { note: 'why' },
    was: { note: null },
  };
  const claim = { person: '', organisation: 'The port', concept: 'Safety', stance: null };
  const claimed: Change = { ...note, set: { claim }, was: { claim: null } };
  const recode: Change = { ...note, set: { code: 'rights' }, was: { code: 'legal' } };
  const bin: Change = {
    kind: 'reading.update',
    reading: 'b',
    set: { binned: moment },
    was: { binned: null },
  };
  const code = (set: object, was: object): Change => ({
    kind: 'code.update',
    code: 'rights',
    set,
    was,
  });
  const labels: [string, Workspace, Change[]][] = [
    ['No change', two, []],
    ['Import of 2 readings', empty, [add('a', 'A'), add('b', 'B')]],
    ['Import of “For A Fee”', empty, [add('a', 'For A Fee')]],
    ['2 tags in reader comments', two, [tag('a', '1', 'comment'), tag('b', '2', 'comment')]],
    ['2 tags in 2 readings', two, [tag('a', '1'), tag('b', '2', 'comment')]],
    ['1 tag in “Mega-Prison”', two, [tag('b', '1')]],
    ['1 tag removed in “For A Fee”', two, [{ kind: 'tag.remove', tag: aTag('a', 't') }]],
    ['1 tag changed in “For A Fee”', two, [recode]],
    ['Notes edited in “For A Fee”', two, [note]],
    ['Claims edited in “For A Fee”', two, [claimed]],
    ['1 note and 1 claim', two, [note, claimed]],
    ['1 changed tag and 1 claim', two, [recode, claimed]],
    ['Moved to the bin: “Mega-Prison”', two, [bin]],
    ['Tag deleted: “Human-rights concern”', two, [code({ deleted: moment }, { deleted: null })]],
    ['Tags renamed: “Human-rights concern” to “Rights”', two, [code({ name: 'Rights' }, {})]],
    [
      'Tag moved: “Human-rights concern”, now below “Legal argument”',
      two,
      [code({ parent: 'legal', definition: 'Another one.' }, {})],
    ],
    [
      'Tags renamed: “Human-rights concern” to “Rights”, now below “Legal argument”',
      two,
      [code({ name: 'Rights', parent: 'legal' }, {})],
    ],
    [
      'Tag moved: “Human-rights concern”, now at the top',
      applyAll(two, [code({ parent: 'legal' }, {})]),
      [code({ parent: null }, {})],
    ],
    ['Tag edited: “Human-rights concern”', two, [code({ definition: 'Another one.' }, {})]],
    ['Workspace renamed to “New”', two, [{ kind: 'workspace.rename', set: 'New', was: 'Debate' }]],
    ['1 tag and 1 note', two, [note, tag('b', '1')]],
    ['1 reading, 1 binned reading, 1 tag and more', two, [add('c', 'C'), bin, tag('b', '1'), note]],
  ];
  for (const [label, from, changes] of labels) {
    expect(describeDifference(from, applyAll(from, changes))).toBe(label);
  }
});

test('What came later is told in phrases', () => {
  const now = applyAll(two, [
    add('c', 'C'),
    tag('a', '1'),
    tag('a', '2'),
    { kind: 'reviewer.add', reviewer: { id: 'ben', name: 'Ben' }, at: 1 },
  ]);
  expect(phrasesOfDifference(two, now)).toEqual(['1 reading', '2 tags', '1 reviewer']);
  expect(phrasesOfDifference(two, two)).toEqual([]);
});

test('Whatever was done, the label is short, one line, and never empty', () => {
  fc.assert(
    fc.property(workspaces, workspaces, (from, to) => {
      const label = describeDifference(from, to);
      expect(label).toMatch(/^.{3,100}$/u);
    }),
  );
});

test('A look shows the tags that a version has and the one before has not, each with its place', () => {
  const kinds = ['title', 'paragraph', 'comment', 'comment'] as const;
  const blocks = kinds.map((kind, at) => ({
    id: `b${String(at)}`,
    kind,
    zone: kind === 'comment' ? ('comment' as const) : ('body' as const),
    start: at * 10,
    end: at * 10 + 9,
    included: true,
    reason: null,
    confidence: null,
    joins: false,
    comment: null,
    chosen: false,
  }));
  const reading = { ...aReading('a'), title: 'For A Fee', blocks };
  const before = applyAll(empty, [{ kind: 'reading.add', reading, at: 0 }, tag('a', 't')]);
  const at = (id: string, start: number): Change => ({
    kind: 'tag.add',
    tag: { ...aTag('a', id), start, end: start + 2, quote: id },
  });
  const state = applyAll(before, [at('in a paragraph', 12), at('in a comment', 31)]);
  const version: Version = {
    id: 'v',
    at: moment,
    reason: 'time',
    label: '2 tags',
    name: null,
    by: 'Ann',
    readings: 1,
    tags: 3,
    notes: 0,
  };
  const look = lookInto({ version, state, before, now: before });
  expect(look.added.map(({ quote, place }) => [quote, place])).toEqual([
    ['in a paragraph', '¶1'],
    ['in a comment', 'comment 2'],
  ]);
  expect(look).toMatchObject({
    later: ['2 removed tags'],
    readings: [{ title: 'For A Fee', tags: 3 }],
  });
});
