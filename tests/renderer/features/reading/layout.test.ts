import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneStripes, placeNotes } from '../../../../renderer/features/reading/layout';

const notes = fc
  .array(
    fc.record({
      wanted: fc.integer({ min: 0, max: 2000 }),
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

describe('notes in the margin', () => {
  it('never cover each other, whichever is active', () => {
    fc.assert(
      fc.property(notes, fc.nat(30), (list, active) => {
        const tops = placeNotes(list, String(active));
        for (const [index, note] of list.entries()) {
          const next = list[index + 1];
          if (!next) continue;
          const bottom = (tops.get(note.id) ?? NaN) + note.height;
          expect(tops.get(next.id)).toBeGreaterThanOrEqual(bottom + 4);
        }
      }),
    );
  });

  it('leave the active note beside its passage when those above it have room', () => {
    fc.assert(
      fc.property(notes, fc.nat(), (list, seed) => {
        const index = seed % list.length;
        const active = list[index];
        const above = list.slice(0, index).reduce((sum, note) => sum + note.height + 4, 0);
        const top = placeNotes(list, active?.id ?? null).get(active?.id ?? '');
        expect(top).toBe(Math.max(active?.wanted ?? NaN, above));
      }),
    );
  });

  it('stand below each other as ever, when the active note is far away', () => {
    const same = [100, 100, 1000].map((wanted, at) => ({ id: String(at), wanted, height: 40 }));
    expect([...placeNotes(same, '2').values()]).toEqual([100, 144, 1000]);
    expect([...placeNotes(same, '1').values()]).toEqual([56, 100, 1000]);
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
