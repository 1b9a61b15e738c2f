import { Failure } from '../../shared/ipc/failure';
import type { Write } from '../write/writing';
import type { Terminal } from './terminal';

/** An option of a command: its name without the dashes, and whether it takes a value. */
export interface Option {
  readonly name: string;
  /** Name of the value in the help; null for a switch. */
  readonly value: string | null;
  readonly help: string;
}

/** What a command is given. */
export interface Call {
  readonly terminal: Terminal;
  readonly given: Given;
  /** Returns this moment, ISO 8601 in UTC. */
  now(): string;
  /** Returns a fresh UUID. */
  newId(): string;
  /** The built file that a thread for reading starts from. */
  readonly importWorker: string;
  /** Makes the bytes of exports. */
  readonly write: Write;
  /** From now on Ctrl+C does not end the program at once: it aborts the signal that is returned. */
  interrupted(): AbortSignal;
}

/** One command of `lectern`: one file, one line in the list. */
export interface Command {
  readonly name: string;
  /** The words after the name, e.g. `WS FILE...`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Returns the exit code; throws a Failure for expected trouble. */
  run(call: Call): Promise<ExitCode>;
}

/** 0: done. 2: something was refused, and a sentence on standard error says what. */
export type ExitCode = 0 | 2;

/** The switch that every command with results has. */
export const jsonOption: Option = {
  name: 'json',
  value: null,
  help: 'Print one JSON document and nothing else',
};

/** The words that a command was given. */
export class Given {
  constructor(
    private readonly operands: readonly string[],
    /** Their values in order; an option that takes none has none. */
    private readonly options: ReadonlyMap<string, readonly string[]>,
    /** How to find out more, for sentences about what is missing. */
    private readonly hint: string,
  ) {}

  /** Returns the words from this place on. */
  from(place: number): readonly string[] {
    return this.operands.slice(place);
  }

  /** Returns the word at this place; throws a Failure that names what is missing. */
  required(place: number, name: string): string {
    const word = this.operands[place];
    if (word === undefined || word === '') throw this.refuse(`${name} is missing.`);
    return word;
  }

  /** Throws a Failure when there are more words than this. */
  atMost(count: number): void {
    const extra = this.operands[count];
    if (extra !== undefined) throw this.refuse(`“${extra}” is one word too many.`);
  }

  has(name: string): boolean {
    return this.options.has(name);
  }

  /** Returns the value of an option, the last one when there are several; null when it was not given. */
  option(name: string): string | null {
    return this.all(name)?.at(-1) ?? null;
  }

  /** Returns the values of an option that can be given several times; null when it was not given. */
  all(name: string): readonly string[] | null {
    return this.options.get(name) ?? null;
  }

  /** Returns the value of an option; throws a Failure when it was not given. */
  requiredOption(name: string): string {
    const value = this.option(name);
    if (value === null || value === '') throw this.refuse(`--${name} is missing.`);
    return value;
  }

  /** Returns the value of an option as a whole number of at least `least`; null when not given. */
  wholeNumber(name: string, least: number): number | null {
    const value = this.option(name);
    if (value === null) return null;
    const number = Number(value);
    if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
    throw this.refuse(`--${name} takes a whole number of at least ${least}, not “${value}”.`);
  }

  refuse(sentence: string): Failure {
    return new Failure('refused', `${sentence} Nothing was changed. ${this.hint}`);
  }
}
