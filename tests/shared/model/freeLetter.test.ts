import { expect, test } from 'vitest';
import { FreeLetters, freeLetter } from '../../../shared/model/freeLetter';

const taken = (letters: string) => [...letters].map((letter) => ({ letter }));

test('The first free letter of the name is taken, and a small letter takes the capital', () => {
  expect(freeLetter('Fellowship', taken('LF'))).toBe('E');
  expect(freeLetter('Fellowship', taken('lfe'))).toBe('O');
  expect(freeLetter('7 – élan', taken('7'))).toBe('É');
});

test('Behind the name come the alphabet and the digits, then other capitals', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  expect(freeLetter('', [])).toBe('A');
  expect(freeLetter('ab', taken(alphabet))).toBe('0');
  expect(freeLetter('ab', taken(`${alphabet}0123456789`))).toBe('À');
  expect(freeLetter('ab', taken(`${alphabet}0123456789à`))).toBe('Á');
});

test('Thousands of codes get a letter each, and one when there is none left', () => {
  const letters = new FreeLetters([]);
  const given = Array.from({ length: 5000 }, () => {
    const letter = letters.of('Fees');
    letters.take(letter);
    return letter;
  });
  expect(new Set(given.map((letter) => letter.toUpperCase())).size).toBe(given.length);
  expect(given.every((letter) => /^[\p{L}\p{N}]$/u.test(letter))).toBe(true);
  const all = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point))
    .join('')
    .match(/\p{L}|\p{N}/gu);
  expect(freeLetter('Fees', taken(all?.join('') ?? ''))).toBe('A');
});
