import path from 'node:path';
import { withoutExtension } from '../../../shared/annotated/matchReading';
import { fittingName } from '../../../shared/annotated/matching';
import type { ArrivingReading } from '../../../shared/annotated/project';
import type { Block } from '../../../shared/model/block';
import { coversInOrder } from '../../../shared/model/covers';
import {
  detailNames,
  type Reading,
  readingSetSchema,
  titleLimit,
} from '../../../shared/model/reading';
import { unsoundReplies } from '../../../shared/model/replies';
import { countWords } from '../../../shared/text/canonical';
import { isPublished } from '../../../shared/model/published';
import type { Desk } from '../../desk';
import type { KeptSource } from '../../storage/sources';
import type { WorkspaceStore } from '../../storage/workspaceStore';
import type { Read, ReadSource } from '../readSource';

/** A reading with its text, and the files that were made for it. */
export interface MadeReading {
  readonly reading: Reading;
  readonly text: string;
  readonly kept: KeptSource;
}

export interface MakeNeeds {
  readonly desk: Pick<Desk, 'now' | 'newId'>;
  readonly store: WorkspaceStore;
  readonly read: Read;
  /** Id of the format that it came in. */
  readonly format: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the reading of a text that comes along, and keeps its bytes and its text. The text stays as
 * it came; what its parts are comes with it, or is proposed as for any text file.
 */
export async function makeReading(
  { desk, store, read, format, signal }: MakeNeeds,
  arriving: ArrivingReading,
  text: string,
  id: string,
): Promise<MadeReading> {
  const bytes = new TextEncoder().encode(text);
  if (arriving.record) return keptReading(store, arriving, arriving.record, { bytes, text, id });
  const name = fittingName(path.basename(arriving.name), 200, 'Untitled');
  const source = await proposed(read, bytes, name, text, signal);
  const original = arriving.original ?? { bytes, extension: '.txt' };
  const kept = await store.keepSource(original.bytes, text, original.extension);
  const { text: _text, importer: _importer, encoding, warnings, blocks, details, guesses } = source;
  const said = statedDetails(arriving);
  const title = said.title ?? fittingName(withoutExtension(name), titleLimit, 'Untitled');
  const reading: Reading = {
    ...details,
    ...said,
    title,
    id,
    origin: {
      name,
      sha256: kept.sha256,
      bytes: original.bytes.length,
      importer: format,
      encoding,
      warnings,
    },
    text: { sha256: kept.textSha256, length: text.length, words: countWords(text) },
    blocks: fittingBlocks(text, arriving.blocks) ?? blocks,
    guesses: Object.fromEntries(
      Object.entries(guesses).filter(([detail]) => detail !== 'title' && !(detail in said)),
    ),
    revises: null,
    toPlace: [],
    added: desk.now(),
    binned: null,
  };
  return { reading, text, kept };
}

/** A reading that comes whole stays what it was; without the bytes that it was made of, its text is them. */
async function keptReading(
  store: WorkspaceStore,
  { original }: ArrivingReading,
  record: Reading,
  { bytes, text, id }: { bytes: Uint8Array; text: string; id: string },
): Promise<MadeReading> {
  const source = original ?? { bytes, extension: '.txt' };
  const kept = await store.keepSource(source.bytes, text, source.extension);
  const origin = { ...record.origin, sha256: kept.sha256, bytes: source.bytes.length };
  return { reading: { ...record, id, origin }, text, kept };
}

/** What its parts are, as a text file with these words would have it. */
async function proposed(
  read: Read,
  bytes: Uint8Array,
  name: string,
  text: string,
  signal?: AbortSignal,
): Promise<ReadSource> {
  const asText = `${withoutExtension(name)}.txt`;
  const source = await read(bytes, asText, { encoding: 'utf-8', isPasted: false }, signal);
  if (source.text === text) return source;
  // Its very letters count: tags were given to them.
  const block: Block = {
    id: 'b1',
    kind: 'paragraph',
    zone: 'body',
    start: 0,
    end: text.length,
    included: true,
    reason: null,
    confidence: null,
    joins: false,
    comment: null,
    chosen: false,
  };
  return { ...source, text, blocks: [block] };
}

/** Returns the parts when they hold all of the text and nothing else, in its order; else null. */
export function fittingBlocks(
  text: string,
  blocks: readonly Block[] | null,
): readonly Block[] | null {
  if (blocks === null || !coversInOrder(text, blocks)) return null;
  const ids = new Set(blocks.map(({ id }) => id));
  return ids.size === blocks.length && unsoundReplies(blocks).size === 0 ? blocks : null;
}

/** Returns the details that the file states and a reading can hold; no detail that it leaves open. */
export function statedDetails({ details }: ArrivingReading): Partial<Reading> {
  const stated = detailNames.flatMap((name) => {
    const value = details[name];
    if (value === undefined || value === null || value.trim() === '') return [];
    if (name === 'published' && !isPublished(value)) return [];
    const fits = readingSetSchema.safeParse({ [name]: value.trim() });
    return fits.success ? [[name, value.trim()] as const] : [];
  });
  return Object.fromEntries(stated);
}
