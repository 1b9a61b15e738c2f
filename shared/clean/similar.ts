import { fold } from '../text/fold';

/** What is kept of a text to tell whether another one is nearly the same. */
export interface Sketch {
  /** Number of words. */
  readonly words: number;
  /** A digest of all folded words in order: 16 hexadecimal digits. */
  readonly digest: string;
  /** The smallest hashes of its shingles, rising, each once; at most 256. */
  readonly hashes: readonly number[];
}

/** How much two texts have in common, from 0 to 1. */
export interface Resemblance {
  /** The share of the shingles of both together that both have. */
  readonly similarity: number;
  /** The share of the shingles of the smaller text that the larger one has. */
  readonly contained: number;
}

/** The words are the same / one is a version of the other / they are different texts. */
export type Likeness = 'same' | 'nearly' | 'different';

/** A letter of a script that sets no spaces counts as a word. Intl.Segmenter is too slow for books. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** Words of a shingle: fewer are in any two texts on one debate, more are broken by each small edit. */
const shingleLength = 4;
const sketchSize = 256;
/** From here on, two texts are versions of one. A word changed in every 12 leaves about a half. */
const nearlySimilar = 0.4;
/** From here on, the larger text is the smaller one with something added, e.g. comments. */
const nearlyContained = 0.75;
/** Fewer shingles say nothing about what a text is part of: a headline stands in many pages. */
const fewestShingles = 24;

/**
 * Returns the sketch of a text: the smallest hashes of its shingles, runs of four folded words
 * (Broder, “On the resemblance and containment of documents”, 1997).
 */
export function sketchOf(text: string): Sketch {
  const folded = fold(text);
  const words = folded.match(word) ?? [];
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  const last = Math.max(0, words.length - shingleLength);
  for (let at = 0; at <= last && words.length > 0; at += 1) {
    shingles.add(combined(hashes.slice(at, at + shingleLength), 0x2545f491));
  }
  const digits = [0x9e3779b1, 0x85ebca6b].map((seed) => combined(hashes, seed).toString(16));
  return {
    words: words.length,
    digest: digits.map((part) => part.padStart(8, '0')).join(''),
    hashes: [...shingles].sort((a, b) => a - b).slice(0, sketchSize),
  };
}

/** Returns how much two texts have in common: exact for short ones, within about 0.1 for long ones. */
export function resemblance(a: Sketch, b: Sketch): Resemblance {
  let [both, inA, inB] = [0, 0, 0];
  let [atA, atB] = [0, 0];
  // The smallest hashes of both together are a fair sample of the shingles of both together.
  for (let sampled = 0; sampled < sketchSize; sampled += 1) {
    const [left, right] = [a.hashes[atA] ?? Infinity, b.hashes[atB] ?? Infinity];
    const smallest = Math.min(left, right);
    if (smallest === Infinity) break;
    if (left === smallest) {
      atA += 1;
      inA += 1;
    }
    if (right === smallest) {
      atB += 1;
      inB += 1;
    }
    if (left === right) both += 1;
  }
  const union = inA + inB - both;
  const fewer = Math.min(inA, inB);
  return {
    similarity: union === 0 ? 0 : both / union,
    contained: fewer === 0 ? 0 : both / fewer,
  };
}

/** Returns what two texts are to each other. Texts without words are different from all others. */
export function likeness(a: Sketch, b: Sketch): Likeness {
  if (a.words === 0 || b.words === 0) return 'different';
  if (a.words === b.words && a.digest === b.digest) return 'same';
  const { similarity, contained } = resemblance(a, b);
  if (similarity >= nearlySimilar) return 'nearly';
  const isLongEnough = Math.min(a.hashes.length, b.hashes.length) >= fewestShingles;
  return isLongEnough && contained >= nearlyContained ? 'nearly' : 'different';
}

/** FNV-1a (Fowler, Noll and Vo 1991) over the UTF-16 units. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Mixes hashes in order; every bit of each changes about half of the result (Appleby, MurmurHash3). */
function combined(hashes: readonly number[], seed: number): number {
  let mixed = seed;
  for (const hash of hashes) {
    mixed = Math.imul(mixed ^ hash, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}
