import { Failure } from '../../shared/ipc/failure';
import type { ImportChoice } from '../../shared/ipc/imports';
import type { Block } from '../../shared/model/block';
import { editOf } from '../../shared/model/edit';
import { guessesWithout } from '../../shared/model/guesses';
import type { ReadingDetails } from '../../shared/model/reading';
import { unsoundReplies } from '../../shared/model/replies';
import type { Titled } from './newReading';

/**
 * Returns what was read with what somebody chose for it. Only what was read here counts: edits of
 * blocks that are not in it, and answers that lead nowhere, are refused.
 */
export function chosen(
  name: string,
  source: Titled,
  { details, edits }: Pick<ImportChoice, 'details' | 'edits'>,
): Titled {
  const set = editOf<ReadingDetails>(source.details, details)?.set ?? {};
  return {
    ...source,
    details: { ...source.details, ...set },
    guesses: guessesWithout(source.guesses, set),
    blocks: edited(name, source.blocks, edits),
  };
}

function edited(
  name: string,
  blocks: readonly Block[],
  edits: ImportChoice['edits'],
): readonly Block[] {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  const result = [...blocks];
  for (const { block: id, set } of edits) {
    const at = places.get(id);
    const block = at === undefined ? undefined : result[at];
    if (at === undefined || !block) {
      throw misfit(name, 'a change belongs to a part that is not in it');
    }
    result[at] = { ...block, ...set };
  }
  if (unsoundReplies(result).size > 0) {
    throw misfit(name, 'a comment would answer itself, or something that is no comment');
  }
  return result;
}

function misfit(name: string, because: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: ${because}. Nothing was added. Look at the file again, or import it anew.`,
  );
}
