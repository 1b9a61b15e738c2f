/** Gives names of their own: the second of two gets a number, “Fees (2)”. */
export class OwnNames {
  /** The last number of each name that was given; where it goes on, however often a name comes. */
  readonly #numbers = new Map<string, number>();

  /** All names that were given, in their order. */
  get given(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** Returns the name, with the next free number when it was given before. */
  of(name: string): string {
    let own = name;
    let number = this.#numbers.get(name) ?? 1;
    while (this.#numbers.has(own)) {
      number += 1;
      own = `${name} (${String(number)})`;
    }
    this.#numbers.set(name, number);
    if (own !== name) this.#numbers.set(own, 1);
    return own;
  }
}
