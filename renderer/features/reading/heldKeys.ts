/** Letters typed between the key that opens a note and the note's field; null: nothing is held. */
let held: string | null = null;

/** From now on, what is typed belongs to the note that is about to open. */
export function holdKeys(): void {
  held ??= '';
}

/** Takes a key press for the note that is about to open; false when none is. */
export function holdKey(event: KeyboardEvent): boolean {
  if (held === null) return false;
  if (event.key === 'Backspace') held = held.slice(0, -1);
  else if (event.key === 'Enter') held += '\n';
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) held += event.key;
  return true;
}

/** Ends the holding and returns what was typed meanwhile. */
export function takeHeldKeys(): string {
  const typed = held ?? '';
  held = null;
  return typed;
}
