import { expect, test } from 'vitest';
import { countsOf } from '../../../shared/model/counts';
import type { Tag } from '../../../shared/model/tag';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { sampleBundle, sampleWorkspace } from '../../support/sampleBundle';

const workspace = sampleWorkspace();
const [harbour = ''] = workspace.order;
const [first] = sampleBundle().tags;
if (!first) throw new Error('The sample has tags.');

/** The sample with only these tags in its first reading, whose text is given ten units. */
function tagged(...tags: (Pick<Tag, 'start' | 'end'> & Partial<Tag>)[]) {
  const reading = workspace.readings[harbour]!;
  const records = tags.map((tag, index) => ({
    ...first!,
    code: 'legal',
    id: String(index),
    ...tag,
  }));
  return {
    ...workspace,
    readings: { [harbour]: { ...reading, text: { ...reading.text, length: 10 } } },
    tags: { [harbour]: TagsOfReading.of(records) },
  };
}

test('There is a count for each code in use, in codebook order', () => {
  expect(countsOf(workspace, harbour).map(({ code, tags }) => [code, tags])).toEqual([
    ['legal', 2],
    ['rights', 2],
    ['security', 2],
    ['comment', 1],
    ['b0c7f0de-1111-4c4e-9d1e-000000000001', 0],
  ]);
});

test('Words under two tags of one code count once in its share', () => {
  const [legal] = countsOf(tagged({ start: 0, end: 4 }, { start: 2, end: 6 }), harbour);
  expect(legal).toEqual({ code: 'legal', tags: 2, share: 0.6 });
});

test('Each code has its own share of the same words', () => {
  const counts = countsOf(
    tagged({ start: 0, end: 5 }, { start: 0, end: 5, code: 'rights' }),
    harbour,
  );
  expect(counts.map(({ share }) => share)).toEqual([0.5, 0.5, 0, 0, 0]);
});

test('A reading that is not there has no tags and no share', () => {
  expect(countsOf(workspace, 'nowhere').every((one) => one.tags === 0 && one.share === 0)).toBe(
    true,
  );
});
