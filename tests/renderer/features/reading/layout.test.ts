import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneStripes, placeNotes } from '../../../../renderer/features/reading/layout';

const notes = fc
  .array(
    fc.record({
      wanted: fc.integer({ min: -3, max: 2000 }),
      height: fc.integer({ min: 20, max: 200 }),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((list) =>
    list.sort((a, b) => a.wanted - b.wanted).map((note, index) => ({ id: String(index), ...note })),
  );

type Note = typeof notes extends fc.Arbitrary<(infer N)[]> ? N : never;

const gap = 4;

/** Expects that no note of a list reaches into the next one. */
function expectApart(list: readonly Note[], tops: ReadonlyMap<string, number>): void {
  for (const [index, note] of list.entries()) {
    const next = list[index + 1];
    if (!next) continue;
    const bottom = (tops.get(note.id) ?? NaN) + note.height;
    expect(tops.get(next.id)).toBeGreaterThanOrEqual(bottom + gap);
  }
}

/** Runs a check with notes of which one is active: those before it, it, and those from it on. */
function withActive(
  check: (before: readonly Note[], active: Note, from: readonly Note[], tops: Tops) => void,
): void {
  fc.assert(
    fc.property(notes, fc.nat(), (list, seed) => {
      const index = seed % list.length;
      const active = list[index];
      if (!active) return;
      const tops = placeNotes(list, active.id);
      check(list.slice(0, index), active, list.slice(index), tops);
    }),
  );
}
type Tops = ReadonlyMap<string, number>;

describe('notes in the margin', () => {
  it('never cover each other when none is active', () => {
    fc.assert(
      fc.property(notes, (list) => {
        expectApart(list, placeNotes(list, null));
      }),
    );
  });

  it('leave the active note beside its passage, however many stand above it', () => {
    withActive((_before, active, _from, tops) => {
      expect(tops.get(active.id)).toBe(Math.max(0, active.wanted));
    });
  });

  it('after the active note never cover it or each other', () => {
    withActive((_before, _active, from, tops) => {
      expectApart(from, tops);
    });
  });

  it('before the active note never cover it or each other when they have room', () => {
    withActive((before, active, _from, tops) => {
      const needed = before.reduce((sum, note) => sum + note.height + gap, 0);
      if (needed <= active.wanted) expectApart([...before, active], tops);
    });
  });

  it('before the active note that have no room lie under it, and not among those after it', () => {
    withActive((before, active, _from, tops) => {
      const foot = (tops.get(active.id) ?? NaN) + active.height;
      for (const { id, height } of before) {
        expect((tops.get(id) ?? NaN) + height).toBeLessThanOrEqual(Math.max(foot, height));
      }
    });
  });

  it('stand below each other as ever, when the active note is far away', () => {
    const same = [100, 100, 1000].map((wanted, at) => ({ id: String(at), wanted, height: 40 }));
    expect([...placeNotes(same, '2').values()]).toEqual([100, 144, 1000]);
    expect([...placeNotes(same, '1').values()]).toEqual([56, 100, 1000]);
  });

  it('stack from the top of the page where many have no room above the active one', () => {
    const crowd = [10, 10, 10, 10, 10].map((wanted, at) => ({
      id: String(at),
      wanted,
      height: 40,
    }));
    expect([...placeNotes(crowd, '3').values()]).toEqual([0, 10, 10, 10, 54]);
  });

  it('never stand above the page, where nobody could reach them', () => {
    fc.assert(
      fc.property(notes, fc.nat(30), (list, active) => {
        expect(Math.min(...placeNotes(list, String(active)).values())).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stay beside their passages when there is room', () => {
    const roomy = [0, 100, 200].map((wanted) => ({ id: String(wanted), wanted, height: 40 }));
    expect([...placeNotes(roomy, null).values()]).toEqual([0, 100, 200]);
  });
});

describe('stripes in the gutter', () => {
  it('take another lane when they would touch', () => {
    const lanes = laneStripes([
      { id: 'long', top: 0, bottom: 100 },
      { id: 'inside', top: 30, bottom: 60 },
      { id: 'crossing', top: 50, bottom: 130 },
      { id: 'after', top: 140, bottom: 160 },
    ]);
    expect(Object.fromEntries(lanes)).toEqual({ long: 0, inside: 1, crossing: 2, after: 0 });
  });

  it('share the last lane when there are more than fit', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      id: String(index),
      top: index * 10,
      bottom: 200,
    }));
    expect(Math.max(...laneStripes(many).values())).toBe(2);
  });
});
