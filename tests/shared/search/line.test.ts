import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf } from '../../../shared/search/line';

const block = (text: string) => ({ start: 0, end: text.length });

test('A hit stands in one line with what is around it in its block', () => {
  const text = 'Before.\nThe court  gave\u00a0them due\nprocess at last.\nAfter.';
  const start = text.indexOf('due');
  const own = { start: text.indexOf('The'), end: text.indexOf('\nAfter') };
  expect(lineOf(text, own, { start, end: text.indexOf(' at last') })).toEqual({
    left: 'The court gave them ',
    hit: 'due process',
    right: ' at last.',
  });
});

test('What is far away is left out, word by word, and a long hit is cut', () => {
  const text = `${'far '.repeat(100)}hit ${'away '.repeat(100)}`;
  const { left, right } = lineOf(text, block(text), { start: 400, end: 403 });
  expect(left).toMatch(/^… (far ){22}$/);
  expect(right).toMatch(/^( away){18} …$/);
  const whole = lineOf(text, block(text), { start: 0, end: 800 });
  expect(whole.hit).toMatch(/^far.{156}…$/);
  expect(whole.left).toBe('');
});

test('Words without any space are shown all the same, and the line says what the text says', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: fc.constantFrom('a', 'b', ' ', '\n') }),
      fc.nat(300),
      fc.nat(20),
      (text, at, length) => {
        const start = Math.min(at, text.length);
        const span = { start, end: Math.min(text.length, start + length) };
        const { left, hit, right } = lineOf(text, block(text), span);
        const said = `${left}|${hit}|${right}`.replace(/^… | …$/g, '').replace(/\s/g, '');
        const all = `${text.slice(0, span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end)}`;
        expect(all.replace(/\s/g, '')).toContain(said);
      },
    ),
  );
});
