import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { likeness, resemblance, sketchOf } from '../../../shared/clean/similar';
import { canonicalText } from '../../../shared/text/canonical';
import { randomNumbers } from '../../support/randomNumbers';
import { processorTime } from '../../support/processorTime';

const textsIn = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => canonicalText(fs.readFileSync(path.join(folder, name), 'utf8')));

const readings = textsIn('sample/readings');
const article = readings[0] ?? '';
const likenessOf = (a: string, b: string) => likeness(sketchOf(a), sketchOf(b));

/** The text with one word in so many replaced. */
function misspelt(text: string, oneIn: number): string {
  const random = randomNumbers(7);
  return text.replace(/\p{L}+/gu, (word) => (random() < 1 / oneIn ? `${word}x` : word));
}

test('Quotation marks, dashes, white space, line ends and capitals make no other text', () => {
  const other = article
    .replaceAll('’', "'")
    .replaceAll('“', '"')
    .replaceAll(' ', '\u00a0')
    .replaceAll('\n', '\r\n\r\n')
    .toUpperCase();
  expect(other).not.toBe(article);
  expect(likenessOf(article, other)).toBe('same');
});

test('Words in another order are not the same text', () => {
  expect(likenessOf('one two three four five', 'five four three two one')).toBe('different');
});

test.each([
  ['one word put in', (text: string) => text.replace(' ', ' really ')],
  ['one word in twenty misspelt', (text: string) => misspelt(text, 20)],
  ['its first paragraph gone', (text: string) => text.slice(text.indexOf('\n', 200))],
  ['its second half gone', (text: string) => text.slice(0, text.length / 2)],
  ['its paragraphs in another order', (text: string) => text.split('\n').reverse().join('\n')],
  ['as many comments as article', (text: string) => `${text}\nComments\n${readings[1] ?? ''}`],
])('A text is nearly the same with %s', (_, change) => {
  expect(likenessOf(article, change(article))).toBe('nearly');
  expect(likenessOf(change(article), article)).toBe('nearly');
});

test('Other texts on the same debate are different, also when they quote each other', () => {
  for (const one of readings) {
    for (const other of readings) {
      if (one !== other) expect(likenessOf(one, other)).toBe('different');
    }
  }
  const quotation = article.slice(400, 700);
  expect(likenessOf(article, `${readings[1] ?? ''}\n${quotation}`)).toBe('different');
});

test('A headline that stands in a page does not make the page a version of it', () => {
  expect(likenessOf(article.slice(0, article.indexOf('\n')), article)).toBe('different');
});

const seeds = path.resolve('../shared/seeds');

// The seeds are not part of Lectern; where they are, they are tried as well.
test.skipIf(!fs.existsSync(seeds))('The five seeds are different from each other', () => {
  const sketches = textsIn(seeds).map(sketchOf);
  expect(sketches).toHaveLength(5);
  sketches.forEach((one, at) => {
    for (const other of sketches.slice(at + 1)) expect(likeness(one, other)).toBe('different');
  });
});

test('Short texts have sketches as well', () => {
  expect(likenessOf('No.', '“no”')).toBe('same');
  expect(likenessOf('No.', 'Yes.')).toBe('different');
  expect(likenessOf('', '')).toBe('different');
  expect(resemblance(sketchOf(''), sketchOf(''))).toEqual({ similarity: 0, contained: 0 });
});

test('Words are told apart in scripts without spaces', () => {
  const chinese = '法院裁定在车站使用面部识别没有法律依据，市政府表示将提出上诉。';
  expect(likenessOf(chinese, chinese.replace('上诉', '异议'))).toBe('nearly');
});

test('The sketch of a text is always the same, and small', () => {
  expect(sketchOf('The quay stays open.')).toEqual({
    words: 4,
    digest: sketchOf('the QUAY stays “open”').digest,
    hashes: sketchOf('the quay stays open').hashes,
  });
  expect(sketchOf(readings.join('\n')).hashes).toHaveLength(256);
});

test('The estimate of a long text is near the true share', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${String(at)}`);
  for (const shift of [1_000, 5_000, 10_000, 15_000]) {
    const [a, b] = [words.slice(0, -shift).join(' '), words.slice(shift).join(' ')];
    const expected = (20_000 - 2 * shift) / 20_000;
    const { similarity } = resemblance(sketchOf(a), sketchOf(b));
    expect(Math.abs(similarity - Math.max(0, expected))).toBeLessThan(0.1);
  }
});

test('A text is compared with a thousand readings in milliseconds', () => {
  const sketches = Array.from({ length: 1_000 }, (_, at) => sketchOf(misspelt(article, 2 + at)));
  const own = sketchOf(article);
  const time = processorTime();
  const nearly = sketches.filter((other) => likeness(own, other) !== 'different');
  const took = time();
  expect(nearly.length).toBeGreaterThan(900);
  // About 5 ms alone; other work on the machine must not turn this red.
  expect(took).toBeLessThan(500);
});
