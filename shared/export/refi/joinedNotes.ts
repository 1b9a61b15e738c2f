/** A note on a passage, with who wrote it and the code that it is about. */
export interface NoteOnPassage {
  readonly reviewer: string;
  readonly code: string;
  readonly note: string;
}

/**
 * Returns the notes on one passage as one text, for programs that read but one: the note alone when
 * all say the same, else each with its reviewer and code.
 */
export function joinedNotes(notes: readonly NoteOnPassage[]): string {
  const [first] = notes;
  if (!first || notes.every(({ note }) => note === first.note)) return first?.note ?? '';
  return notes.map(({ reviewer, code, note }) => `${reviewer}, ${code}: ${note}`).join('\n\n');
}
