import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyTag, passes, tagsOnHits } from '../../../shared/search/tagsOnHits';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { aTag } from '../../support/records';

const at = (id: string, start: number, end: number, code = 'legal') => ({
  ...aTag('one', id, code),
  start,
  end,
});

test('Each hit has the tags that it touches, as asking each tag would say', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 12 });
  const lengths = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(spans, lengths, (places, gaps) => {
      const tags = TagsOfReading.of(
        places.map(([start, length], id) => at(String(id), start, start + length)),
      ).inOrder;
      let end = 0;
      const hits = gaps.map(([gap, length]) => {
        const start = end + gap;
        end = start + length;
        return { start, end };
      });
      expect(tagsOnHits(hits, tags)).toEqual(
        hits.map((hit) => tags.filter((tag) => tag.start < hit.end && tag.end > hit.start)),
      );
    }),
  );
});

describe('a filter by tags', () => {
  const legal = at('a', 0, 5);
  const bens = { ...at('b', 0, 5, 'security'), reviewer: 'ben' };

  it('lets everything pass when it asks for nothing', () => {
    expect(passes([], anyTag)).toBe(true);
    expect(passes([legal], anyTag)).toBe(true);
  });

  it('asks for a code, or for no tag at all', () => {
    expect(passes([legal], { code: 'legal', reviewer: null })).toBe(true);
    expect(passes([legal], { code: 'security', reviewer: null })).toBe(false);
    expect(passes([legal], { code: 'none', reviewer: null })).toBe(false);
    expect(passes([], { code: 'none', reviewer: null })).toBe(true);
  });

  it('counts the tags of one reviewer only, where one is asked for', () => {
    expect(passes([legal, bens], { code: 'security', reviewer: 'ben' })).toBe(true);
    expect(passes([legal, bens], { code: 'legal', reviewer: 'ben' })).toBe(false);
    expect(passes([legal], { code: 'any', reviewer: 'ben' })).toBe(false);
    expect(passes([legal], { code: 'none', reviewer: 'ben' })).toBe(true);
  });
});
