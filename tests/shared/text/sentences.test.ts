import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentenceSpans } from '../../../shared/text/sentences';

const sentences = (text: string) =>
  sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

/** Each text with a bar where one sentence ends and the next begins. */
const corpus = {
  'Names of states, countries and courts': [
    'He lives in the U.S. and works.',
    'The U.S. Navy left the port.',
    'He left the U.S. | The court agreed.',
    'In the U.S. | No one asked.',
    'She is from the U.K. | She left.',
    'Washington, D.C. is far.',
    'He went to Washington, D.C. | The city is old.',
    'In Wren v. Holt the court said no. | It did.',
    'Smith vs. Jones is old.',
  ],
  'Titles and initials': [
    'Mr. Holt sold the boat. | Ms. Wren stayed.',
    'Gen. Holt and Lt. Col. Wren left. | Done.',
    'Sen. Holt (D-Mass.) said so. | Done.',
    'J. R. Holt met A. B. Wren. | They talked.',
    'George W. Bush left. | He was tired.',
    'Rev. Dr. Holt spoke.',
    '“I asked Mr. Holt.”',
    'He is Jr. | The other is Sr. | Both left.',
    'St. Mary sailed. | It sank.',
    'He lives on Main St. | She does not.',
    'Vitamin C. | It helps.',
    'It was me and I. | We left.',
  ],
  Numbers: [
    'Growth was 3.5 per cent. | It fell to 2.1 per cent.',
    'It cost $1.2 million. | Nobody paid.',
    'It fell to $1.2. | Nobody paid.',
    'It rose 5%. | That is all.',
    'See No. 5 and Nos. 6-7. | It is there.',
    'The answer is no. | I left.',
    'Yes. | No. | Maybe.',
    'He lost to No. 3. | It hurt.',
    'Under Art. 8 of the Act it is void.',
    'Cf. Art. 8. | It applies.',
    'Fig. 3 shows it. | See Sec. IV below.',
    'On Sept. 11 Holt left. | Jan. 5 was cold.',
    'The bill, S. 5, passed. | H.R. 7 did not.',
    'See p. 5 and pp. 6-7. | Done.',
    'He met J. Wren at 5 p.m. on the quay.',
    'She left at 5 p.m. | Nobody stayed.',
    'It opens at 9 a.m. Monday. | Come early.',
  ],
  'Other short forms': [
    'Fish, nets, etc. were sold.',
    'He works at Holt Inc. | The firm is old.',
    'He works at Holt Inc. and lives.',
    'He has a Ph.D. | He is old.',
    'Holt et al. found it. | Done.',
    'Take one, e.g. this one, i.e. the red one. | Go.',
  ],
  Quotations: [
    '“We asked.” | Nobody came.',
    '“Nobody asked us.” said the mayor.',
    '“Is it void?” she asked. | He said “no.”',
    '"Is it void?" she asked. | He said "no."',
    'She said, "It is void." | Then she left.',
    '“Stop!” he cried. | “Why?” she asked.',
    "'Stop.' | He left.",
    '“…and so it was.” | He left.',
    '« Non. » | Elle partit.',
    'Il a dit : « Non ! » | Puis rien.',
    '(It was late.) | Nobody came.',
    'It was late (very late.) | Nobody came.',
  ],
  'Points, and marks in a row': [
    'He waited … and left. | Then … nothing.',
    'He waited... and left.',
    'Wait . . . what is this? | Nothing.',
    'Really?! | Yes! | No?',
    'What?? | Never.',
    'He left—finally. | She stayed.',
  ],
  'Addresses and notes': [
    'Write to ann@quay.example. | We answer.',
    'Go to www.quay.example/a.b?c=d.html for it. | It is free.',
    'A note.[1] | Another one.[2][3] | End.',
  ],
  Lists: ['1. First item. | 2. Second item.', '1. First item', 'A. The first. | B. The second.'],
  'Spaces that do not break': [
    'The end.\u00a0| Another one.',
    'Mr.\u00a0Holt left. | Ms.\u202fWren stayed.',
    'Art.\u00a08 applies.\u202f| It does.',
  ],
  'Lines of a file': ['The first line\nGoes on here. | Here ends\nThe paragraph.'],
  'Other languages': [
    'Das ist z. B. ein Boot. | Es fährt.',
    'Die Fa. Holt gem. § 5 Abs. 2 Nr. 3 BGB gilt. | Das ist so.',
    'Am 3. Mai kam er. | Dann ging er.',
    'Dr. Holt u. a. waren da. | Das ist bzw. war ca. 5 km lang.',
    'M. Dupont et Mme. Petit sont là. | Ils parlent.',
    'Voir art. 5, al. 2. | Fin.',
    'ماذا حدث؟ | لا شيء.',
    'מה קרה? | כלום. | סוף.',
    '这是第一句。| 这是第二句。',
  ],
};

describe.each(Object.entries(corpus))('%s', (_what, texts) => {
  test.each(texts)('%s', (text) => {
    const wanted = text.split('|').map((sentence) => sentence.trim());
    expect(sentences(text.replaceAll('| ', ''))).toEqual(wanted);
  });
});

describe('Sentences', () => {
  test('come without the white space around them', () => {
    expect(sentences(' One went.  Two stayed!\nThree?')).toEqual([
      'One went.',
      'Two stayed!',
      'Three?',
    ]);
  });

  test('are in order, do not overlap and hold every visible character, whatever the text', () => {
    const words = fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'No. ',
      '5. ',
      'a.m. ',
      'The end. ',
      'z. B. ',
      '[1] ',
      '.[2] ',
      '” ',
      ' » ',
      '”',
      '"',
      '(',
      ') ',
      '… ',
      ' ',
      '\u00a0',
      '\n',
      'x',
      '! ',
      '\u{1f41f}',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('');
        const spans = sentenceSpans(text);
        const gaps = spans.map((span, index) => text.slice(spans[index - 1]?.end ?? 0, span.start));
        gaps.push(text.slice(spans.at(-1)?.end ?? 0));
        expect(gaps.join('').trim()).toBe('');
        expect(spans.every((span) => span.start < span.end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** The five readings that the design was made with; they are not a part of the source. */
const seeds = path.join(import.meta.dirname, '../../../../shared/seeds');

test('The five seeds have as many sentences, line by line, as were counted by eye', () => {
  if (!existsSync(seeds)) {
    console.log('The seeds are not there: their sentences are not counted.');
    return;
  }
  const counts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(seeds, name), 'utf8').split(/\r?\n/))
    .map((lines) => lines.reduce((sum, line) => sum + sentenceSpans(line).length, 0));
  expect(counts).toEqual([34, 104, 18, 22, 48]);
});
