import { z } from 'zod';
import { momentSchema } from '../../shared/model/ids';
import {
  copyOf,
  emptyRegister,
  join,
  type Lost,
  lostSchema,
  type Register,
  registerSchema,
  write,
  type Write,
} from './register';
import type { Stamp } from './stamp';

/** How much of a journal is in a document: bytes, and the counter of the last change. */
export type Included = Readonly<Record<string, readonly [bytes: number, lamport: number]>>;

/** A document as its file holds it. */
export interface Folded {
  /** One more than that of the file before it. */
  readonly gen: number;
  /** The seal of the file before it. */
  readonly parent: string | null;
  readonly lamport: number;
  /** The moment of the last change that it holds; null when it holds none. */
  readonly upTo: string | null;
  readonly journals: Included;
  readonly lost: readonly Lost[];
  readonly records: readonly Register[];
}

export const foldedSchema: z.ZodType<Folded> = z.object({
  gen: z.int().min(1),
  parent: z.string().nullable(),
  lamport: z.int().min(0),
  upTo: momentSchema.nullable(),
  journals: z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)])),
  lost: z.array(lostSchema),
  records: z.array(registerSchema),
});

/** One document in memory: its records, and which journals they come from. */
export class Replica {
  /** A record that changes is another one: a fold writes what was there when it began. */
  readonly records = new Map<string, Register>();
  readonly #lost = new Map<string, Lost>();
  #journals = new Map<string, readonly [number, number]>();
  lamport = 0;
  upTo: string | null = null;
  /** Counts what changed it, so that a fold knows whether there is anything to write. */
  version = 0;

  get lost(): readonly Lost[] {
    return [...this.#lost.values()];
  }

  /** Returns how many bytes of a journal are in it. */
  included(journal: string): number {
    return this.#journals.get(journal)?.[0] ?? 0;
  }

  write(record: string, one: Write): void {
    write(this.#ownRecord(record), one, (lost) => this.#lose(lost));
    this.lamport = Math.max(this.lamport, one.stamp[0]);
    this.version += 1;
  }

  /** Notes that everything of a journal up to this byte is in it. */
  includes(journal: string, bytes: number, lamport: number, at: string): void {
    const [known, counter] = this.#journals.get(journal) ?? [0, 0];
    if (known >= bytes) return;
    this.#journals.set(journal, [bytes, Math.max(counter, lamport)]);
    this.upTo = later(this.upTo, at);
    this.version += 1;
  }

  /** Forgets a journal that is gone. */
  forget(journal: string): void {
    this.#journals.delete(journal);
  }

  /** Feeds what a file of this document holds. */
  join(folded: Folded): void {
    const theirs = new Map(Object.entries(folded.journals));
    const ours = new Map(this.#journals);
    const seen = {
      ours: (stamp: Stamp) => hasSeen(ours, stamp),
      theirs: (stamp: Stamp) => hasSeen(theirs, stamp),
    };
    for (const record of folded.records) {
      join(this.#ownRecord(record.id), record, seen, (lost) => this.#lose(lost));
    }
    for (const lost of folded.lost) this.#lose(lost);
    for (const [journal, [bytes, lamport]] of theirs) {
      const [known, counter] = this.#journals.get(journal) ?? [0, 0];
      this.#journals.set(journal, [Math.max(known, bytes), Math.max(counter, lamport)]);
    }
    this.lamport = Math.max(this.lamport, folded.lamport);
    this.upTo = later(this.upTo, folded.upTo);
    this.version += 1;
  }

  /** Returns what its next file holds. */
  fold(gen: number, parent: string | null): Folded {
    return {
      gen,
      parent,
      lamport: this.lamport,
      upTo: this.upTo,
      journals: Object.fromEntries(this.#journals),
      lost: this.lost,
      records: [...this.records.values()],
    };
  }

  /** Returns a record that nobody else has seen, to be written to. */
  #ownRecord(id: string): Register {
    const known = this.records.get(id);
    const record = known ? copyOf(known) : emptyRegister(id);
    this.records.set(id, record);
    return record;
  }

  #lose(lost: Lost): void {
    // When something was changed is no work of anybody's.
    if (lost.field === 'modified' || lost.field === '$at') return;
    this.#lost.set(`${lost.record}\n${lost.field}\n${lost.stamp.join(' ')}`, lost);
  }
}

/** Journals are named after their writers, and hold their changes in order. */
function hasSeen(journals: ReadonlyMap<string, readonly [number, number]>, [at, by]: Stamp) {
  if (by === '') return true;
  return [...journals].some(([name, [, lamport]]) => lamport >= at && name.startsWith(`j-${by}-`));
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
