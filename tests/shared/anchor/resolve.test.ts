import { expect, test } from 'vitest';
import { resolve, type Resolution } from '../../../shared/anchor/resolve';
import { describe } from '../../../shared/anchor/selector';
import type { Passage } from '../../../shared/model/tag';
import { blocksOf, marked } from '../../support/marked';

const source = (text: string) => ({ text, blocks: blocksOf(text) });

interface Case {
  readonly passage: Passage;
  readonly from: ReturnType<typeof source>;
  readonly to: ReturnType<typeof source>;
  readonly answer: Resolution;
}

/** The passage stands between <a> and <b> of the old text. */
function resolved(old: string, now: string): Case {
  const { text, blocks, at } = marked(old);
  const passage = describe(text, blocks, { start: at('a'), end: at('b') });
  const [from, to] = [{ text, blocks }, source(now)];
  return { passage, from, to, answer: resolve(passage, from, to) };
}

/** Returns the answer with the place, or the places, shown as [words] in the line where they stand. */
function shown(old: string, now: string): string {
  const { answer } = resolved(old, now);
  if (answer.outcome === 'orphan') return 'orphan';
  const spans = answer.outcome === 'ambiguous' ? answer.candidates : [answer.span];
  const places = spans.map(({ start, end }) => {
    const line = now.lastIndexOf('\n', start - 1) + 1;
    const newline = now.indexOf('\n', end);
    const stop = newline < 0 ? now.length : newline;
    return `${now.slice(line, start)}[${now.slice(start, end)}]${now.slice(end, stop)}`;
  });
  return [answer.outcome, ...places].join(' | ');
}

const [first, second, third, fourth] = [
  'The court ruled on the cameras at the tram stops of the city today.',
  'A spokesman for the police called the ruling a gift to pickpockets.',
  'The mayor will read it before she says what becomes of the contract.',
  'Nobody has asked the travellers, who pay for all of this with fares.',
];
const tagged = 'A spokesman for <a>the police<b> called the ruling a gift to pickpockets.';
const lines = (...all: readonly (string | undefined)[]) => all.join('\n');

test('In the same text a passage is exactly where it was', () => {
  const { passage, answer } = resolved(lines(first, tagged), lines(first, second));
  expect(answer).toEqual({
    outcome: 'exact',
    span: { start: passage.start, end: passage.end },
    reason: 'The same words stand at the same place.',
  });
});

test('Text before it moves it, and the reason says how far', () => {
  const { passage, answer } = resolved(
    lines(first, tagged, third),
    lines(third.slice(4), first, second),
  );
  expect(answer).toEqual({
    outcome: 'moved',
    span: { start: passage.start + 65, end: passage.end + 65 },
    reason: 'The same words stand 65 characters later.',
  });
});

test('A paragraph that changed elsewhere keeps its passage', () => {
  const now = second.replace('gift to pickpockets', 'present to thieves');
  expect(shown(lines(first, tagged, third), lines(first, now, third))).toBe(
    'exact | A spokesman for [the police] called the ruling a present to thieves.',
  );
});

test('A paragraph that was moved takes its passage along', () => {
  expect(shown(lines(first, tagged, third, fourth), lines(first, third, fourth, second))).toBe(
    'moved | A spokesman for [the police] called the ruling a gift to pickpockets.',
  );
});

test('Other quotation marks, dashes, spaces and capitals are said, and do not hide a passage', () => {
  const old = lines(
    first,
    'The mayor’s <a>“offer” — a trap<b> — was read out in full in the council.',
    third,
  );
  const now = lines(
    first,
    'The mayor\'s "Offer" - a\u00a0trap - was read out in full in the council.',
    third,
  );
  const { answer, to } = resolved(old, now);
  expect(answer).toMatchObject({
    outcome: 'moved',
    reason:
      'The words stand at the same place; only quotation marks, dashes, white space or capitals differ.',
  });
  expect('span' in answer && to.text.slice(answer.span.start, answer.span.end)).toBe(
    '"Offer" - a\u00a0trap',
  );
});

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

test.each([
  ['first', lines(first, tagged, third, second, fourth), lines(first, third, second, fourth)],
  ['second', lines(first, second, third, tagged, fourth), lines(first, second, third, fourth)],
])(
  'When the %s of two equal paragraphs is gone, its passage is not taken to be in the other',
  (_, old, now) => {
    const { answer } = resolved(old, now);
    expect(answer).toMatchObject({
      outcome: 'orphan',
      reason:
        'Its words no longer stand in the text. The same words that stand elsewhere are others: they stood there before.',
    });
  },
);

test('When one of two equal paragraphs beside each other is gone, nobody can tell which', () => {
  expect(shown(lines(first, tagged, second, third), lines(first, second, third))).toMatch(
    /^ambiguous/,
  );
  expect(shown(lines(first, second, tagged, third), lines(first, second, third))).toMatch(
    /^ambiguous/,
  );
});

const crowd = '“No more cameras at the stops,” the crowd said.';
const taggedCrowd = `<a>${crowd}<b>`;

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

test('Changed words are proposed, never taken', () => {
  const old = lines(
    first,
    'The mayor <a>will read it before she says<b> what becomes of it.',
    fourth,
  );
  const now = lines(first, 'The mayor will read them before he says what becomes of it.', fourth);
  const { answer } = resolved(old, now);
  expect(answer).toMatchObject({
    outcome: 'ambiguous',
    reason: 'Its words were changed. About 5 of 28 characters differ.',
  });
  expect(shown(old, now)).toBe(
    'ambiguous | The mayor [will read them before he says] what becomes of it.',
  );
});

test('A passage whose words were taken out is an orphan, with the place where they stood', () => {
  const now = second.replace('the police ', '');
  const { answer, to } = resolved(lines(first, tagged, third), lines(first, now, third));
  const nearest = answer.outcome === 'orphan' ? answer.nearest : undefined;
  expect(answer).toMatchObject({
    outcome: 'orphan',
    reason: 'Its words no longer stand in the text.',
  });
  expect(nearest && to.text.slice(nearest.start, nearest.end)).toBe('\nA spokesman for ');
});

test('A word that stands once in a text about something else is only proposed', () => {
  expect(
    shown('Trams run on <a>electricity<b>.', 'Cheap electricity is what the plant wants.'),
  ).toBe('ambiguous | Cheap [electricity] is what the plant wants.');
});

test('Words that went over to the comments are only proposed', () => {
  const { passage, from, to, answer } = resolved(
    lines(first, tagged, third, fourth),
    lines(first, third, fourth, second),
  );
  expect(answer.outcome).toBe('moved');
  const blocks = to.blocks.map((block) => ({ ...block, zone: 'comment' as const }));
  expect(resolve(passage, from, { text: to.text, blocks })).toMatchObject({
    outcome: 'ambiguous',
    reason: 'The same words stand once, but in another part of the page.',
  });
});

test.each([
  [
    'over several blocks',
    lines(
      first,
      'A spokesman <a>for the police called the ruling a gift to pickpockets.',
      'The mayor will<b> read it before she says what becomes of the contract.',
      fourth,
    ),
  ],
  [
    'of an emoji',
    lines(first, 'I agree <a>👍🏽<b> with the court, for once, and with no one else.', fourth),
  ],
  [
    'with combining marks',
    lines(
      first,
      'The <a>cafe\u0301 owners<b> of the old town want to see who breaks windows.',
      fourth,
    ),
  ],
  [
    'from right to left',
    lines(first, 'הנוסעים <a>לא נשאלו כלל<b> לפני שהמצלמות הותקנו בתחנות', fourth),
  ],
  [
    'with no-break spaces',
    lines(first, 'It costs <a>30\u00a0years\u00a0of<b> fares, says the audit of the city.', fourth),
  ],
])('A passage %s moves as every other one', (_, old) => {
  const { passage, answer, to } = resolved(old, `New.\n${marked(old).text}`);
  expect(answer.outcome).toBe('moved');
  expect('span' in answer && to.text.slice(answer.span.start, answer.span.end)).toBe(passage.quote);
});

test('A character is never cut: “e” is not found in “é”', () => {
  const old = lines(
    first,
    'The owner of the old shop at the corner and of the <a>cafe<b> wants no cameras.',
    third,
  );
  expect(shown(old, marked(old).text.replace('cafe', 'cafe\u0301'))).not.toMatch(/^(exact|moved)/);
});

test('Without the old text, words and what stands around them must be there once', () => {
  const { passage, to } = resolved(lines(first, tagged, third), lines(third, first, second, third));
  expect(resolve(passage, null, to)).toMatchObject({ outcome: 'moved' });
  const twice = source(lines(first, second, third, first, second, third));
  expect(resolve(passage, null, twice)).toMatchObject({ outcome: 'ambiguous' });
  const alone = source(lines(fourth, 'And what of the police, then?'));
  expect(resolve(passage, null, alone)).toEqual({
    outcome: 'ambiguous',
    candidates: [{ start: 81, end: 91 }],
    reason: 'The same words stand once, but what stood around them is not there.',
  });
  expect(resolve(passage, null, source('Nothing of it.')).outcome).toBe('orphan');
});

test('Without the old text, the second of two equal quotes is not the only one that is left', () => {
  const second2 = describe(lines(second, second), [], {
    start: second.length + 17,
    end: second.length + 27,
  });
  expect(resolve(second2, null, source(second)).outcome).toBe('ambiguous');
});

test('A passage that is not of the old text is found by its own words', () => {
  const { passage, to } = resolved(lines(first, tagged, third), lines(first, second, third));
  expect(resolve(passage, source('Another text.'), to).outcome).toBe('exact');
});
