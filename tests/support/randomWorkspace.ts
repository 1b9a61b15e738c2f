import fc from 'fast-check';
import { baseCodes } from '../../shared/model/baseCodes';
import { stances } from '../../shared/model/claim';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import type { Workspace } from '../../shared/model/workspace';
import { aReading, aTag } from './records';

const moments = ['2025-02-04T12:00:00.000Z', '2025-02-05T12:00:00.000Z'];
const moment = fc.constantFrom(...moments);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.constantFrom('Ann', 'Ben', 'Cem');

const claim = fc.record({
  person: word,
  organisation: word,
  concept: word,
  stance: perhaps(fc.constantFrom(...stances)),
});

function someOf(ids: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...ids]);
}

const tag = (reading: string, id: string) =>
  fc
    .record({
      code: fc.constantFrom('legal', 'rights', 'own'),
      note: perhaps(word),
      claim: perhaps(claim),
      modified: moment,
      end: fc.constantFrom(4, 5),
    })
    .map(({ code, ...fields }) => ({ ...aTag(reading, id, code), ...fields }));

const reading = (id: string) =>
  fc
    .record({
      title: word,
      author: perhaps(word),
      binned: perhaps(moment),
      length: fc.constantFrom(100, 100, 100, 200),
      tags: someOf(['t1', 't2', 't3', 't4', 't5']).chain((ids) =>
        fc.tuple(...ids.map((one) => tag(id, `${id}${one}`))),
      ),
    })
    .map(({ tags, length, ...fields }) => {
      const known = aReading(id);
      return { reading: { ...known, ...fields, text: { ...known.text, length } }, tags };
    });

const code = (id: string) =>
  fc
    .record({
      name: word,
      key: perhaps(fc.constantFrom(1, 2)),
      parent: perhaps(fc.constantFrom('legal', 'own')),
      deleted: perhaps(moment),
    })
    .map((fields) => ({
      ...baseCodes()[0]!,
      ...fields,
      id,
    }));

const reviewer = (id: string) => word.map((name) => ({ id, name }));

/** Any two of these are states of one workspace: they share ids, and nothing else is certain. */
export const workspaces: fc.Arbitrary<Workspace> = fc
  .record({
    name: word,
    readings: someOf(['a', 'b', 'c', 'd', 'e']).chain((ids) => fc.tuple(...ids.map(reading))),
    codes: someOf(['legal', 'rights', 'own', 'other']).chain((ids) => fc.tuple(...ids.map(code))),
    reviewers: someOf(['ann', 'ben', 'cem', 'dea']).chain((ids) => fc.tuple(...ids.map(reviewer))),
    me: fc.constantFrom('ann', 'ben'),
  })
  .map(({ readings, ...fields }) => ({
    ...fields,
    id: 'ws',
    order: readings.map((one) => one.reading.id),
    readings: Object.fromEntries(readings.map((one) => [one.reading.id, one.reading])),
    tags: Object.fromEntries(readings.map((one) => [one.reading.id, TagsOfReading.of(one.tags)])),
  }));
