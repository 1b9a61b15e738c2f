import { Failure } from '../../shared/ipc/failure';
import { editOf } from '../../shared/model/edit';
import { guessesWithout } from '../../shared/model/guesses';
import { publishedSchema } from '../../shared/model/published';
import type { ReadingEdit } from '../../shared/model/reading';
import type { Desk, Handlers } from '../desk';
import { readingToChange } from '../storage/records';

/** Answers the calls about readings. */
export function readingsService(
  desk: Desk,
): Handlers<'readings.text' | 'readings.update' | 'readings.bin'> {
  return {
    'readings.text': ({ reading }) => desk.store().text(reading),

    'readings.update': async ({ reading, set }) => {
      requireDate(set.published);
      return edit(desk, 'edit of the details', reading, set);
    },

    'readings.bin': ({ reading, binned }) =>
      edit(desk, binned ? 'move to the bin' : 'restore from the bin', reading, {
        binned: binned ? desk.now() : null,
      }),
  };
}

/** Files may hold dates that do not exist, from before this was checked; new ones must exist. */
function requireDate(published: string | null | undefined): void {
  const issue = publishedSchema.nullish().safeParse(published).error?.issues[0];
  if (issue) throw new Failure('refused', issue.message);
}

function edit(desk: Desk, label: string, id: string, wanted: Partial<ReadingEdit>) {
  return desk.store().transact(label, (workspace) => {
    const reading = readingToChange(workspace, id);
    // Binning twice would only move the moment of the first time.
    if (typeof wanted.binned === 'string' && reading.binned !== null) return [];
    // What somebody has set, or set again as it was, is no guess any more.
    const guesses = guessesWithout(reading.guesses, wanted);
    const edited = editOf<ReadingEdit>(reading, { ...wanted, guesses });
    return edited ? [{ kind: 'reading.update', reading: id, ...edited }] : [];
  });
}
