import { createHash } from 'node:crypto';
import { type Bundle, bundleOf } from '../../shared/export/bundle';
import { wholeWorkspace } from '../../shared/export/scope';
import { describe } from '../../shared/anchor/selector';
import type { Block } from '../../shared/model/block';
import { type Claim, stances } from '../../shared/model/claim';
import type { Code } from '../../shared/model/code';
import type { Reading } from '../../shared/model/reading';
import type { Tag } from '../../shared/model/tag';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import { recordOf } from '../../shared/model/workspaceRecord';
import { countWords } from '../../shared/text/canonical';
import { randomNumbers } from './randomNumbers';

/** Words in scripts that are counted, joined or written in other ways than English. */
const vocabulary =
  'council café nai\u0308ve e\u0301te\u0301 12\u00a0% “quay” 👩🏽‍⚖️ 🇪🇺 😀😀 𝔏𝔢𝔵 שלום עולם العدالة حقوق न्याय क्षेत्र 議会は 反対 ประชาชน 한국어 Straße A&B <b> "x" \\n it’s'.split(
    ' ',
  );

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const names = ['Ana Ruiz', 'Ана Руис', 'אנה', '"Q" 😀 <x>', 'Tomás'];

/**
 * Makes a bundle with this many tags over three texts: overlapping, nested, equal, with and without
 * notes, by several reviewers; edges lie between graphemes. The same for the same seed.
 */
export function randomBundle(seed: number, tagCount: number, reviewerCount = 3): Bundle {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  const guid = (kind: number, number: number) =>
    `0000000${kind}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  const words = (count: number) =>
    Array.from({ length: count }, () => vocabulary[below(vocabulary.length)]).join(' ');
  const texts = [0, 1, 2].map(() =>
    Array.from({ length: 6 }, () => words(20 + below(40))).join('\n\n'),
  );
  const readings = texts.map((text, at) => readingOf(guid(1, at), text, at));
  const edges = texts.map((text) => [
    ...Array.from(graphemes.segment(text), ({ index }) => index),
    text.length,
  ]);
  const codes = ['legal', 'own-1', 'own-2'].map(codeOf);
  const reviewers = names.slice(0, reviewerCount).map((name, at) => ({ id: guid(2, at), name }));
  const given = new Set<string>();
  const claimOf = (): Claim => ({
    person: below(2) === 0 ? words(1 + below(3)) : '',
    organisation: ['', 'Human Rights Watch', '=1+1', '“حق”, "x"'][below(4)] ?? '',
    concept: words(1 + below(5)),
    stance: [...stances, null][below(4)] ?? null,
  });
  const tagAt = (number: number): Tag => {
    const at = below(texts.length);
    const own = edges[at] ?? [];
    const first = below(own.length - 1);
    const last = Math.min(own.length - 1, first + 1 + below(60));
    const moment = new Date(Date.UTC(2025, 0, 1) + number * 1000).toISOString();
    const text = texts[at] ?? '';
    const [start = 0] = [own[first]];
    const span = withWords(text, { start, end: own[last] ?? text.length });
    const code = codes[below(codes.length)]?.id ?? '';
    const reviewer = reviewers[below(reviewers.length)]?.id ?? '';
    // Nobody gives the same words the same tag twice.
    const what = [at, span.start, span.end, code, reviewer].join(' ');
    if (given.has(what)) return tagAt(number);
    given.add(what);
    return {
      ...describe(text, readings[at]?.blocks ?? [], span, 1),
      id: guid(3, number),
      reading: guid(1, at),
      code,
      reviewer,
      note: below(3) === 0 ? `${words(1 + below(6))}\n${words(2)}` : null,
      claim: below(3) === 0 ? claimOf() : null,
      created: moment,
      modified: moment,
    };
  };
  const tags = Array.from({ length: tagCount }, (_, number) => tagAt(number));
  const workspace = {
    id: guid(4, 0),
    name: 'Random 😀',
    order: readings.map(({ id }) => id),
    readings: Object.fromEntries(readings.map((one) => [one.id, one])),
    tags: Object.fromEntries(
      readings.map(({ id }) => [id, TagsOfReading.of(tags.filter((tag) => tag.reading === id))]),
    ),
    codes,
    reviewers,
    me: guid(2, 0),
  };
  const contents = new Map(readings.map(({ id }, at) => [id, texts[at] ?? '']));
  const everything = {
    record: recordOf(workspace),
    texts: new Map(readings.map(({ text }, at) => [text.sha256, texts[at] ?? ''])),
  };
  return bundleOf(workspace, contents, wholeWorkspace, '0.1.0', { everything });
}

/** A passage holds more than white space. */
function withWords(text: string, span: { start: number; end: number }) {
  return /\S/.test(text.slice(span.start, span.end)) ? span : { start: 0, end: text.length };
}

function codeOf(id: string, at: number): Code {
  return {
    id,
    name: ['Legal argument', 'Zeit & “Raum” 😀', 'حق'][at] ?? id,
    letter: 'LZR'.charAt(at),
    colour: at === 0 ? 'L' : '#12ab34',
    key: at + 1,
    definition: 'First line.\nSecond line.',
    example: '',
    counterExample: '"no"',
    parent: null,
    deleted: null,
  };
}

function readingOf(id: string, text: string, at: number): Reading {
  const sha256 = createHash('sha256').update(text).digest('hex');
  let start = 0;
  const blocks = text.split('\n\n').map((part, number): Block => {
    const block = { id: `b${number + 1}`, start, end: start + part.length };
    start = block.end + 2;
    return {
      ...block,
      kind: 'paragraph',
      zone: 'body',
      included: true,
      reason: null,
      confidence: null,
      joins: false,
      comment: null,
      chosen: false,
    };
  });
  return {
    id,
    title: `Reading ${at} – “حق”`,
    shortTitle: null,
    author: null,
    outlet: null,
    published: '2025-01',
    address: at === 0 ? 'https://example.org/a?b=1' : null,
    language: 'en',
    guesses: {},
    revises: null,
    toPlace: [],
    origin: {
      name: `reading ${at}.txt`,
      sha256,
      bytes: Buffer.byteLength(text),
      importer: 'text',
      encoding: 'utf-8',
      warnings: [],
    },
    text: { sha256, length: text.length, words: countWords(text) },
    blocks,
    added: '2025-01-01T00:00:00.000Z',
    binned: null,
  };
}
