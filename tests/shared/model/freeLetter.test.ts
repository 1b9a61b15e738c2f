import { expect, test } from 'vitest';
import { freeLetter } from '../../../shared/model/freeLetter';

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
