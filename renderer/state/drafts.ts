/** Saves one unfinished piece of writing; true when it is on the disk. */
type SaveDraft = () => Promise<boolean>;

const drafts = new Set<SaveDraft>();

/** Registers unfinished writing, to be saved before the window closes; returns a function that forgets it. */
export function addDraft(save: SaveDraft): () => void {
  drafts.add(save);
  return () => {
    drafts.delete(save);
  };
}

/** Saves all unfinished writing; false when some of it could not be saved. */
export async function saveDrafts(): Promise<boolean> {
  const saved = await Promise.all([...drafts].map((save) => save()));
  return saved.every(Boolean);
}
