import { expect, test } from 'vitest';
import { dateIn, publishedDate } from '../../../shared/clean/dates';
import { isByline } from '../../../shared/clean/headFacts';
import { piecesOf } from '../../../shared/clean/pieces';
import { propose } from '../../../shared/clean/propose';
import { isTimeAlone } from '../../../shared/clean/times';
import { processorTime } from '../../support/processorTime';

const prose =
  'The council kept the cameras on Tuesday, and nobody had asked the people who live on the quay about it.';

function proposed(...head: readonly string[]) {
  const text = `The cameras stay on the quay\n\n${head.join('\n')}\n\n${prose}\n\n${prose.toUpperCase()}\n`;
  const { blocks, details, guesses } = propose({ text, pieces: piecesOf(text), claims: {} });
  return { kinds: blocks.slice(1, -2).map(({ kind }) => kind), details, guesses };
}

test.each([
  ['By Jo Smith, February 3, 2025', 'Jo Smith'],
  ['By Jo Smith | February 3, 2025', 'Jo Smith'],
  ['By Jo Smith · 3 February 2025', 'Jo Smith'],
  ['By Jo Smith on February 3, 2025', 'Jo Smith'],
  ['February 3, 2025 by Jo Smith', 'Jo Smith'],
  ['Written by Jo Smith and Ann Lee – 2025-02-03', 'Jo Smith and Ann Lee'],
  ['Von Jo Schmidt, 3. Februar 2025', 'Jo Schmidt'],
  ['Par Jo Lefèvre, le 3 février 2025', 'Jo Lefèvre'],
  ['Por Jo Muñoz, 3 de febrero de 2025', 'Jo Muñoz'],
  ['Автор: Анна Орлова, 3 февраля 2025', 'Анна Орлова'],
])('The name and the date in “%s” are both found', (line, author) => {
  const { kinds, details, guesses } = proposed(line);
  expect(kinds).toEqual(['byline']);
  expect(details).toMatchObject({ author, published: '2025-02-03' });
  expect(guesses.author).toBe('From line 3.');
  expect(guesses.published).toMatch(/^From “.*2025.*” in line 3\.$/);
});

test.each([
  '3. Februar 2025',
  'Montag, 3. Februar 2025',
  'Veröffentlicht am 3. Februar 2025, 10:30 Uhr',
  'Publié le 3 février 2025 à 10h30',
  '3 de febrero de 2025',
  '3 febbraio 2025',
  '3 февраля 2025',
  '٣ فبراير 2025',
  '2025年2月3日',
  'Published February 3, 2025 at 10:30 am',
])('“%s” is a date line', (line) => {
  const { kinds, details } = proposed(line);
  expect(kinds).toEqual(['dateline']);
  expect(details).toMatchObject({ author: null, published: '2025-02-03' });
});

test('A numbered item that is no date stays one, and a date in the text is none', () => {
  expect(proposed('3. Ferries to the island').kinds).toEqual(['listItem']);
  const text = `The cameras stay on the quay\n\n${prose}\n\n3. Februar 2025\n\n${prose} So they say.\n`;
  const { blocks } = propose({ text, pieces: piecesOf(text), claims: {} });
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph']);
});

test.each([
  'By February 3, 2025 the harbour will be closed',
  'By the harbour, February 3, 2025',
  'Von hier bis zum Hafen, 3. Februar 2025',
])('“%s” names nobody', (line) => {
  expect(proposed(line).details.author).toBeNull();
});

test('One reader of dates serves a line and a page, and a day that is two days is none', () => {
  expect(dateIn('Seen on 4/2/2025 or so')).toBeNull();
  expect(publishedDate('4/2/2025')).toBeNull();
  expect(dateIn('Up to 31 February 2025')).toBeNull();
  expect(dateIn('In March 2025')).toBeNull();
  expect([publishedDate('2025-02'), dateIn('2025-02')]).toEqual(['2025-02', null]);
  expect(dateIn('Den 4. Februar 2025 vergisst niemand')).toEqual({
    words: '4. Februar 2025',
    iso: '2025-02-04',
  });
});

test.each(['2 hours ago', '2h', 'an hour ago', 'vor 3 Stunden', 'il y a 2 heures', 'yesterday'])(
  '“%s” is a time',
  (line) => {
    expect(isTimeAlone(line)).toBe(true);
  },
);

test.each(['Maria 2 hours ago', 'We met 2 hours ago', 'Closed at 10:30 as ever', '12', 'today we'])(
  '“%s” is more than a time, or none',
  (line) => {
    expect(isTimeAlone(line)).toBe(false);
  },
);

test('A line of a hundred thousand separators is no byline, and that is soon known', () => {
  const line = `A ${'| '.repeat(50_000)}b`;
  const time = processorTime();
  expect(isByline(line)).toBe(false);
  expect(time()).toBeLessThan(200);
});
