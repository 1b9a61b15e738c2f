import { call } from '../api';

/** Most letters, in UTF-16 units, of texts that are kept. */
export const mostLetters = 4_000_000;

/** Texts that were read, the last one last. A text never changes: a changed one is another reading. */
let kept = new Map<string, string>();

/** Returns the text of a reading, when it was read not long ago. */
export function keptText(reading: string): string | null {
  return kept.get(reading) ?? null;
}

/** Returns the text of a reading: one that is kept, or what main has on the disk. */
export async function readText(reading: string): Promise<string> {
  const before = kept;
  const text = before.get(reading) ?? (await call('readings.text', { reading }));
  // What was asked of the workspace before is nothing to keep for this one.
  if (before === kept) keep(reading, text);
  return text;
}

function keep(reading: string, text: string): void {
  kept.delete(reading);
  kept.set(reading, text);
  let letters = 0;
  for (const { length } of kept.values()) letters += length;
  for (const [oldest, { length }] of kept) {
    if (letters <= mostLetters) return;
    kept.delete(oldest);
    letters -= length;
  }
}

/** Forgets all texts: a workspace is opened, and its disk is to be asked. */
export function forgetTexts(): void {
  kept = new Map();
}
