import { expect, test } from 'vitest';
import { bundleOf, readingsInScope } from '../../../shared/export/bundle';
import { exportReport } from '../../../shared/export/exportReport';
import { markdown } from '../../../shared/export/markdown';
import { wholeWorkspace } from '../../../shared/export/scope';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { tagsOf } from '../../../shared/model/workspace';
import { foldedWords } from '../../../shared/text/fold';
import { sampleBundle, sampleTexts, sampleWorkspace } from '../../support/sampleBundle';

const whole = wholeWorkspace;

test('A code whose parent is not in the export stands at the top of it', () => {
  const below = 'b0c7f0de-1111-4c4e-9d1e-000000000001';
  const parentIn = (codes: string[] | null) =>
    bundleOf(sampleWorkspace(), sampleTexts, { ...whole, codes }, '0.1.0').codes.find(
      ({ id }) => id === below,
    )?.parent;
  expect(parentIn(null)).toBe('legal');
  expect(parentIn(['legal', below])).toBe('legal');
  expect(parentIn([below])).toBeNull();
});

test('A deleted code and its tags are left out', () => {
  const { codes, tags } = sampleBundle();
  expect(codes.map((code) => code.id)).not.toContain('old');
  expect(tags.map((tag) => tag.code)).not.toContain('old');
  expect(tags).toHaveLength(9);
});

test('A reading in the bin is left out with its tags, and its text is not asked for', () => {
  const workspace = sampleWorkspace();
  const [id = ''] = workspace.order;
  const binned = { ...workspace.readings[id]!, binned: '2025-03-05T00:00:00.000Z' };
  const without = { ...workspace, readings: { ...workspace.readings, [id]: binned } };
  const texts = new Map([...sampleTexts].filter(([reading]) => reading !== id));
  const bundle = bundleOf(without, texts, whole, '0.1.0');
  expect(bundle.readings.map((reading) => reading.id)).toEqual(workspace.order.slice(1));
  expect(bundle.tags).toHaveLength(2);
});

test('An export of one reading holds that reading, its tags and the whole codebook', () => {
  const workspace = sampleWorkspace();
  const reading = workspace.order[1] ?? '';
  const bundle = bundleOf(workspace, sampleTexts, { ...whole, readings: [reading] }, '0.1.0');
  expect(bundle.readings.map((one) => one.id)).toEqual([reading]);
  expect(bundle.tags.map((tag) => tag.reading)).toEqual([reading, reading]);
  expect(bundle.codes).toHaveLength(5);
  expect(readingsInScope(workspace, { ...whole, readings: ['nowhere'] })).toEqual([]);
});

test('A text that is missing is refused, never exported as empty', () => {
  expect(() => bundleOf(sampleWorkspace(), new Map(), whole, '0.1.0')).toThrow(/is missing/);
});

test('A tag has all places of its words, in every copy of its paragraph', () => {
  const { tags, readings } = sampleBundle();
  const words = (tag: (typeof tags)[number]) => {
    const { content = '' } = readings.find(({ id }) => id === tag.reading) ?? {};
    return tag.places.map(({ start, end }) => foldedWords(content.slice(start, end)));
  };
  const several = tags.filter(({ places }) => places.length > 1);
  expect(several.map(({ code }) => code)).toEqual(['legal', 'security', 'rights']);
  for (const tag of tags) {
    expect(tag.places[0]).toEqual({ start: tag.start, end: tag.end });
    expect(new Set(words(tag))).toEqual(new Set([foldedWords(tag.quote)]));
  }
});

test('Tags that wait for a place in a new version are in no export, and it says how many', () => {
  const workspace = sampleWorkspace();
  const [id = '', other = ''] = workspace.order;
  const old = { ...workspace.readings[id]!, id: 'old' };
  const [tag] = tagsOf(workspace, id);
  const waiting = { reading: 'old', tag: tag?.id ?? '', outcome: 'orphan', reason: '' } as const;
  const toPlace = [{ ...waiting, places: [] }];
  const revised = {
    ...workspace,
    order: ['old', ...workspace.order],
    readings: {
      ...workspace.readings,
      old,
      [id]: { ...workspace.readings[id]!, revises: 'old', toPlace },
    },
    tags: { ...workspace.tags, old: TagsOfReading.of(tag ? [{ ...tag, reading: 'old' }] : []) },
  };
  const bundle = bundleOf(revised, sampleTexts, whole, '0.1.0');
  expect(bundle).toEqual({ ...sampleBundle(), waiting: [tag?.id] });
  expect(bundleOf(revised, sampleTexts, { ...whole, readings: [other] }, '0.1.0').waiting).toEqual(
    [],
  );
  const { losses, rows } = exportReport(markdown, { ...bundle, tags: [] });
  expect(losses[0]).toEqual({
    what: 'Tags without a place',
    of: 'tags',
    how: 'dropped',
    records: [tag?.id],
  });
  expect(rows.at(-1)).toEqual({ of: 'tags', in: 1, kept: 0, changed: 0, dropped: 1 });
});

test('An export of some tags, of one reviewer and without notes holds no others', () => {
  const [first] = sampleBundle().reviewers;
  const scope = { ...whole, codes: ['rights'], reviewers: [first?.id ?? ''], notes: false };
  const { codes, reviewers, tags } = bundleOf(sampleWorkspace(), sampleTexts, scope, '0.1.0');
  expect(codes.map(({ id }) => id)).toEqual(['rights']);
  expect(reviewers).toEqual([first]);
  expect(tags.map(({ code, reviewer, note }) => [code, reviewer, note])).toEqual([
    ['rights', first?.id, null],
  ]);
});
