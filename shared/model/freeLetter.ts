import type { Code } from './code';

const usual = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

/**
 * The letters that no code has. Badges are read at a glance: `l` and `L` count as the same. A letter
 * that was taken stays so, and finding the next one goes on where the last one was found: a stranger's
 * codebook may have thousands of codes.
 */
export class FreeLetters {
  readonly #taken = new Set<string>();
  readonly #further = furtherLetters();
  #next = this.#further.next();

  constructor(codes: Iterable<Pick<Code, 'letter'>>) {
    for (const { letter } of codes) this.take(letter);
  }

  /** Returns whether no code has the letter. */
  has(letter: string): boolean {
    return !this.#taken.has(letter.toUpperCase());
  }

  /** From now on a code has the letter. */
  take(letter: string): void {
    this.#taken.add(letter.toUpperCase());
  }

  /**
   * Returns the first free letter of the name, else of the alphabet and the digits, else of all the
   * capitals there are, then of the letters that have none. `A` when every one is taken.
   */
  of(name: string): string {
    const wished = [...name.toUpperCase()].filter((letter) => /^[\p{L}\p{N}]$/u.test(letter));
    const first = [...wished, ...usual].find((letter) => this.has(letter));
    if (first !== undefined) return first;
    while (this.#next.done !== true && !this.has(this.#next.value)) {
      this.#next = this.#further.next();
    }
    return this.#next.done === true ? 'A' : this.#next.value;
  }
}

/** Returns a letter for a code of this name that none of these codes has, as FreeLetters finds it. */
export function freeLetter(name: string, codes: Iterable<Pick<Code, 'letter'>>): string {
  return new FreeLetters(codes).of(name);
}

/** All capitals beyond the alphabet, then the letters of scripts that know none. */
function* furtherLetters(): Generator<string, undefined> {
  for (const kind of [/^\p{Lu}$/u, /^\p{L}$/u]) {
    for (let point = 0xc0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point);
      if (kind.test(letter) && letter.toUpperCase() === letter) yield letter;
    }
  }
}
