import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Placer } from '../../../shared/annotated/place';
import { fold } from '../../../shared/text/fold';

type Said = Parameters<Placer['place']>[0];
const said: Said = { start: null, end: null, quote: null, prefix: null, suffix: null };
const text = [
  'The council wants cameras in every tram.',
  'Nobody asked the riders. “The council wants cameras,” she said — twice.',
  'A camera is a came\u00ADra, and safe-\nty has a price \u{1f41f}.',
].join('\n');
const placer = new Placer({ text, blocks: [] });

/** What stands at the place that was found, and how. */
function found(parts: Partial<Said>) {
  const placed = placer.place({ ...said, ...parts });
  if (placed.outcome === 'dropped') return placed.outcome;
  return [placed.outcome, text.slice(placed.span.start, placed.span.end)];
}

test('Offsets are believed when the quote stands there, and when there is no quote', () => {
  const start = text.indexOf('riders');
  const end = start + 6;
  expect(found({ start, end, quote: 'riders' })).toEqual(['kept', 'riders']);
  expect(found({ start, end })).toEqual(['kept', 'riders']);
  expect(found({ start, end, quote: 'Riders' })).toEqual(['changed', 'riders']);
});

test('A quote that stands nearby heals its offsets, and one that stands nowhere is listed', () => {
  const start = text.indexOf('riders') + 7;
  expect(found({ start, end: start + 6, quote: 'riders' })).toEqual(['changed', 'riders']);
  expect(found({ start, end: start + 6, quote: 'drivers' })).toBe('dropped');
});

test('Of two places none is taken, unless the words around them tell which', () => {
  expect(found({ quote: 'council wants cameras' })).toBe('dropped');
  expect(found({ start: 30, end: 51, quote: 'council wants cameras' })).toBe('dropped');
  const second = { quote: 'council wants cameras', prefix: '"The ', suffix: ',” she' };
  expect(found(second)).toEqual(['kept', 'council wants cameras']);
  const placed = placer.place({ ...said, ...second });
  expect(placed.outcome !== 'dropped' && placed.span.start).toBe(text.lastIndexOf('council'));
});

test('Of two places the one within two hundred units of the offsets is meant, and no farther one', () => {
  const far = `${'x '.repeat(150)}lamps${' y'.repeat(1000)} lamps`;
  const own = new Placer({ text: far, blocks: [] });
  const [first, second] = [far.indexOf('lamps'), far.lastIndexOf('lamps')];
  const from = (start: number) => own.place({ ...said, start, end: start + 5, quote: 'lamps' });
  for (const [start, span] of [
    [first - 200, first],
    [first + 200, first],
    [second - 199, second],
  ] as const) {
    expect(from(start)).toMatchObject({ outcome: 'changed', span: { start: span } });
  }
  expect(from(first + 210)).toMatchObject({ outcome: 'dropped' });
});

test('Of two places that differ from the quote in white space alone none is taken', () => {
  const words = 'the safe-\nty of all riders';
  const own = new Placer({ text: `First ${words}, then ${words} again`, blocks: [] });
  const quote = 'the safety of all riders';
  expect(own.place({ ...said, quote })).toMatchObject({ outcome: 'dropped' });
  expect(own.place({ ...said, quote: `${quote} again` })).toMatchObject({ outcome: 'changed' });
  // So few letters stand together by chance.
  expect(own.place({ ...said, quote: 'safety of' })).toMatchObject({ outcome: 'dropped' });
});

test('A quote without offsets is kept where it stands once', () => {
  expect(found({ quote: 'Nobody asked' })).toEqual(['kept', 'Nobody asked']);
  expect(found({ quote: 'she said - twice' })).toEqual(['changed', 'she said — twice']);
});

test('Quotes of page layouts are found without their line ends and hyphens', () => {
  expect(found({ quote: 'A camera is a camera, and safety has' })).toEqual([
    'changed',
    'A camera is a came\u00ADra, and safe-\nty has',
  ]);
  expect(found({ quote: 'Nobody asked\n  the riders.' })).toEqual([
    'changed',
    'Nobody asked the riders.',
  ]);
});

test('What ends before it begins, holds no words or reaches beyond the text is listed', () => {
  const spans: [number, number][] = [
    [9, 5],
    [5, 5],
    [3, 4],
    [text.length - 2, text.length + 1],
  ];
  for (const [start, end] of spans) {
    expect(found({ start, end })).toBe('dropped');
  }
});

test('An edge inside a character moves to its end', () => {
  const fish = text.indexOf('\u{1f41f}');
  expect(found({ start: fish - 6, end: fish + 1 })).toEqual(['changed', 'price \u{1f41f}']);
});

test('A passage of the text is found again however far its offsets are off, or it is listed', () => {
  const unit = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(unit, unit, fc.integer({ min: -300, max: 300 }), (one, other, shift) => {
      const [start, end] = one < other ? [one, other] : [other, one];
      const quote = text.slice(start, end);
      if (quote.trim() === '' || !quote.isWellFormed()) return;
      const at = Math.max(0, start + shift);
      const placed = placer.place({ ...said, start: at, end: at + quote.length, quote });
      if (placed.outcome === 'dropped') expect(text.split(quote.trim()).length).not.toBe(2);
      else {
        const words = text.slice(placed.span.start, placed.span.end);
        expect(fold(words).trim()).toBe(fold(quote).trim());
      }
    }),
    { numRuns: 2000 },
  );
});
