import { describe, expect, test } from 'vitest';
import {
  type Convention,
  conventions,
  placer,
} from '../../../../../electron/import/annotated/refi/conventions';
import { type Counted, guessUnits } from '../../../../../electron/import/annotated/refi/guessUnits';
import { canonicalText } from '../../../../../shared/text/canonical';

/** Emoji and line ends part the ways to count early in the text. */
const raw = `\uFEFF${Array.from({ length: 40 }, (_, at) => `😀 Line ${at} says that bags are searched 🌧.`).join('\r\n')}\r\n`;
const text = { raw, canonical: canonicalText(raw) };

/** Returns the position that counts so for a UTF-16 offset in the canonical text. */
function positionOf(convention: Convention, offset: number): number {
  const place = placer(text, convention);
  for (let position = 0; position <= raw.length; position += 1) {
    if (place(position) === offset) return position;
  }
  throw new Error(`Nothing counts to ${offset}.`);
}

/** Selections of these words, each time that they stand in the text, as one who counts so writes them. */
function selections(convention: Convention, words: string, most = 40, name = ''): Counted[] {
  const found: Counted[] = [];
  for (let at = text.canonical.indexOf(words); at >= 0 && found.length < most;) {
    const [start, end] = [at, at + words.length].map((one) => positionOf(convention, one));
    found.push({ text, name, start: start ?? 0, end: end ?? 0 });
    at = text.canonical.indexOf(words, at + 1);
  }
  return found;
}

function named(id: string): Convention {
  const found = conventions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

test('There are eight ways to count, the standard’s first', () => {
  expect(conventions.map(({ id }) => id)).toEqual([
    'code-points-file',
    'code-points-lf',
    'utf-16-file',
    'utf-16-lf',
    'code-points-file-mark',
    'code-points-lf-mark',
    'utf-16-file-mark',
    'utf-16-lf-mark',
  ]);
});

describe('How positions are counted is found', () => {
  test.each(conventions.map((one) => [one.id, one] as const))(
    'by the edges of words: %s',
    (id, convention) => {
      const guess = guessUnits(selections(convention, 'says that bags'), null, null);
      expect(guess.convention.id).toBe(id);
      expect(guess.question).toBeNull();
      expect(guess.facts).toHaveLength(1);
    },
  );

  test('by the names of selections, where they begin inside of words', () => {
    const convention = named('utf-16-lf');
    const inWords = selections(convention, 'ays that bag', 40, 'ays that bag');
    expect(guessUnits(inWords, null, null)).toMatchObject({ convention, question: null });
    const cut = selections(convention, 'ays that bags are searc', 40, 'ays that ba…');
    expect(guessUnits(cut, null, null)).toMatchObject({ convention, question: null });
  });

  test('by the program when words do not tell, and else as the standard has it', () => {
    const one = [{ text, name: '', start: 3, end: 4 }];
    const ids = ['NVivo for Windows 12.6', 'ATLAS.ti 23', 'MAXQDA 24', null].map(
      (origin) => guessUnits(one, origin, null).convention.id,
    );
    expect(ids).toEqual(['utf-16-file', 'code-points-lf', 'code-points-file', 'code-points-file']);
  });

  test('by Lectern’s own word', () => {
    const wrong = selections(named('utf-16-file'), 'says that bags');
    expect(guessUnits(wrong, 'Lectern 0.1.0', null).convention.id).toBe('code-points-lf');
    expect(guessUnits(wrong, 'Lectern 0.1.0 for NVivo (UTF-16)', null).convention.id).toBe(
      'utf-16-lf',
    );
  });

  test('as a person says, and an answer that is none is passed over', () => {
    const right = selections(named('utf-16-file'), 'says that bags');
    expect(guessUnits(right, null, 'code-points-lf').convention.id).toBe('code-points-lf');
    expect(guessUnits(right, null, 'bytes').convention.id).toBe('utf-16-file');
  });
});

describe('A person is asked', () => {
  test('when ten selections or more fit words in no way', () => {
    const bad = selections(named('utf-16-lf'), 'ays that bag', 12);
    const { question, convention } = guessUnits(bad, null, null);
    if (question?.kind !== 'units') throw new Error('Nobody is asked.');
    expect(question.options[0]?.id).toBe(convention.id);
    expect(question.options.map(({ id }) => id)).toContain('utf-16-lf');
    expect(question.options.find(({ id }) => id === 'utf-16-lf')?.quotes).toEqual(
      Array(5).fill('ays that bag'),
    );
    expect(question.options.every(({ label }) => label.startsWith('Counted in '))).toBe(true);
    expect(guessUnits(bad.slice(0, 9), null, null).question).toBeNull();
  });

  test('again after an answer, which comes first among the ways', () => {
    const bad = selections(named('utf-16-lf'), 'ays that bag', 12);
    const first = guessUnits(bad, null, null);
    const { question, convention, facts } = guessUnits(bad, null, 'utf-16-lf');
    if (question?.kind !== 'units' || first.question?.kind !== 'units')
      throw new Error('Not asked.');
    expect(question.options[0]?.id).toBe('utf-16-lf');
    expect(convention.id).toBe('utf-16-lf');
    expect(facts).toHaveLength(1);
    expect(new Set(question.options)).toEqual(new Set(first.question.options));
    const clear = selections(named('utf-16-file'), 'says that bags');
    expect(guessUnits(clear, null, 'code-points-lf').question).toBeNull();
  });

  test('when two ways fit nearly as well, but not when they fit equally well', () => {
    const one = selections(named('code-points-file'), 'says that bags', 20);
    const other = selections(named('utf-16-lf'), 'says that bags', 21);
    expect(guessUnits([...one, ...other], null, null).question?.kind).toBe('units');
    const even = guessUnits([...one, ...other.slice(0, 10)], null, null);
    expect(even).toMatchObject({ question: null, convention: { id: 'code-points-file' } });
  });
});

test('Nothing is asked or said where every way gives the same passages, or there are none', () => {
  const plain = { raw: 'Plain words.', canonical: 'Plain words.' };
  const inside = Array.from({ length: 20 }, () => ({ text: plain, name: '', start: 1, end: 4 }));
  expect(guessUnits(inside, null, null)).toMatchObject({
    convention: { id: 'code-points-file' },
    question: null,
    facts: [expect.stringContaining('every way to count gives the same passages')],
  });
  expect(guessUnits([], 'NVivo', null)).toMatchObject({ facts: [], question: null });
});

test('In a script without spaces every place is an edge, and the standard decides', () => {
  const long = '議会は😀反対した。\r\n'.repeat(20);
  const counted = { raw: long, canonical: canonicalText(long) };
  const some = Array.from({ length: 15 }, (_, at) => ({
    text: counted,
    name: '',
    start: 5 + at,
    end: 8 + at,
  }));
  expect(guessUnits(some, null, null).convention.id).toBe('code-points-file');
});

describe('A position in the file is a place in the text', () => {
  const place = (id: string) => placer(text, named(id));

  test.each([
    ['utf-16-lf', 0, 0],
    ['utf-16-lf', 3, 3],
    ['code-points-lf', 3, 4],
    ['utf-16-lf-mark', 4, 3],
    ['utf-16-lf-mark', 0, 0],
  ])('%s: %d is %d', (id, position, offset) => {
    expect(place(id)(position)).toBe(offset);
  });

  test('but not beyond the end or before the beginning', () => {
    const end = text.canonical.length;
    expect(place('utf-16-lf')(end)).toBe(end);
    expect(place('utf-16-lf')(end + 1)).toBeNull();
    expect(place('utf-16-lf')(-1)).toBeNull();
    expect(place('code-points-lf')(end)).toBeNull();
    expect(place('utf-16-file')(raw.length - 1)).toBe(end);
    expect(place('utf-16-file-mark')(raw.length)).toBe(end);
  });
});
