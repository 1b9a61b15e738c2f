import type { ImportFile, ImportLook } from '../../shared/ipc/imports';
import type { Block } from '../../shared/model/block';
import { zoneOf } from '../../shared/clean/kinds';

/** A line of a file: its words, and what differs from a plain paragraph that is read. */
export type LineOf = readonly [words: string, differs?: Partial<Block>];

/** Returns what was found in a file of these lines, one block each: `b1`, `b2`, ... */
export function aLook(lines: readonly LineOf[], instead: Partial<ImportLook> = {}): ImportLook {
  let start = 0;
  const blocks = lines.map(([words, differs], at): Block => {
    const end = start + words.length;
    const kind = differs?.kind ?? 'paragraph';
    const block: Block = {
      id: `b${String(at + 1)}`,
      kind,
      zone: zoneOf(kind),
      start,
      end,
      included: true,
      reason: null,
      confidence: null,
      joins: false,
      comment: null,
      chosen: false,
      ...differs,
    };
    start = end + 1;
    return block;
  });
  return {
    text: lines.map(([words]) => words).join('\n'),
    blocks,
    details: {
      title: 'A quiet street',
      shortTitle: null,
      author: null,
      outlet: null,
      published: null,
      address: null,
      language: 'en',
    },
    guesses: {},
    importer: 'text',
    encoding: 'utf-8',
    canChooseEncoding: false,
    ...instead,
  };
}

/** A file that could be read. */
export function aReadyFile(
  id: string,
  instead: Partial<Extract<ImportFile, { state: 'ready' }>> = {},
): ImportFile {
  return {
    id,
    name: `${id}.txt`,
    state: 'ready',
    title: `Title of ${id}`,
    paragraphs: 1,
    leftOut: 0,
    repeats: 0,
    comments: 0,
    commentLines: 0,
    warnings: [],
    known: null,
    ...instead,
  };
}

/** A block that is left out, of a site’s furniture. */
export const furniture = (reason: string): Partial<Block> => ({
  kind: 'siteNotice',
  included: false,
  reason,
});

/** A line that begins a comment, and one that goes on with it. */
export const begins: Partial<Block> = {
  kind: 'comment',
  confidence: 0.8,
  comment: { author: null, time: null, replyTo: null },
};
export const goesOn: Partial<Block> = { kind: 'comment', confidence: 0.7, joins: true };
