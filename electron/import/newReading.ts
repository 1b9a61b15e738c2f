import type { Reading, ReadingDetails } from '../../shared/model/reading';
import { countWords } from '../../shared/text/canonical';
import type { Desk } from '../desk';
import type { KeptSource } from '../storage/sources';
import type { ReadSource } from './readSource';

/** A source whose title is settled: its own, or what stands in for it. */
export type Titled = Omit<ReadSource, 'details'> & { readonly details: ReadingDetails };

/** Where a title comes from that the source does not have. */
export const fromFileName = 'From the file’s name.';

/** Returns what was read with a title for it: its own, else this one, of its file. */
export function titled(source: ReadSource, title: string): Titled {
  const { details, guesses } = source;
  if (details.title !== null) return { ...source, details: { ...details, title: details.title } };
  return {
    ...source,
    details: { ...details, title },
    guesses: { ...guesses, title: fromFileName },
  };
}

/** Returns the record of a reading whose bytes and text are kept. */
export function newReading(
  { now, newId }: Pick<Desk, 'now' | 'newId'>,
  { name, bytes, kept }: { name: string; bytes: number; kept: KeptSource },
  { details, guesses, blocks, text, importer, encoding, warnings }: Titled,
): Reading {
  return {
    ...details,
    id: newId(),
    origin: { name, sha256: kept.sha256, bytes, importer, encoding, warnings },
    text: { sha256: kept.textSha256, length: text.length, words: countWords(text) },
    blocks,
    guesses,
    revises: null,
    toPlace: [],
    added: now(),
    binned: null,
  };
}
