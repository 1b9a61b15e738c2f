import fc from 'fast-check';
import type { Block, Zone } from '../../shared/model/block';
import { fold } from '../../shared/text/fold';
import type { Span } from '../../shared/text/segment';

/** A block that is nothing but a stretch of a text. */
export function aBlock(span: Span, zone: Zone = 'body', included = true): Block {
  return {
    ...span,
    id: `b${String(span.start)}`,
    kind: zone === 'comment' ? 'comment' : 'paragraph',
    zone,
    included,
    reason: null,
    confidence: null,
    joins: false,
    comment: null,
    chosen: false,
  };
}

/** Signs that are searched for in many ways, and a few that no search may cut. */
const signs = fc.constantFrom(
  ...['a', 'A', 'b', 'á', 'a\u0301', 'Å', 'ø', 'İ', 'Σ', 'ς', 'σ', 'ß', '\u00ad', '\u200b'],
  ...[' ', '  ', '\u00a0', '\n', '\t', '“', '"', '’', "'", '—', '-', '.', '_', '7'],
  ...['\u{1f41f}', '\ud83d', '\udc1f', '木', 'が', 'ा'],
);

/** Words of such signs. */
export const someWords = (most: number) =>
  fc.array(signs, { maxLength: most }).map((all) => all.join(''));

/** A text in blocks that stand one after the other, with or without something between them. */
export const someBlocks = fc
  .array(
    fc.record({
      words: someWords(12).filter((words) => words !== ''),
      between: fc.constantFrom('', '\n', '\n\n'),
      zone: fc.constantFrom<Zone>('body', 'comment', 'furniture'),
      included: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => {
    let text = '';
    const blocks = all.map(({ words, between, zone, included }) => {
      const start = text.length;
      text += words + between;
      return aBlock({ start, end: start + words.length }, zone, included);
    });
    return { text, blocks };
  });

const unseen = /^(?:[\u00ad\u200b\u2060\ufeff]|[\u0300-\u036f])$/;
const accent = /^[\u0300-\u036f]$/;

/** A unit as it is compared, and the units that it stands for. */
interface Unit extends Span {
  readonly sign: string;
}

/** The units of one block, by the rules as they are told and one after the other. */
function unitsOf(text: string, { start, end }: Span): Unit[] {
  const units: Unit[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    const last = units.at(-1);
    if (unseen.test(sign)) {
      if (last && accent.test(sign) && last.end === at) {
        units[units.length - 1] = { ...last, end: at + 1 };
      }
      continue;
    }
    const bare = sign === 'ø' ? 'o' : sign.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    const same = fold(bare.normalize('NFC')).replace('ς', 'σ');
    if (same === ' ' && last?.sign === ' ') continue;
    units.push({ sign: same, start: at, end: at + 1 });
  }
  return units;
}

/** Searches block by block and unit by unit: slow, and easy to believe. */
export function naively(text: string, blocks: readonly Block[], words: string): Span[] {
  const wanted = unitsOf(words, { start: 0, end: words.length })
    .map(({ sign }) => sign)
    .join('')
    .trim();
  if (wanted === '') return [];
  return blocks.flatMap((block) => {
    const units = unitsOf(text, block);
    const hits: Span[] = [];
    for (let at = 0; at + wanted.length <= units.length; at += 1) {
      const under = units.slice(at, at + wanted.length);
      const [start, end] = [under[0]?.start ?? 0, under.at(-1)?.end ?? 0];
      if (under.map(({ sign }) => sign).join('') !== wanted) continue;
      if (isInPair(text, start) || isInPair(text, end)) continue;
      hits.push({ start, end });
      at += wanted.length - 1;
    }
    return hits;
  });
}

function isInPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Goes through all steps of a look; returns what it found in the end. */
export function endOf<T>(steps: Generator<T, T>): T {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}
