import type { ArrivingLoss } from '../../../../shared/annotated/project';

type Kind = ArrivingLoss['of'];

/** Longest key or name of a record, in UTF-16 units, before the number that tells two apart. */
const longest = 400;

/** Gives each record of a file a key of its own, and keeps the list of what does not arrive as it was. */
export class Records {
  readonly #taken = new Map<string, number>();
  readonly #losses = new Map<string, ArrivingLoss & { readonly records: string[] }>();

  /** Returns the key of a record that arrives: what it is called, with a number when that is taken. */
  claim(of: Kind, wanted: string): string {
    return this.#own(of, wanted.slice(0, longest) || 'nameless');
  }

  /** Returns whether a record of this kind has this key. */
  has(of: Kind, key: string): boolean {
    return this.#taken.has(`${of} ${key}`);
  }

  /** Says that a record does not arrive. */
  drop(of: Kind, what: string, name: string): void {
    this.#add(of, 'dropped', what, this.claim(of, name));
  }

  /** Says that a record that arrives, by its key, is not all that it was. */
  change(of: Kind, what: string, key: string): void {
    this.#add(of, 'changed', what, key);
  }

  get losses(): readonly ArrivingLoss[] {
    return [...this.#losses.values()];
  }

  /** The number comes behind the cut name: before it, the cut would take it away again. */
  #own(of: Kind, name: string): string {
    const key = `${of} ${name}`;
    const times = (this.#taken.get(key) ?? 0) + 1;
    this.#taken.set(key, times);
    return times === 1 ? name : this.#own(of, `${name} (${String(times)})`);
  }

  #add(of: Kind, how: ArrivingLoss['how'], what: string, record: string): void {
    const key = `${of} ${how} ${what}`;
    const loss = this.#losses.get(key);
    if (loss) loss.records.push(record);
    else this.#losses.set(key, { of, how, what, records: [record] });
  }
}
