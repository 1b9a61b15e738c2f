import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packOf } from '../../../electron/import/annotated/packs';
import { uimaJson } from '../../../electron/import/annotated/uimajson';
import { uima } from '../../../shared/export/uima';
import { tagsFrom, tagsIn } from '../../support/arrivingTags';
import { roundTrip, tagsOfBundle, tagsOfWorkspace } from '../../support/annotatedImport';
import { lossCounts } from '../../support/lossCounts';
import { readPack } from '../../support/packs';
import { randomBundle } from '../../support/randomBundle';
import { sampleBundle } from '../../support/sampleBundle';
import { troubledBundle } from '../../support/troubledBundle';
import { withoutClaims } from '../../support/withoutClaims';

const bundle = sampleBundle();

test('Each reading has a CAS of its own, with the types that it needs', async () => {
  const { files } = await packOf('cas.zip', uima.render(bundle));
  expect([...files.keys()]).toEqual([
    'the-harbour-cameras-stay-for-now.json',
    'sum-watchmen-is-not-a-policy.json',
    'a-letter.json',
  ]);
  for (const bytes of files.values()) {
    const cas = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, object>;
    expect(Object.keys(cas)).toEqual(['%TYPES', '%FEATURE_STRUCTURES', '%VIEWS']);
    expect(Object.keys(cas['%TYPES'] ?? {})[0]).toBe('custom.Span');
  }
});

test('What the CAS leaves behind is counted', () => {
  expect(lossCounts(uima.loses(bundle))).toEqual([
    { what: 'Block structure of readings', of: 'readings', how: 'changed', count: 3 },
    {
      what: 'Authors, outlets, days, file names and import details of readings',
      of: 'readings',
      how: 'changed',
      count: 3,
    },
    {
      what: 'Definitions and looks of tags in the codebook',
      of: 'codes',
      how: 'changed',
      count: 5,
    },
    {
      what: 'Which tag of the codebook stands below which',
      of: 'codes',
      how: 'changed',
      count: 1,
    },
    { what: 'Codebook entries that no passage carries', of: 'codes', how: 'dropped', count: 1 },
    {
      what: 'Further places of words that stand several times',
      of: 'tags',
      how: 'changed',
      count: 3,
    },
    { what: 'Who claims what', of: 'tags', how: 'changed', count: 3 },
  ]);
});

test('The sample comes back with its tags, moments and ids', async () => {
  const project = await readPack(await packOf('cas.zip', uima.render(bundle)));
  expect(tagsFrom(project)).toEqual(tagsIn(withoutClaims(bundle)));
  expect(project.tags.map(({ id, created, modified }) => ({ id, created, modified }))).toEqual(
    bundle.tags.map(({ id, created, modified }) => ({ id, created, modified })),
  );
  expect(project.reviewers.map(({ id, name }) => ({ id, name }))).toEqual(bundle.reviewers);
  expect(project.readings.map(({ id, text }) => [id, text])).toEqual(
    bundle.readings.map(({ id, content }) => [id, content]),
  );
  expect(project.losses).toEqual([]);
});

test('A workspace that takes the sample in has the same tags', async () => {
  const { workspace } = await roundTrip(uima, bundle, uimaJson);
  expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle(withoutClaims(bundle)));
});

test('Whatever the texts and tags, all come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(troubledBundle, async (random) => {
      const project = await readPack(await packOf('cas.zip', uima.render(random)));
      const kept = tagsIn(withoutClaims(random)).map((tag) => ({
        ...tag,
        note: tag.note === '' ? null : tag.note,
      }));
      expect(tagsFrom(project)).toEqual(kept);
    }),
    { numRuns: 300 },
  );
});

test('Of ten thousand tags in many scripts, not one drifts', async () => {
  const random = randomBundle(11, 10_000);
  const project = await readPack(await packOf('a.zip', uima.render(random)));
  expect(tagsFrom(project)).toEqual(tagsIn(withoutClaims(random)));
});
