import { describe, expect, it } from 'vitest';
import { tagsOnAll } from '../../../shared/anchor/tagsOnAll';
import { newTag } from '../../../shared/anchor/newTag';
import type { Tag } from '../../../shared/model/tag';
import { marked } from '../../support/marked';
import { aReading } from '../../support/records';
import { counters } from '../../support/testDesk';

const page = marked(
  [
    'The Council Wants a Camera in Each Tram',
    'The council <a>wants<b> a camera in each tram before the summer.',
    'Nobody asked the riders what they think; <c>they<d> want later trams.',
    'The council <e>wants<f> a camera in each tram before the summer.',
  ].join('\n\n'),
);
const reading = { ...aReading('one'), blocks: page.blocks };
const between = (from: string, to: string) => ({ start: page.at(from), end: page.at(to) });
const [wants, they, again] = [between('a', 'b'), between('c', 'd'), between('e', 'f')];

const make = (spans: readonly { start: number; end: number }[], tags: readonly Tag[] = []) =>
  tagsOnAll(reading, page.text, tags, spans, { code: 'legal', reviewer: 'ann' }, counters());

describe('tags on many places', () => {
  it('are what tagging one place after the other makes', () => {
    expect(make([they])[0]?.path.occurrence).toBe(2);
    const { now, newId } = counters();
    const created = now();
    expect(make([they, wants])).toEqual(
      [they, wants]
        .map((span) =>
          newTag(reading, page.text, span, {
            id: newId(),
            code: 'legal',
            reviewer: 'ann',
            note: null,
            claim: null,
            created,
          }),
        )
        .reverse(),
    );
  });

  it('leave out what lies in a tag of the same code and reviewer', () => {
    const [sentence] = make([{ start: page.at('c') - 29, end: page.at('d') + 6 }]);
    if (!sentence) throw new Error('Nothing was tagged.');
    expect(make([wants, they], [sentence]).map(({ start }) => start)).toEqual([wants.start]);
    expect(make([they], [{ ...sentence, code: 'security' }])).toHaveLength(1);
    expect(make([they], [{ ...sentence, reviewer: 'ben' }])).toHaveLength(1);
    const half = { start: they.start - 3, end: they.end - 1 };
    expect(make([they], [{ ...sentence, ...half }])).toHaveLength(1);
  });

  it('see a long tag behind a short one that begins later', () => {
    const [sentence] = make([{ start: page.at('c') - 29, end: page.at('d') + 6 }]);
    if (!sentence) throw new Error('Nothing was tagged.');
    const short = { ...sentence, start: sentence.start + 3, end: sentence.start + 8 };
    expect(make([they], [sentence, short])).toEqual([]);
  });

  it('tag words that stand several times once, on the first copy', () => {
    const [tag, ...others] = make([wants, again, wants]);
    expect(tag).toMatchObject(wants);
    expect(others).toEqual([]);
    expect(make([again])).toMatchObject([wants]);
    expect(make([again], tag ? [tag] : [])).toEqual([]);
  });

  it('refuse a place without words', () => {
    for (const span of [
      { start: 3, end: 3 },
      { start: 0, end: 9999 },
    ]) {
      expect(() => make([wants, span])).toThrow('Nothing was tagged');
    }
  });
});
