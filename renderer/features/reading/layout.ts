/** Where a tag stands on the page, in CSS pixels from the top of the document. */
export interface Placed {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** Lowest distance between two notes in the margin; what is folded needs none. */
const gap = 4;
const room = (height: number) => (height === 0 ? 0 : height + gap);

/**
 * Returns the y of each note: beside its passage, pushed down by the note above; the active note
 * keeps its place and pushes the others up or down. Notes are given in text order.
 */
export function placeNotes(
  notes: readonly { readonly id: string; readonly wanted: number; readonly height: number }[],
  active: string | null,
): Map<string, number> {
  const fixed = Math.max(
    0,
    notes.findIndex((note) => note.id === active),
  );
  const tops = notes.map((note) => note.wanted);
  for (let index = 1; index < fixed; index += 1) {
    const free = (tops[index - 1] ?? 0) + room(notes[index - 1]?.height ?? 0);
    tops[index] = Math.max(tops[index] ?? 0, free);
  }
  // Only those that reach into the active note are pushed up by it.
  for (let index = fixed - 1; index >= 0; index -= 1) {
    const limit = (tops[index + 1] ?? Infinity) - room(notes[index]?.height ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, limit);
  }
  for (let index = fixed + 1; index < notes.length; index += 1) {
    const limit = (tops[index - 1] ?? 0) + room(notes[index - 1]?.height ?? 0);
    tops[index] = Math.max(tops[index] ?? 0, limit);
  }
  // Above the page nobody could reach a note: there, even the active one gives way.
  let free = 0;
  for (const [index, note] of notes.entries()) {
    tops[index] = Math.max(tops[index] ?? 0, free);
    free = (tops[index] ?? 0) + room(note.height);
  }
  return new Map(notes.map((note, index) => [note.id, tops[index] ?? note.wanted]));
}

/** Lanes that fit beside the text; what needs more shares the last one. */
const lanesAtMost = 3;

/** Returns the lane of each stripe: the nearest to the text that is free where the stripe starts. */
export function laneStripes(placed: readonly Placed[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const freeFrom: number[] = [];
  const order = [...placed].sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  for (const { id, top, bottom } of order) {
    // A badge is taller than the start of a line: two stripes need a little air between them.
    const free = freeFrom.findIndex((limit) => limit <= top - 2);
    const lane = Math.min(free < 0 ? freeFrom.length : free, lanesAtMost - 1);
    freeFrom[lane] = Math.max(bottom, freeFrom[lane] ?? 0);
    lanes.set(id, lane);
  }
  return lanes;
}
