/** Returns words that a list has room for: at most so many UTF-16 units, with “…” for the rest. */
export function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}
