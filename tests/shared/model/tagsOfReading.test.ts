import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredLength } from '../../../shared/anchor/spans';
import type { Tag } from '../../../shared/model/tag';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { aTag } from '../../support/records';

// Few ids and places, so that they meet often.
const someTag: fc.Arbitrary<Tag> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'),
    start: fc.nat(3),
    length: fc.integer({ min: 1, max: 3 }),
    created: fc.constantFrom('2025-02-04T12:00:00.000Z', '2025-02-04T12:00:01.000Z'),
    note: fc.option(fc.string()),
  })
  .map(({ id, start, length, ...fields }) => ({
    ...aTag('r', id),
    ...fields,
    start,
    end: start + length,
  }));

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('with' as const), tag: someTag }),
    fc.record({ kind: fc.constant('without' as const), tag: someTag }),
  ),
);

/** What the tags must say, found the slow way. */
function answersOf(model: ReadonlyMap<string, Tag>) {
  const places = [0, 1, 2, 3].flatMap((start) =>
    [1, 2, 3].map((length) => [start, start + length]),
  );
  return {
    size: model.size,
    sorted: [...model.values()].sort(
      (a, b) =>
        a.start - b.start ||
        b.end - a.end ||
        (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1),
    ),
    at: places.map(([start, end]) =>
      [...model.values()].filter((tag) => tag.start === start && tag.end === end),
    ),
    places,
  };
}

function check(tags: TagsOfReading, model: ReadonlyMap<string, Tag>): void {
  const answers = answersOf(model);
  expect(tags.size).toBe(answers.size);
  expect(tags.inOrder).toEqual(answers.sorted);
  expect([...tags]).toEqual(answers.sorted);
  answers.places.forEach(([start = 0, end = 0], which) => {
    const here = tags.at(start, end);
    expect(here).toHaveLength(answers.at[which]?.length ?? 0);
    expect(here).toEqual(expect.arrayContaining(answers.at[which] ?? []));
  });
  for (const id of ['a', 'b', 'c', 'constructor', '__proto__', 'toString']) {
    expect([tags.has(id), tags.get(id)]).toEqual([model.has(id), model.get(id)]);
  }
}

// Around the borders of the stretches that tags are kept in, and over several of them.
const farTag: fc.Arbitrary<Tag> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    code: fc.constantFrom('legal', 'rights'),
    start: fc.constantFrom(0, 1, 8191, 8192, 8193, 16_384, 30_000, 70_000),
    length: fc.constantFrom(1, 2, 8190, 8192, 20_000, 33_000, 60_000),
    note: fc.constantFrom(null, 'A note'),
  })
  .map(({ start, length, ...fields }) => ({
    ...aTag('r', fields.id),
    ...fields,
    start,
    end: start + length,
  }));

test('The tags near a place, and what there is of each code, are what a plain list says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ isGone: fc.boolean(), tag: farTag })),
      fc.tuple(fc.nat(100_000), fc.nat(30_000)),
      (game, [start, length]) => {
        const end = start + length;
        const tags = game.reduce(
          (now, { isGone, tag }) => (isGone ? now.without(tag.id) : now.with(tag)),
          TagsOfReading.none,
        );
        const all = tags.inOrder;
        const near = all.filter((tag) => tag.start <= end && tag.end >= start);
        expect(tags.near(start, end)).toEqual(near);
        expect(tags.stretches.flat()).toEqual(all);
        expect(TagsOfReading.of(all).near(start, end)).toEqual(near);
        expect(TagsOfReading.of(all).inOrder).toEqual(all);
        for (const edge of [0, 8191, 8192, 16_384, 40_000]) {
          expect(tags.near(edge, edge)).toEqual(
            all.filter((tag) => tag.start <= edge && tag.end >= edge),
          );
        }
        for (const some of [['legal'], ['legal', 'rights'], ['none']]) {
          const wanted = new Set(some);
          const counted = all.filter(({ code }) => wanted.has(code));
          expect(tags.countOf(wanted)).toBe(counted.length);
          expect(tags.placesOf(counted, wanted)).toEqual(counted.map((_, at) => at + 1));
          // Of those near a place, not all have to be asked for, nor in order.
          const few = near.filter(({ code }) => wanted.has(code)).reverse();
          expect(tags.placesOf(few, wanted)).toEqual(few.map((tag) => counted.indexOf(tag) + 1));
        }
        const codes = [...new Set(all.map(({ code }) => code))];
        for (const some of [tags, TagsOfReading.of(all)]) {
          expect([...some.tallies.keys()].sort()).toEqual(codes.sort());
          for (const code of codes) {
            const own = all.filter((tag) => tag.code === code);
            expect(some.tallies.get(code)).toEqual({
              tags: own.length,
              notes: own.filter(({ note }) => note !== null).length,
              covered: coveredLength(own),
            });
          }
        }
      },
    ),
  );
});

test('Tags that are added, replaced and taken away are where a plain list has them', () => {
  fc.assert(
    fc.property(steps, (game) => {
      let tags = TagsOfReading.none;
      let model: ReadonlyMap<string, Tag> = new Map();
      for (const { kind, tag } of game) {
        const [before, modelBefore] = [tags, model];
        tags = kind === 'with' ? tags.with(tag) : tags.without(tag.id);
        const others = [...model].filter(([id]) => id !== tag.id);
        model = new Map(kind === 'with' ? [...others, [tag.id, tag]] : others);
        check(tags, model);
        // The one that it was made from stays as it was.
        check(before, modelBefore);
      }
      check(TagsOfReading.of(model.values()), model);
    }),
  );
});

test('Of two tags with one id the later one is there', () => {
  const [earlier, later] = [aTag('r', 'a'), { ...aTag('r', 'a'), start: 2 }];
  check(TagsOfReading.of([earlier, later]), new Map([['a', later]]));
});

test('Taking away what is not there changes nothing', () => {
  const tags = TagsOfReading.of([aTag('r', 'a')]);
  expect(tags.without('b')).toBe(tags);
});

test('To an expectation, tags are equal when they are the same, whatever led to them', () => {
  const [a, b] = [aTag('r', 'a'), aTag('r', 'b')];
  const both = TagsOfReading.of([a, b]);
  expect(both).toEqual(TagsOfReading.none.with(b).with(aTag('r', 'c')).with(a).without('c'));
  expect(both).not.toEqual(TagsOfReading.of([a]));
  expect(both).not.toEqual(TagsOfReading.of([a, { ...b, note: 'No' }]));
});
