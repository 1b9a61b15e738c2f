import { z } from 'zod';
import type { ArrivingCode, ArrivingReading, ArrivingTag } from '../../../shared/annotated/project';
import type {
  BundledTag,
  CodeRecord,
  ReadingRecord,
  ReviewerRecord,
} from '../../../shared/export/records';
import { blockSchema } from '../../../shared/model/block';
import { detailNames, type Guesses, type ReadingDetails } from '../../../shared/model/reading';
import { canonicalText } from '../../../shared/text/canonical';
import { digest } from '../../storage/digest';
import type { Gathering } from './gathering';

/*
 * The records of Lectern's own files. Their ids are their keys, and stay their ids where they are free.
 */

/** A reading of which the text may not have come along. */
export type ReadingFromFile = Omit<ReadingRecord, 'content'> & { readonly content: string | null };

const originals =
  'The files that their texts were made of are not in this file: the texts themselves are.';
const guessed = 'Details that nobody had confirmed count as stated.';
const otherBlocks = 'What their parts are is not said as Lectern says it: it is proposed anew.';
const altered = 'Their texts are not what they were when they were exported.';

export function takeCode(
  gathering: Gathering,
  { key, ...code }: CodeRecord,
  more: Pick<ArrivingCode, 'deleted'> = {},
): void {
  const { id, name, letter, colour, parent, definition, example, counterExample } = code;
  const words = { definition, example, counterExample };
  gathering.code(id, { id, name, parent, letter, colour, number: key, ...words, ...more });
}

export function takeReviewer(gathering: Gathering, { id, name }: ReviewerRecord): void {
  gathering.reviewer(id, { id, name });
}

export function takeReading(
  gathering: Gathering,
  reading: ReadingFromFile,
  more: Partial<Pick<ArrivingReading, 'original' | 'record'>> = {},
): void {
  const { id, guesses } = reading;
  const text = reading.content === null ? null : canonicalText(reading.content);
  const isAltered = text !== null && digest(Buffer.from(text)) !== reading.text.sha256;
  const blocks = z.array(blockSchema).safeParse(reading.blocks);
  const key = gathering.reading(id, {
    id,
    name: reading.origin.name,
    text,
    sha256: isAltered ? null : reading.text.sha256,
    details: detailsOf(reading, more.record ? guesses : {}),
    blocks: blocks.success ? blocks.data : null,
    ...more,
  });
  if (text === null) return;
  if (!blocks.success) gathering.changed('readings', key, otherBlocks);
  if (isAltered) gathering.changed('readings', key, altered);
  if (!more.original && reading.origin.sha256 !== reading.text.sha256) {
    gathering.changed('readings', key, originals);
  }
  if (!more.record && Object.keys(guesses).length > 0) gathering.changed('readings', key, guessed);
}

/** Returns the details but for those that were guessed. */
function detailsOf(reading: ReadingFromFile, guesses: Guesses): Partial<ReadingDetails> {
  const stated = detailNames.filter((name) => !(name in guesses));
  return Object.fromEntries(stated.map((name) => [name, reading[name]]));
}

/** What a tag names and the file does not list gets its id for a name. */
export function takeTag(
  gathering: Gathering,
  tag: BundledTag,
  more: Pick<ArrivingTag, 'path'> = {},
): void {
  const { id, start, end, quote, prefix, suffix, note, claim, created, modified } = tag;
  gathering.tag(id, gathering.reading(tag.reading, { id: tag.reading }), {
    id,
    code: gathering.code(tag.code, { id: tag.code }),
    reviewer: gathering.reviewer(tag.reviewer, { id: tag.reviewer }),
    ...{ start, end, quote, prefix, suffix, note, claim, created, modified },
    ...more,
  });
}
