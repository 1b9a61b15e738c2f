import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brat as bratImporter } from '../../../electron/import/annotated/brat';
import { packOf } from '../../../electron/import/annotated/packs';
import { brat } from '../../../shared/export/brat';
import {
  escapedNote,
  fragmentsOf,
  isGap,
  unescapedNote,
} from '../../../shared/export/brat/fragments';
import { slugsOf } from '../../../shared/export/brat/slugs';
import type { Bundle } from '../../../shared/export/bundle';
import { tagsFrom, tagsIn } from '../../support/arrivingTags';
import { roundTrip, tagsOfBundle, tagsOfWorkspace } from '../../support/annotatedImport';
import { lossCounts } from '../../support/lossCounts';
import { readPack } from '../../support/packs';
import { randomBundle } from '../../support/randomBundle';
import { sampleBundle } from '../../support/sampleBundle';
import { troubledBundle } from '../../support/troubledBundle';
import { withoutClaims } from '../../support/withoutClaims';

const bundle = sampleBundle();

async function fileOf(name: string, of: Bundle = bundle): Promise<string> {
  const { files } = await packOf('corpus.zip', brat.render(of));
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}

test('The archive holds the configuration, and each text with its annotations beside it', async () => {
  const { files } = await packOf('corpus.zip', brat.render(bundle));
  expect([...files.keys()]).toEqual([
    'annotation.conf',
    'visual.conf',
    'labels.json',
    'the-harbour-cameras-stay-for-now.txt',
    'the-harbour-cameras-stay-for-now.ann',
    'sum-watchmen-is-not-a-policy.txt',
    'sum-watchmen-is-not-a-policy.ann',
    'a-letter.txt',
    'a-letter.ann',
  ]);
  expect(Buffer.from(files.get('a-letter.txt') ?? []).toString('utf8')).toBe(
    bundle.readings[2]?.content,
  );
  expect(files.get('a-letter.ann')).toHaveLength(0);
});

test('Readings of one title have files of their own', async () => {
  const readings = bundle.readings.map((reading) => ({ ...reading, title: 'The same' }));
  const { files } = await packOf('corpus.zip', brat.render({ ...bundle, readings }));
  const names = [...files.keys()].filter((name) => name.endsWith('.ann'));
  expect(names).toEqual(['the-same.ann', 'the-same-2.ann', 'the-same-3.ann']);
});

test('Offsets count code points, and a passage over a line break is in pieces', async () => {
  const lines = (await fileOf('the-harbour-cameras-stay-for-now.ann')).split('\n');
  const text = [...(bundle.readings[0]?.content ?? '')];
  const bounds = lines.filter((line) => line.startsWith('T'));
  expect(bounds).toHaveLength(7);
  for (const line of bounds) {
    const [, offsets = '', words] = line.split('\t');
    const pieces = offsets.slice(offsets.indexOf(' ') + 1).split(';');
    const found = pieces.map((piece) => text.slice(...piece.split(' ').map(Number)).join(''));
    expect(found.join(' ')).toBe(words);
  }
  expect(lines).toContain(
    'T2\tLegal_argument 167 178;180 197\t30\u00a0years 🐟. What the Act Says',
  );
});

test('Codes of one name, or without a plain letter, have types of their own', () => {
  expect(
    slugsOf(['Sécurité!', 'securite', '权利', '人权', '2nd', 'Straße', ' a|b '], 'Tag'),
  ).toEqual(['Securite', 'securite_2', 'Tag', 'Tag_2', 'nd', 'Strasse', 'a_b']);
});

test('Pieces of a passage hold no sign that ends a line anywhere', () => {
  const text = ' \na \tb\u2028\u0085 c  d\n';
  const words = fragmentsOf(text, { start: 0, end: text.length });
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b', 'c  d']);
  expect(fragmentsOf(' \n\t', { start: 0, end: 3 })).toEqual([]);
  expect(isGap(' \u0085\u2028')).toBe(true);
  expect(isGap('. ')).toBe(false);
});

test('A note of any signs is one line, and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const line = escapedNote(words);
      return !/[\n\r\t\v\f\u2028\u2029\x85\x1c-\x1e]/.test(line) && unescapedNote(line) === words;
    }),
    { numRuns: 1000 },
  );
  expect(escapedNote('a\n\\n\u2028')).toBe('a\\n\\\\n\\u2028');
});

test('What the corpus leaves behind is counted', () => {
  expect(lossCounts(brat.loses(bundle))).toEqual([
    { what: 'Block structure of readings', of: 'readings', how: 'changed', count: 3 },
    { what: 'File names and import details of readings', of: 'readings', how: 'changed', count: 3 },
    { what: 'When passages were tagged', of: 'tags', how: 'changed', count: 9 },
    {
      what: 'Further places of words that stand several times',
      of: 'tags',
      how: 'changed',
      count: 3,
    },
    { what: 'Who claims what', of: 'tags', how: 'changed', count: 3 },
  ]);
});

describe('The way back', () => {
  test('The sample comes back with its tags, codes, reviewers and details', async () => {
    const project = await readPack(await packOf('corpus.zip', brat.render(bundle)));
    expect(tagsFrom(project)).toEqual(tagsIn(withoutClaims(bundle)));
    expect(project.losses).toEqual([]);
    expect(project.program).toBe('Lectern');
    expect(
      project.codes.map(({ key: _, parent: _parent, number, ...code }) => ({ ...code, number })),
    ).toEqual(
      bundle.codes.map(({ key, deleted: _deleted, parent: _above, ...code }) => ({
        ...code,
        number: key,
      })),
    );
    expect(project.reviewers.map(({ id, name }) => ({ id, name }))).toEqual(bundle.reviewers);
    expect(project.readings.map(({ id, text }) => [id, text])).toEqual(
      bundle.readings.map(({ id, content }) => [id, content]),
    );
    expect(project.readings[0]?.details).toEqual({
      title: 'The harbour cameras stay, for now',
      author: 'Rosa Okafor',
      outlet: 'The Quay Post',
      published: '2025-02-04',
      language: 'en',
    });
  });

  test('Codes that stand below others do so in brat, and when they come back', async () => {
    const codes = bundle.codes.map((code, at) => ({
      ...code,
      parent: at === 1 ? 'comment' : at === 2 ? 'rights' : null,
    }));
    const nested = { ...bundle, codes };
    expect(await fileOf('annotation.conf', nested)).toContain(
      'Reader_comment\n\tHuman-rights_concern\n\t\tSecurity_claim\n',
    );
    const project = await readPack(await packOf('a.zip', brat.render(nested)));
    const names = new Map(project.codes.map(({ key, id }) => [key, id]));
    const parents = project.codes.map(({ id, parent }) => [id, names.get(parent ?? '') ?? null]);
    expect(new Map(parents as [string, string | null][])).toEqual(
      new Map(codes.map(({ id, parent }) => [id, parent])),
    );
  });

  test('A workspace that takes the sample in has the same tags', async () => {
    const { workspace } = await roundTrip(brat, bundle, bratImporter);
    expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle(withoutClaims(bundle)));
  });

  test('Whatever the texts and tags, what the losses do not name comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(troubledBundle, async (random) => {
        const project = await readPack(await packOf('corpus.zip', brat.render(random)));
        const [dropped, trimmed] = ['Passages of nothing', 'Line breaks at'].map(
          (start) =>
            new Set(brat.loses(random).find(({ what }) => what.startsWith(start))?.records),
        );
        const kept = tagsIn({
          ...withoutClaims(random),
          tags: withoutClaims(random).tags.filter(({ id }) => !dropped?.has(id)),
        });
        const isTrimmed = random.tags
          .filter(({ id }) => !dropped?.has(id))
          .map(({ id }) => trimmed?.has(id));
        const found = tagsFrom(project);
        expect(found.filter((_, at) => !isTrimmed[at])).toEqual(
          kept.filter((_, at) => !isTrimmed[at]),
        );
        found.forEach((tag, at) => {
          const { quote, note, tag: code } = kept[at] ?? {};
          expect([tag.note, tag.tag]).toEqual([note, code]);
          if (isTrimmed[at]) expect(quote).toContain(tag.quote);
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('Of ten thousand tags in many scripts, only those that the losses name are shorter', async () => {
  const random = randomBundle(11, 10_000);
  const losses = brat.loses(random);
  const { records = [] } = losses.find(({ what }) => what.startsWith('Line breaks')) ?? {};
  expect(losses.some(({ how }) => how === 'dropped')).toBe(false);
  const found = tagsFrom(await readPack(await packOf('a.zip', brat.render(random))));
  const differing = tagsIn(withoutClaims(random)).flatMap((tag, at) => {
    const own = found[at];
    const isSame = own?.start === tag.start && own.end === tag.end && own.quote === tag.quote;
    expect({ ...own, start: 0, end: 0, quote: '' }).toEqual({
      ...tag,
      start: 0,
      end: 0,
      quote: '',
    });
    return isSame ? [] : [random.tags[at]?.id];
  });
  expect(found).toHaveLength(10_000);
  expect(differing).toEqual(records);
  expect(differing.length).toBeLessThan(500);
});
