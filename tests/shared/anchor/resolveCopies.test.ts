import { expect, test } from 'vitest';
import {
  resolved,
  shown,
  first,
  second,
  third,
  fourth,
  tagged,
  lines,
} from '../../support/resolving';

const crowd = '“No more cameras at the stops,” the crowd said.';

const taggedCrowd = `<a>${crowd}<b>`;

test('A copy beside it makes a passage ambiguous: nobody can tell which is the copy', () => {
  const { answer } = resolved(lines(first, tagged, third), lines(first, second, second, third));
  expect(answer).toMatchObject({
    outcome: 'ambiguous',
    reason: 'The same words stand 2 times and nothing around them tells which.',
  });
  expect('candidates' in answer && answer.candidates).toHaveLength(2);
});

test('A short line that stands twice is not told by what stands before it alone', () => {
  const [old, now] = [
    lines(first, '<a>Comments<b>', third),
    lines(first, 'Comments', 'Comments', fourth),
  ];
  expect(shown(old, now)).toBe('ambiguous | [Comments] | [Comments]');
});

test('A copy elsewhere does not: the lines before and after tell', () => {
  expect(
    shown(lines(first, tagged, third, fourth), lines(first, second, third, fourth, second)),
  ).toBe('exact | A spokesman for [the police] called the ruling a gift to pickpockets.');
});

test('When one of two equal paragraphs beside each other is gone, nobody can tell which', () => {
  expect(shown(lines(first, tagged, second, third), lines(first, second, third))).toMatch(
    /^ambiguous/,
  );
  expect(shown(lines(first, second, tagged, third), lines(first, second, third))).toMatch(
    /^ambiguous/,
  );
});

test('Among repeated lines, equal neighbours do not tell where a repeated line is', () => {
  // The first court and the police changed places. The crowd that stands between police and court
  // now is the other one.
  const old = lines('Trams', first, crowd, second, taggedCrowd, first, third);
  const now = lines('Trams', second, crowd, first, crowd, fourth, first, third);
  const { answer, to } = resolved(old, now);
  expect(answer).toMatchObject({
    outcome: 'ambiguous',
    reason:
      'The same words stand several times, and what stands around them does not tell which are these.',
  });
  const starts = 'candidates' in answer ? answer.candidates.map(({ start }) => start) : [];
  expect(starts.sort((a, b) => a - b)).toEqual([
    to.text.indexOf(crowd),
    to.text.lastIndexOf(crowd),
  ]);
});

test('A changed copy between the old neighbours is not taken for a paragraph that stands elsewhere', () => {
  // The first mayor and the first traveller changed places, and the end of the other police was edited.
  const changed = second.replace('pickpockets', 'thieves');
  expect(
    shown(
      lines(third, tagged, fourth, second, fourth),
      lines(fourth, second, third, changed, fourth),
    ),
  ).toBe(
    'ambiguous | A spokesman for [the police] called the ruling a gift to thieves.' +
      ' | A spokesman for [the police] called the ruling a gift to pickpockets.',
  );
});

test('A repeated paragraph that follows a line which moved may be the one that stood there before', () => {
  // “Nobody has asked” took the place of the first line, or it took the two lines after it along.
  const [old, now] = [
    lines(first, second, crowd, fourth, tagged, crowd, third, 'The end.'),
    lines(fourth, second, crowd, 'A new line.', second, crowd, 'Another line.', 'The end.'),
  ];
  expect(shown(old, now)).toMatch(/^ambiguous( \| A spokesman for \[the police\] [^|]*){2}$/);
});

test('Between the lines that stand once, a repeated paragraph is certain beside one copy more', () => {
  expect(
    shown(
      lines(first, tagged, crowd, third, second, fourth),
      lines(first, second, crowd, third, second, fourth, second, crowd),
    ),
  ).toBe('exact | A spokesman for [the police] called the ruling a gift to pickpockets.');
});

test('Of two equal paragraphs that came to stand beside each other, nobody can tell which came', () => {
  const now = lines(first, third, second, second, fourth, 'Nothing else.');
  const [one, other] = [
    lines(first, third, tagged, fourth, second, fourth),
    lines(first, third, second, fourth, tagged, fourth),
  ];
  expect(shown(one, now)).toMatch(/^ambiguous( \| A spokesman for \[the police\] [^|]*){2}$/);
  expect(shown(other, now)).toMatch(/^ambiguous( \| A spokesman for \[the police\] [^|]*){2}$/);
});

test('When one of two equal lines is gone, equal neighbours do not tell which is left', () => {
  const { answer } = resolved(
    lines('Trams', first, crowd, second, taggedCrowd, first, third),
    lines('Trams', second, crowd, first, first, third),
  );
  expect(answer).toMatchObject({
    outcome: 'ambiguous',
    reason:
      'The same words stood several times, and what stands around them does not tell which are left.',
  });
});

test('That two repeated lines stand together once does not tell which lines they are', () => {
  const old = lines(
    'Trams',
    first,
    '“No more <a>cameras at the stops,” the crowd said.',
    'A spokesman for the police<b> called the ruling a gift to pickpockets.',
    crowd,
    first,
    third,
    second,
  );
  const { answer } = resolved(old, lines('New.', first, crowd, first, crowd, second, third));
  expect(answer).toMatchObject({
    outcome: 'ambiguous',
    reason:
      'A line of them stands several times, and what stands around it does not tell which it is.',
  });
});

test('Of two paragraphs that are much alike and changed places, a passage is not taken to have stayed', () => {
  const alike = second.replace('pickpockets', 'thieves');
  const old = lines(first, tagged, third, fourth, alike);
  expect(shown(old, lines(first, alike, third, fourth, second))).toBe(
    'ambiguous | A spokesman for [the police] called the ruling a gift to thieves.' +
      ' | A spokesman for [the police] called the ruling a gift to pickpockets.',
  );
  // A person who copied the paragraph and changed one of the two has to say which it is.
  expect(
    shown(lines(first, tagged, third, fourth), lines(first, alike, third, fourth, second)),
  ).toMatch(/^ambiguous( \| A spokesman for \[the police\] [^|]*){2}$/);
  expect(shown(old, lines(first, alike, third, fourth))).toBe(
    'ambiguous | A spokesman for [the police] called the ruling a gift to thieves.',
  );
});

test('Of two equal paragraphs, the one that was not edited is found all the same', () => {
  const now = second.replace('gift to pickpockets', 'present to thieves');
  const whole = `<a>${second}<b>`;
  expect(
    shown(
      lines(first, third, second, fourth, whole, fourth),
      lines(first, third, now, fourth, second, fourth),
    ),
  ).toBe(`moved | [${second}]`);
  expect(
    shown(
      lines(first, third, whole, fourth, second, fourth),
      lines(first, third, second, fourth, now, fourth),
    ),
  ).toBe(`exact | [${second}]`);
});

test('A copy that stayed while the paragraph itself was changed is only proposed', () => {
  const changed = 'A spokesman for a police union called the ruling a gift to pickpockets.';
  expect(
    shown(lines(first, tagged, third, fourth), lines(first, changed, third, fourth, second)),
  ).toBe('ambiguous | A spokesman for [the police] called the ruling a gift to pickpockets.');
});

test('Where little is left of a paragraph, a copy of it is only proposed as well', () => {
  const changed = 'A spokesman for the union made fun of it.';
  expect(
    shown(lines(first, tagged, third, fourth), lines(first, changed, third, fourth, second)),
  ).toBe('ambiguous | A spokesman for [the police] called the ruling a gift to pickpockets.');
});
