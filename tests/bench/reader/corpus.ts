import type { Block } from '../../../shared/model/block';
import type { Tag } from '../../../shared/model/tag';
import { aTag } from '../../support/records';

/** A text as every engine gets it: paragraphs, and tags on them. */
export interface Corpus {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tags: readonly Tag[];
}

/** The codes that tags are given, by id. */
export const codeIds = ['legal', 'rights', 'security', 'comment', 'fee'] as const;

const words =
  'the tram council wants cameras and its riders want later trams while nobody on the quay was asked what a lens would see at night when drivers walk home past the old harbour gate'.split(
    ' ',
  );

/** Returns numbers from 0 to 1, always the same ones (mulberry32, Tommy Ettinger). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns a text of about so many UTF-16 units in paragraphs of about 500, with so many tags. */
export function corpusOf(length: number, count: number): Corpus {
  const random = dice(length);
  const blocks: Block[] = [];
  const parts: string[] = [];
  for (let at = 0; at < length;) {
    const paragraph = paragraphOf(random);
    blocks.push(blockAt(`b${String(blocks.length + 1)}`, at, at + paragraph.length));
    parts.push(paragraph);
    at += paragraph.length + 2;
  }
  const text = parts.join('\n\n');
  const tags: Tag[] = [];
  while (tags.length < count) tags.push(tagIn(blocks, tags, random));
  return { text, blocks, tags };
}

/** Returns a tag of 20 to 400 units (83 in the mean) in a paragraph; every fifth one overlaps the one before. */
export function tagIn(blocks: readonly Block[], before: readonly Tag[], random: () => number): Tag {
  const last = before.at(-1);
  const block = blocks[Math.floor(random() * blocks.length)];
  if (!block) throw new RangeError('A text without paragraphs.');
  const length = Math.min(400, 20 - Math.log(1 - random()) * 63);
  const overlaps = last !== undefined && random() < 0.2;
  const start = overlaps
    ? last.start + Math.floor((last.end - last.start) / 2)
    : block.start + Math.floor(random() * Math.max(1, block.end - block.start - length));
  const end = Math.min(Math.floor(start + length), overlaps ? last.end + 60 : block.end);
  return tagAt(`t${String(before.length)}`, start, Math.max(start + 2, end), random);
}

/** Returns a tag on these words. */
export function tagAt(id: string, start: number, end: number, random: () => number): Tag {
  const code = codeIds[Math.floor(random() * codeIds.length)] ?? codeIds[0];
  return { ...aTag('r', id, code), start, end };
}

function paragraphOf(random: () => number): string {
  const length = 350 + random() * 300;
  let paragraph = 'On';
  while (paragraph.length < length) {
    paragraph += ` ${words[Math.floor(random() * words.length)] ?? ''}`;
    if (random() < 0.08) paragraph += '.';
  }
  return `${paragraph}.`;
}

function blockAt(id: string, start: number, end: number): Block {
  return {
    id,
    kind: 'paragraph',
    zone: 'body',
    start,
    end,
    included: true,
    reason: null,
    confidence: null,
    joins: false,
    comment: null,
    chosen: false,
  };
}
