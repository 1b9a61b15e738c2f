import { cut } from '../../../shared/annotated/matching';
import { OwnNames } from '../../../shared/annotated/ownNames';
import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingLoss,
  ArrivingReading,
  ArrivingReviewer,
  ArrivingTag,
} from '../../../shared/annotated/project';

/** Longest key, in UTF-16 units, with room for the number that tells two apart. */
const keyLimit = 480;

/** Longest name of a record that does not arrive: its own words are there, so that nothing is lost unseen. */
const nameLimit = 2000;

type Facts<Arriving> = Partial<Omit<Arriving, 'key'>>;

/** Puts together what a file holds, record by record; each gets a key of its own. */
export class Gathering {
  readonly #codes = new Keyed<ArrivingCode>();
  readonly #reviewers = new Keyed<ArrivingReviewer>();
  readonly #readings = new Keyed<ArrivingReading>();
  readonly #tags = new Keyed<ArrivingTag>();
  readonly #losses = new Map<string, { loss: ArrivingLoss; records: string[] }>();
  readonly #facts = new Set<string>();

  /** Returns the key of the code that the file calls so; the first that is said of it holds. */
  code(word: string, facts: Facts<ArrivingCode> = {}): string {
    return this.#codes.once(word, (key) => ({
      key,
      id: null,
      name: word,
      parent: null,
      colour: null,
      letter: null,
      number: null,
      definition: '',
      example: '',
      counterExample: '',
      ...facts,
    }));
  }

  reviewer(word: string, facts: Facts<ArrivingReviewer> = {}): string {
    return this.#reviewers.once(word, (key) => ({ key, id: null, name: word, ...facts }));
  }

  reading(word: string, facts: Facts<ArrivingReading> = {}): string {
    return this.#readings.once(word, (key) => readingWith(key, word, facts));
  }

  /** Returns the key of one more reading, that only has the name of one that is there. */
  anotherReading(word: string, facts: Facts<ArrivingReading> = {}): string {
    return this.#readings.add(word, (key) => readingWith(key, word, facts));
  }

  /** Returns the key of a tag; every call is one more. */
  tag(word: string, reading: string, facts: Facts<ArrivingTag> = {}): string {
    return this.#tags.add(word, (key) => ({
      key,
      id: null,
      reading,
      code: null,
      reviewer: null,
      start: null,
      end: null,
      quote: null,
      prefix: null,
      suffix: null,
      note: null,
      created: null,
      modified: null,
      ...facts,
    }));
  }

  /** Says that a record, by its key, arrives without something. */
  changed(of: ArrivingLoss['of'], key: string, what: string): void {
    this.#lose({ of, how: 'changed', what, records: [] }, key);
  }

  /** Says that a record does not arrive. */
  dropped(of: ArrivingLoss['of'], name: string, what: string): void {
    const short = name.length <= nameLimit ? name : `${cut(name, nameLimit)}…`;
    this.#lose({ of, how: 'dropped', what, records: [] }, short);
  }

  /** Returns the text of a reading, by its key; null when it did not come along. */
  textOf(reading: string): string | null {
    return this.#readings.withKey(reading)?.text ?? null;
  }

  fact(sentence: string): void {
    this.#facts.add(sentence);
  }

  project(program: string | null): AnnotatedProject {
    return {
      program,
      codes: this.#codes.all,
      reviewers: this.#reviewers.all,
      readings: this.#readings.all,
      tags: this.#tags.all,
      losses: [...this.#losses.values()].map(({ loss, records }) => ({ ...loss, records })),
      facts: [...this.#facts],
      question: null,
    };
  }

  #lose(loss: ArrivingLoss, record: string): void {
    const same = `${loss.of} ${loss.how} ${loss.what}`;
    const there = this.#losses.get(same);
    if (there) there.records.push(record);
    else this.#losses.set(same, { loss, records: [record] });
  }
}

function readingWith(key: string, name: string, facts: Facts<ArrivingReading>): ArrivingReading {
  return {
    key,
    id: null,
    name,
    text: null,
    sha256: null,
    original: null,
    details: {},
    blocks: null,
    ...facts,
  };
}

/** Records of one kind, by what the file calls them. */
class Keyed<Arriving> {
  readonly #byKey = new Map<string, Arriving>();
  readonly #keys = new Map<string, string>();
  readonly #names = new OwnNames();

  get all(): readonly Arriving[] {
    return [...this.#byKey.values()];
  }

  withKey(key: string): Arriving | undefined {
    return this.#byKey.get(key);
  }

  once(word: string, make: (key: string) => Arriving): string {
    return this.#keys.get(word) ?? this.add(word, make);
  }

  add(word: string, make: (key: string) => Arriving): string {
    const key = this.#names.of(word.trim() === '' ? '?' : cut(word, keyLimit));
    if (!this.#keys.has(word)) this.#keys.set(word, key);
    this.#byKey.set(key, make(key));
    return key;
  }
}
