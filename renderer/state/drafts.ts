import { Failure } from '../../shared/ipc/failure';
import { commit } from './commit';
import { type Draft, useStore } from './store';

const { getState: get, setState: set } = useStore;

/** Keeps what is being written on a tag until the disk has it. */
export function setDraft(tag: string, draft: Draft): void {
  set(({ drafts }) => ({ drafts: new Map(drafts).set(tag, draft) }));
}

/**
 * Saves one note that is being written; true when the disk has it. When it does not, the words
 * stay here, and are saved with the next attempt.
 */
export async function saveDraft(tag: string): Promise<boolean> {
  const draft = get().drafts.get(tag);
  if (!draft) return true;
  const there = get().open?.workspace.tags[draft.reading]?.get(tag);
  const note = draft.text.trim() === '' ? null : draft.text;
  // A tag that was taken off meanwhile takes its unsaved words with it; undo brings back the tag.
  const isSaved =
    !there ||
    there.note === note ||
    (await commit('tags.note', { reading: draft.reading, tag, note })) !== null;
  if (isSaved) forget(tag, draft);
  return isSaved;
}

/** Saves all notes that are being written; false when some of them could not be saved. */
export async function saveDrafts(): Promise<boolean> {
  const saved = await Promise.all([...get().drafts.keys()].map(saveDraft));
  return saved.every(Boolean);
}

/** Saves all notes that are being written; throws a Failure `refused` when one could not be saved. */
export async function keepDrafts(): Promise<void> {
  if (await saveDrafts()) return;
  throw new Failure(
    'refused',
    'A note that you wrote could not be saved, so nothing else was done. Your words are still in the window. Try again when the note is saved.',
  );
}

/** Words that were written while the older ones were being saved stay. */
function forget(tag: string, saved: Draft): void {
  set(({ drafts }) => {
    if (drafts.get(tag) !== saved) return {};
    const rest = new Map(drafts);
    rest.delete(tag);
    return { drafts: rest };
  });
}
