import { expect, test } from 'vitest';
import { citation } from '../../../shared/cite/citation';
import { dateInBrief, dateInWords } from '../../../shared/cite/dates';
import { sampleBundle } from '../../support/sampleBundle';

const [harbour, budget, letter] = sampleBundle().readings;
if (!harbour || !budget || !letter) throw new Error('The sample has three readings.');

test.each([
  ['2025', '2025'],
  ['2025-02', 'February 2025'],
  ['2025-02-04', '4 February 2025'],
  ['2025-12-31', '31 December 2025'],
])('The date %s reads "%s"', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});

test('A list has room for the short name of the month only', () => {
  expect(dateInBrief('2025-02-04')).toBe('4 Feb 2025');
  expect(dateInBrief('2025')).toBe('2025');
});

test('A citation has author, title, outlet and date', () => {
  expect(citation(harbour)).toBe(
    'Rosa Okafor, “The harbour cameras stay, for now”, The Quay Post, 4 February 2025.',
  );
});

test('With an offset it also has the place', () => {
  expect(citation(harbour, 76)).toMatch(/4 February 2025, ¶1\.$/);
  expect(citation(harbour, 0)).toMatch(/, title\.$/);
});

test('Facts that are not in the file are left out', () => {
  expect(citation(letter)).toBe("'Old' Tom, “A letter”, 1998.");
});

test('A reading without a date is cited as n.d., with one full stop', () => {
  expect(citation(budget)).toBe('“=SUM(watchmen) is not a policy”, @quayside, n.d.');
  expect(citation(budget, 60)).toBe('“=SUM(watchmen) is not a policy”, @quayside, n.d., ¶1.');
});

test('An offset in a text without blocks has no place', () => {
  expect(citation({ ...letter, blocks: [] }, 3)).toBe(citation(letter));
});
