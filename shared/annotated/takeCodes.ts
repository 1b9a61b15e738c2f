import { guidOf } from '../export/guid';
import { baseHues, type Code } from '../model/code';
import type { Change } from '../model/change';
import { freeLetter } from '../model/freeLetter';
import type { LossBook } from './lossBook';
import { cut, fittingName, nameKey } from './matching';
import type { ArrivingCode } from './project';
import { freshId, type Taking } from './taking';

/** Longest name and longest definition of a code, in UTF-16 units. */
const nameLimit = 80;
const wordsLimit = 4000;

/** What a code without a name is called. */
const standIn = 'Unnamed';

/** Colours for codes that come without one, in turn. */
const colours = ['F', '#b08900', '#6a8f00', '#1b4332', '#3d0c02', '#c77dff'] as const;

/** The codes that arrive, with the ids that they have here. */
export interface TakenCodes {
  readonly ids: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

/**
 * Finds the codes that the codebook has already, by id or else by name, and adds the others behind
 * it. What the codebook has stays as it is.
 */
export function takeCodes(taking: Taking, arriving: readonly ArrivingCode[]): TakenCodes {
  const book = new Codebook(taking);
  for (const code of parentsFirst(arriving)) book.take(code);
  return book.taken;
}

class Codebook {
  readonly #taking: Taking;
  readonly #all: Code[];
  readonly #byId: Map<string, Code>;
  readonly #byName: Map<string, Code>;
  readonly #matched = new Set<string>();
  readonly #ids = new Map<string, string>();
  readonly #changes: Change[] = [];

  constructor(taking: Taking) {
    this.#taking = taking;
    this.#all = [...taking.workspace.codes];
    const inUse = this.#all.filter(({ deleted }) => deleted === null);
    this.#byId = new Map(
      this.#all.flatMap((code) =>
        [code.id, guidOf('code', code.id)].map((id) => [id, code] as const),
      ),
    );
    this.#byName = new Map(inUse.map((code) => [nameKey(code.name), code]));
  }

  get taken(): TakenCodes {
    return { ids: this.#ids, changes: this.#changes };
  }

  take(arriving: ArrivingCode): void {
    const { book } = this.#taking;
    book.enter('codes', arriving.key);
    const there = this.#same(arriving);
    if (there) this.#join(arriving, there, book);
    else this.#add(arriving, book);
  }

  #same(arriving: ArrivingCode): Code | undefined {
    const { id } = arriving;
    const byId = id === null ? undefined : this.#byId.get(id);
    // A tag that nobody sees any more is no other one that has its name.
    if (byId || isDeleted(arriving)) return byId;
    return this.#withName(arriving);
  }

  /**
   * Each is the one of at most one code of the file. Of several that a file gave one name, an earlier
   * import numbered all but the first: one at the same place is taken, else the one without a number.
   */
  #withName(arriving: ArrivingCode): Code | undefined {
    const parent = this.#parentOf(arriving);
    const name = fittingName(arriving.name, nameLimit, standIn);
    const plain = this.#byName.get(nameKey(name));
    const named: Code[] = [];
    for (let one = plain, number = 2; one; number += 1) {
      if (!this.#matched.has(one.id)) named.push(one);
      one = this.#byName.get(nameKey(numbered(name, number)));
    }
    return named.find((one) => one.parent === parent) ?? named.find((one) => one === plain);
  }

  #join(arriving: ArrivingCode, there: Code, book: LossBook): void {
    this.#matched.add(there.id);
    this.#ids.set(arriving.key, there.id);
    if (isDeleted(arriving)) this.#saySeen(arriving, there, book);
    else if (there.deleted !== null) this.#restore(there);
    if (isDefinedOtherwise(arriving, there)) {
      book.changed(
        'codes',
        arriving.key,
        'The codebook has them already; its own definition stays.',
      );
    }
    const parent = this.#parentOf(arriving);
    if (parent !== null && parent !== there.parent) {
      book.changed(
        'codes',
        arriving.key,
        'The codebook has them at another place; they stay there.',
      );
    }
  }

  #saySeen({ key }: ArrivingCode, there: Code, book: LossBook): void {
    if (there.deleted !== null) return;
    book.changed('codes', key, 'They were deleted there, and are in use here: they stay in use.');
  }

  #restore(there: Code): void {
    const others = this.#all.filter(({ id, deleted }) => deleted === null && id !== there.id);
    const isTaken = others.some(
      ({ letter }) => letter.toUpperCase() === there.letter.toUpperCase(),
    );
    const set = {
      deleted: null,
      letter: isTaken ? freeLetter(there.name, others) : there.letter,
      key: others.some(({ key }) => key === there.key) ? null : there.key,
      name: this.#freeName(there.name),
    };
    const { deleted, letter, key, name } = there;
    this.#changes.push({
      kind: 'code.update',
      code: there.id,
      set,
      was: { deleted, letter, key, name },
    });
    this.#know({ ...there, ...set });
  }

  #add(arriving: ArrivingCode, book: LossBook): void {
    const code = this.#made(arriving);
    this.#changes.push({ kind: 'code.add', code, at: this.#all.length });
    this.#all.push(code);
    this.#matched.add(code.id);
    this.#ids.set(arriving.key, code.id);
    this.#know(code);
    if (code.name !== arriving.name) {
      const why = 'Their names were taken, empty or too long: they have other ones now.';
      book.changed('codes', arriving.key, why);
    }
    if (isCut(arriving)) {
      const why = `Their definitions have more than ${wordsLimit.toLocaleString('en')} characters: the beginning is kept.`;
      book.changed('codes', arriving.key, why);
    }
  }

  #made(arriving: ArrivingCode): Code {
    const inUse = this.#all.filter(({ deleted }) => deleted === null);
    const { letter, number } = arriving;
    const isFree =
      letter !== null &&
      /^[\p{L}\p{N}]$/u.test(letter) &&
      freeLetter(letter, inUse) === letter.toUpperCase();
    const name = fittingName(arriving.name, nameLimit, standIn);
    const isKey = number !== null && number >= 1 && number <= 9;
    return {
      id: freshId(arriving.id, (id) => this.#byId.has(id), this.#taking),
      name: isDeleted(arriving) ? name : this.#freeName(name),
      letter: isFree ? letter : freeLetter(arriving.name, inUse),
      colour: colourOf(arriving, this.#all.length),
      key: isKey && !inUse.some(({ key }) => key === number) ? number : null,
      definition: cut(arriving.definition, wordsLimit),
      example: cut(arriving.example, wordsLimit),
      counterExample: cut(arriving.counterExample, wordsLimit),
      parent: this.#parentOf(arriving),
      deleted: arriving.deleted ?? null,
    };
  }

  /** Parents are taken first; one that is not in the file, or goes round in a circle, is not known. */
  #parentOf({ parent }: ArrivingCode): string | null {
    return parent === null ? null : (this.#ids.get(parent) ?? null);
  }

  #freeName(name: string): string {
    let free = name;
    for (let number = 2; this.#byName.has(nameKey(free)); number += 1) {
      free = numbered(name, number);
    }
    return free;
  }

  #know(code: Code): void {
    this.#byId.set(code.id, code);
    if (code.deleted === null) this.#byName.set(nameKey(code.name), code);
  }
}

function numbered(name: string, number: number): string {
  const suffix = ` ${String(number)}`;
  return `${cut(name, nameLimit - suffix.length).trimEnd()}${suffix}`;
}

function isDeleted({ deleted }: ArrivingCode): boolean {
  return typeof deleted === 'string';
}

/** A code is taken after the one that it stands below; one whose parents go round in a circle stands at the top. */
function parentsFirst(codes: readonly ArrivingCode[]): ArrivingCode[] {
  const byKey = new Map(codes.map((code) => [code.key, code]));
  const done = new Set<string>();
  const sorted: ArrivingCode[] = [];
  for (const code of codes) {
    const line: ArrivingCode[] = [];
    const inLine = new Set<string>();
    for (let at: ArrivingCode | undefined = code; at && !done.has(at.key) && !inLine.has(at.key);) {
      line.push(at);
      inLine.add(at.key);
      at = at.parent === null ? undefined : byKey.get(at.parent);
    }
    for (const one of line.reverse()) {
      done.add(one.key);
      sorted.push(one);
    }
  }
  return sorted;
}

function colourOf({ colour }: ArrivingCode, number: number): string {
  const known =
    colour !== null && (baseHues.some((hue) => hue === colour) || /^#[0-9a-f]{6}$/.test(colour));
  return known ? colour : (colours[number % colours.length] ?? 'F');
}

function isDefinedOtherwise(arriving: ArrivingCode, there: Code): boolean {
  const fields = ['definition', 'example', 'counterExample'] as const;
  return fields.some((field) => arriving[field] !== '' && arriving[field] !== there[field]);
}

function isCut(arriving: ArrivingCode): boolean {
  const fields = ['definition', 'example', 'counterExample'] as const;
  return fields.some((field) => arriving[field].length > wordsLimit);
}
