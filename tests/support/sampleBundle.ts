import { createHash } from 'node:crypto';
import { describe } from '../../shared/anchor/selector';
import { type Bundle, bundleOf } from '../../shared/export/bundle';
import { wholeWorkspace } from '../../shared/export/scope';
import type { Block, BlockKind, Zone } from '../../shared/model/block';
import type { Claim } from '../../shared/model/claim';
import type { Code } from '../../shared/model/code';
import type { Reading, ReadingDetails } from '../../shared/model/reading';
import type { Reviewer } from '../../shared/model/reviewer';
import type { Tag } from '../../shared/model/tag';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import type { Workspace } from '../../shared/model/workspace';
import { countWords } from '../../shared/text/canonical';

/*
 * A small workspace in which everything that is hard to export happens once: a nested and a
 * crossing overlap, two reviewers, notes with line breaks, quotation marks, an emoji, a no-break
 * space, Markdown and HTML in a source, a title that a spreadsheet would take for a formula, a
 * passage over two paragraphs, claims with and without a stance, a paragraph that stands twice, a code without tags that stands below another, a deleted code, a
 * reading without tags.
 */

const ana = '4f6f3b52-0d7e-4a52-9a36-0f3b6c1f0a01';
const tomas = '4f6f3b52-0d7e-4a52-9a36-0f3b6c1f0a02';
const harbour = '7a1d9c04-52c8-4b0e-8f3e-6d2f4f0b1c01';
const budget = '7a1d9c04-52c8-4b0e-8f3e-6d2f4f0b1c02';
const letter = '7a1d9c04-52c8-4b0e-8f3e-6d2f4f0b1c03';

type Part = readonly [kind: BlockKind, text: string, zone?: Zone];

const harbourParts: readonly Part[] = [
  ['title', 'The harbour cameras stay, for now', 'headline'],
  [
    'paragraph',
    'The council kept the cameras on Tuesday. “Nobody asked the people who live here,” said Mira Holt, who has sold fish on the quay for 30\u00a0years \u{1f41f}.',
  ],
  ['heading', 'What the Act Says'],
  [
    'paragraph',
    'Under section 12 of the Ports Act, a camera may stand only where a danger has been shown, and the quay is filmed day and night, children included.',
  ],
  [
    'paragraph',
    '# Not a heading: *two* thefts in 2024, <b>none</b> since, see https://example.org/a_b.',
  ],
  ['comment', 'I feel safer walking home.\n- A neighbour', 'comment'],
  [
    'repeat',
    'UNDER section 12 of the Ports Act,  a camera may stand only where a danger has been shown, and the quay is filmed day and night, children included.',
  ],
];

const budgetParts: readonly Part[] = [
  ['title', '=SUM(watchmen) is not a policy', 'headline'],
  ['paragraph', 'Two watchmen cost less than one "smart" mast; the sums are in the annex.'],
  ['paragraph', '-5 % crime was promised, and the promise has no footnote.'],
];

const letterParts: readonly Part[] = [['paragraph', 'Sirs, I have nothing to add.']];

const readings: readonly Reading[] = [
  readingOf(harbour, harbourParts, 'harbour.txt', {
    title: 'The harbour cameras stay, for now',
    author: 'Rosa Okafor',
    outlet: 'The Quay Post',
    published: '2025-02-04',
    language: 'en',
  }),
  readingOf(budget, budgetParts, 'budget.txt', {
    title: '=SUM(watchmen) is not a policy',
    author: null,
    outlet: '@quayside',
    published: null,
    language: null,
  }),
  readingOf(letter, letterParts, 'Pasted text', {
    title: 'A letter',
    author: "'Old' Tom",
    outlet: null,
    published: '1998',
    language: 'en',
  }),
];

/** The sample's texts by reading id. */
export const sampleTexts: ReadonlyMap<string, string> = new Map([
  [harbour, textOf(harbourParts)],
  [budget, textOf(budgetParts)],
  [letter, textOf(letterParts)],
]);

const reviewers: readonly Reviewer[] = [
  { id: ana, name: 'Ana Ruiz' },
  { id: tomas, name: 'Tomás Wren' },
];

const codes: readonly Code[] = [
  codeOf('legal', 'Legal argument', 'L', 1, {
    definition: 'Reasons from a rule.\n\nThe rule is named or understood.',
    example: 'The Act leaves this to the port, so the council cannot order it.',
    counterExample: 'The Act was amended in spring.',
  }),
  codeOf('rights', 'Human-rights concern', 'H', 2, {
    definition: 'Names a harm to persons’ rights or treatment.',
  }),
  codeOf('security', 'Security claim', 'S', 3, { definition: 'Asserts an effect on safety.' }),
  codeOf('comment', 'Reader comment', 'R', 4, {}),
  {
    ...codeOf('b0c7f0de-1111-4c4e-9d1e-000000000001', 'Not used [yet]', 'N', null, {
      definition: '1. Keep for later.',
    }),
    parent: 'legal',
  },
  { ...codeOf('old', 'Deleted', 'D', null, {}), deleted: '2025-03-03T08:00:00.000Z' },
];

const tags: readonly Tag[] = [
  tagOf(
    1,
    harbour,
    'rights',
    ana,
    '“Nobody asked the people who live here,” said Mira Holt',
    'First voice.\n\n"Here" is the quay;\nask her again.',
    {
      person: 'Mira Holt',
      organisation: '',
      concept: 'Residents were not asked',
      stance: 'supports',
    },
  ),
  tagOf(
    2,
    harbour,
    'legal',
    ana,
    'Under section 12 of the Ports Act, a camera may stand only where a danger has been shown, and the quay is filmed day and night',
    null,
  ),
  tagOf(3, harbour, 'security', ana, 'a danger has been shown', '=1+1'),
  tagOf(4, harbour, 'rights', tomas, 'the quay is filmed day and night, children included', null, {
    person: '',
    organisation: '=Council of *Ports*, <b>“North”</b>',
    concept: 'The quay is filmed',
    stance: 'reports',
  }),
  tagOf(
    5,
    harbour,
    'legal',
    tomas,
    '30\u00a0years \u{1f41f}.\n\nWhat the Act Says',
    '<script>alert(1)</script>',
  ),
  tagOf(
    6,
    harbour,
    'security',
    ana,
    '# Not a heading: *two* thefts in 2024, <b>none</b> since, see https://example.org/a_b.',
    null,
  ),
  tagOf(7, harbour, 'comment', ana, 'I feel safer walking home.\n- A neighbour', null),
  tagOf(8, budget, 'security', ana, '-5 % crime was promised', "'tis a promise", {
    person: 'Tom Reed',
    organisation: 'Chamber of Trade \u{1f41f}',
    concept: '-5 % crime',
    stance: null,
  }),
  tagOf(9, budget, 'legal', tomas, 'one "smart" mast; the sums', "'=quoted formula"),
  tagOf(10, harbour, 'old', ana, 'The council kept the cameras', null),
];

/** Returns the sample as a workspace: with a deleted code, and a tag that carries it. */
export function sampleWorkspace(): Workspace {
  const byReading = (reading: string) =>
    TagsOfReading.of(tags.filter((tag) => tag.reading === reading));
  return {
    id: 'c2f0a9d6-93a5-4d0b-9d0c-5a6b7c8d9e0f',
    name: 'Cameras on the quay',
    order: readings.map((reading) => reading.id),
    readings: Object.fromEntries(readings.map((reading) => [reading.id, reading])),
    tags: Object.fromEntries(readings.map(({ id }) => [id, byReading(id)])),
    codes,
    reviewers,
    me: ana,
  };
}

/** Returns the sample as the formats get it: three readings, nine tags. */
export function sampleBundle(): Bundle {
  return bundleOf(sampleWorkspace(), sampleTexts, wholeWorkspace, '0.1.0');
}

function textOf(parts: readonly Part[]): string {
  return parts.map(([, text]) => text).join('\n\n');
}

function blocksOf(parts: readonly Part[]): Block[] {
  let start = 0;
  return parts.map(([kind, text, zone = 'body'], index) => {
    const block = { id: `b${String(index + 1)}`, kind, zone, start, end: start + text.length };
    start = block.end + '\n\n'.length;
    const reason = zone === 'comment' ? 'It stands below the end of the article.' : null;
    const included = kind !== 'repeat';
    return {
      ...block,
      included,
      reason,
      confidence: null,
      joins: false,
      comment: null,
      chosen: false,
    };
  });
}

function readingOf(
  id: string,
  parts: readonly Part[],
  name: string,
  details: Omit<ReadingDetails, 'shortTitle' | 'address'>,
): Reading {
  const text = textOf(parts);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const bytes = Buffer.byteLength(text);
  return {
    id,
    ...details,
    shortTitle: null,
    address: null,
    guesses: {},
    revises: null,
    toPlace: [],
    origin: { name, sha256, bytes, importer: 'text', encoding: 'utf-8', warnings: [] },
    text: { sha256, length: text.length, words: countWords(text) },
    blocks: blocksOf(parts),
    added: '2025-03-01T09:00:00.000Z',
    binned: null,
  };
}

function codeOf(
  id: string,
  name: string,
  codeLetter: string,
  key: number | null,
  words: Partial<Pick<Code, 'definition' | 'example' | 'counterExample'>>,
): Code {
  const colour = key === null ? '#7a5c2e' : ({ L: 'L', H: 'H', S: 'S' }[codeLetter] ?? 'R');
  const nothing = { definition: '', example: '', counterExample: '' };
  return {
    id,
    name,
    letter: codeLetter,
    colour,
    key,
    ...nothing,
    ...words,
    parent: null,
    deleted: null,
  };
}

function tagOf(
  number: number,
  reading: string,
  code: string,
  reviewer: string,
  quote: string,
  note: string | null,
  claim: Claim | null = null,
): Tag {
  const text = sampleTexts.get(reading) ?? '';
  const start = text.indexOf(quote);
  const blocks = readings.find((one) => one.id === reading)?.blocks ?? [];
  const minute = String(number).padStart(2, '0');
  return {
    ...describe(text, blocks, { start, end: start + quote.length }),
    id: `e5b8d3a2-77aa-4c55-8f00-0000000000${minute}`,
    reading,
    code,
    reviewer,
    note,
    claim,
    created: `2025-03-02T10:${minute}:00.000Z`,
    modified: `2025-03-02T10:${minute}:30.000Z`,
  };
}
