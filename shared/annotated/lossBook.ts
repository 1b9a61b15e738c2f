import type { Loss, RecordKind, Records } from '../export/loss';
import { OwnNames } from './ownNames';

/** Keeps the books of an import: what went in, and what of it did not arrive as it was. */
export class LossBook {
  readonly #records = new Map<RecordKind, OwnNames>();
  readonly #losses = new Map<string, { loss: Loss; records: string[] }>();

  /** Counts a record that went in; returns the name that it has in the report. */
  enter(of: RecordKind, name: string): string {
    const names = this.#records.get(of) ?? new OwnNames();
    this.#records.set(of, names);
    return names.of(name);
  }

  /** Notes that a record arrives without something; records with the same reason stand together. */
  changed(of: RecordKind, name: string, what: string): void {
    this.#note({ of, what, how: 'changed', records: [] }, name);
  }

  /** Notes that a record does not arrive. */
  dropped(of: RecordKind, name: string, what: string): void {
    this.#note({ of, what, how: 'dropped', records: [] }, name);
  }

  get records(): Records {
    return Object.fromEntries([...this.#records].map(([of, names]) => [of, names.given]));
  }

  get losses(): readonly Loss[] {
    return [...this.#losses.values()].map(({ loss, records }) => ({ ...loss, records }));
  }

  #note(loss: Loss, name: string): void {
    const key = `${loss.of} ${loss.how} ${loss.what}`;
    const there = this.#losses.get(key);
    if (there) there.records.push(name);
    else this.#losses.set(key, { loss, records: [name] });
  }
}
