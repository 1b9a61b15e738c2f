/** An entry of a bibliography: its fields by their names in lower case, their values as LaTeX. */
export interface BibEntry {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** What a bibliography holds, and the lines in which entries begin that are damaged. */
export interface Bibliography {
  readonly entries: readonly BibEntry[];
  readonly broken: readonly number[];
}

/** Most damaged entries, and most UTF-16 units of a value: beyond, it is no bibliography. */
export const brokenLimit = 500;
const valueLimit = 100_000;

/** Thrown where an entry does not go on as entries do; caught where it began. */
class Broken extends Error {}

/**
 * Reads a bibliography: entries in braces or parentheses, values in braces, quotation marks, as
 * numbers and as names given by `@string`, joined by `#`. What stands between entries is a comment.
 */
export function parseBib(text: string): Bibliography {
  const reader = new BibReader(text);
  const entries: BibEntry[] = [];
  const broken: number[] = [];
  const lines = lineCounter(text);
  for (let at = reader.nextEntry(); at !== null; at = reader.nextEntry()) {
    if (broken.length >= brokenLimit) break;
    try {
      const entry = reader.entry();
      if (entry) entries.push(entry);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      broken.push(lines(at));
      reader.skipTo(at + 1);
    }
  }
  return { entries, broken };
}

class BibReader {
  #at = 0;
  readonly #strings = new Map<string, string>();

  constructor(private readonly text: string) {}

  /** Goes to the next entry, at the start of a line or behind another one; returns its place, or null. */
  nextEntry(): number | null {
    const begin = /@(?<=(?:^|[})])[ \t]*@)(?=[A-Za-z]+\s*[{(])/gm;
    begin.lastIndex = this.#at;
    const found = begin.exec(this.text);
    if (!found) return null;
    this.#at = found.index;
    return found.index;
  }

  skipTo(place: number): void {
    this.#at = place;
  }

  /** Returns the entry that begins here; null when it is a comment, a preamble or a definition. */
  entry(): BibEntry | null {
    this.#at += 1;
    const kind = this.#match(/[A-Za-z]+/y).toLowerCase();
    // What is commented out need not be an entry at all.
    if (kind === 'comment') return null;
    this.#space();
    const close = this.#take('{') ? '}' : this.#take('(') ? ')' : this.#fail();
    if (kind === 'preamble') {
      this.#value();
      this.#space();
      if (!this.#take(close)) this.#fail();
      return null;
    }
    if (kind === 'string') {
      for (const [name, value] of this.#fields(close)) this.#strings.set(name, value);
      return null;
    }
    this.#space();
    const key = this.#match(/[^\s,{}]*/y);
    this.#space();
    if (this.#take(close)) return { key, fields: new Map() };
    if (!this.#take(',')) this.#fail();
    return { key, fields: this.#fields(close) };
  }

  #fields(close: string): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#space();
      if (this.#take(close)) return fields;
      const name = this.#match(/[^\s=,{}"#%()]+/y).toLowerCase();
      this.#space();
      if (!this.#take('=')) this.#fail();
      const value = this.#value();
      // A field that stands twice counts the first time, as in BibTeX.
      if (!fields.has(name)) fields.set(name, value);
      this.#space();
      if (!this.#take(',') && this.text[this.#at] !== close) this.#fail();
    }
  }

  #value(): string {
    let value = '';
    do {
      this.#space();
      value += this.#part();
      // Names may stand for names: a few lines could make a value that no memory holds.
      if (value.length > valueLimit) this.#fail();
      this.#space();
    } while (this.#take('#'));
    return value;
  }

  #part(): string {
    if (this.#take('{')) return this.#until('}');
    if (this.#take('"')) return this.#until('"');
    const word = this.#match(/[^\s,#={}"()]+/y);
    return this.#strings.get(word.toLowerCase()) ?? word;
  }

  /** The text up to a sign that stands outside of all braces. */
  #until(end: string): string {
    const start = this.#at;
    const marks = /[{}"]/g;
    marks.lastIndex = start;
    let depth = 0;
    for (let mark = marks.exec(this.text); mark; mark = marks.exec(this.text)) {
      if (mark.index - start > valueLimit) break;
      if (depth === 0 && mark[0] === end) {
        this.#at = mark.index + 1;
        return this.text.slice(start, mark.index);
      }
      if (mark[0] === '{') depth += 1;
      if (mark[0] === '}') depth -= 1;
      if (depth < 0) break;
    }
    return this.#fail();
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return this.#fail();
    this.#at += found.length;
    return found;
  }

  #take(sign: string): boolean {
    if (this.text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(/\s*/y);
  }

  #fail(): never {
    throw new Broken();
  }
}

/** Returns what tells the line of a place, from 1; places must be asked for in order. */
function lineCounter(text: string): (place: number) => number {
  let [line, from] = [1, 0];
  return (place) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < place; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}
