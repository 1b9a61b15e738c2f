import { OwnNames } from '../../../shared/annotated/ownNames';

/** Longest name of a record, in UTF-16 units: what a file calls it may be as long as the file. */
const longest = 300;

/** Gives records names of their own: the second of two gets a number. */
export class OwnKeys {
  readonly #names = new OwnNames();

  /** Returns the name, cut when it is too long, with a number when it was given before. */
  of(name: string): string {
    return this.#names.of(name.slice(0, longest));
  }
}
