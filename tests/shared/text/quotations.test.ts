import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationSpans } from '../../../shared/text/quotations';

const quotations = (text: string) =>
  quotationSpans(text).map(({ start, end }) => text.slice(start, end));

describe('Quotations', () => {
  test.each([
    ['He said “it is void.” and left.', ['“it is void.”']],
    ['A "short" and a "long one," she said.', ['"short"', '"long one,"']],
    ['Er sagte „nein“ und „vielleicht“.', ['„nein“', '„vielleicht“']],
    ['Elle a dit «\u00a0non\u00a0», puis « oui ».', ['«\u00a0non\u00a0»', '« oui »']],
    ['Er sagte »nein« und ging.', ['»nein«']],
    ['It’s the riders’ tram.', []],
    ['‘It’s late,’ he said.', ['‘It’s late,’']],
    ['“He said ‘no’ to us,” she wrote.', ['“He said ‘no’ to us,”', '‘no’']],
    ['She wrote: “The council went on. ', ['“The council went on.']],
    ['A 5" pipe has no quotation.', []],
    ['', []],
  ])('of %j are %j', (text, found) => {
    expect(quotations(text)).toEqual(found);
  });

  test('Whatever the text, each begins with a mark and holds more than it, in text order', () => {
    const parts = fc.constantFrom('"', '“', '”', '„', '«', '»', '‘', '’', 'word', ' ', '. ');
    fc.assert(
      fc.property(fc.array(parts), (list) => {
        const text = list.join('');
        const spans = quotationSpans(text);
        expect(spans.map(({ start }) => start)).toEqual(
          spans.map(({ start }) => start).sort((a, b) => a - b),
        );
        for (const { start, end } of spans) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.charAt(start)).toMatch(/["“„«»‹‘]/);
        }
      }),
    );
  });
});
