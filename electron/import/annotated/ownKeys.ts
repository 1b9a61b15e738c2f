/** Longest name of a record, in UTF-16 units: what a file calls it may be as long as the file. */
const longest = 300;

/** Gives records names of their own: the second of two gets a number. */
export class OwnKeys {
  readonly #taken = new Set<string>();

  /** Returns the name, cut when it is too long, with a number when it was given before. */
  of(name: string): string {
    const plain = name.slice(0, longest);
    let key = plain;
    for (let number = 2; this.#taken.has(key); number += 1) key = `${plain} (${String(number)})`;
    this.#taken.add(key);
    return key;
  }
}
