import { expect, test } from 'vitest';
import { resolve } from '../../../shared/anchor/resolve';
import { describe } from '../../../shared/anchor/selector';
import { marked } from '../../support/marked';
import {
  source,
  resolved,
  shown,
  first,
  second,
  third,
  fourth,
  tagged,
  lines,
} from '../../support/resolving';

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
  expect(nearest && to.text.slice(nearest.start, nearest.end)).toBe('A spokesman for');
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
