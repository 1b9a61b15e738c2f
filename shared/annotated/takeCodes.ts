import { baseHues, type Code } from '../model/code';
import type { Change } from '../model/change';
import { FreeLetters } from '../model/freeLetter';
import { arrivingName, freeCodeName } from './codeNames';
import type { LossBook } from './lossBook';
import { isDeleted, matchCodes } from './matchCodes';
import { cut, nameKey, sameName } from './matching';
import { parentsFirst } from './parentsFirst';
import type { ArrivingCode } from './project';
import { freshId, type Taking } from './taking';

/** Longest definition of a code, in UTF-16 units. */
const wordsLimit = 4000;

/** Colours for codes that come without one, in turn. */
const colours = ['F', '#b08900', '#6a8f00', '#1b4332', '#3d0c02', '#c77dff'] as const;

/** The codes that arrive, with the ids that they have here. */
export interface TakenCodes {
  readonly ids: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

/**
 * Finds the codes that the codebook has already (see matchCodes), and adds the others behind it. What
 * the codebook has stays as it is.
 */
export function takeCodes(taking: Taking, arriving: readonly ArrivingCode[]): TakenCodes {
  const sorted = parentsFirst(arriving);
  const book = new Codebook(taking, sorted);
  for (const code of sorted) book.take(code);
  return book.taken;
}

class Codebook {
  readonly #taking: Taking;
  /** How many codes there are, with those that were deleted. */
  #count: number;
  readonly #byId: Map<string, Code>;
  readonly #names: Set<string>;
  readonly #letters: FreeLetters;
  /** The number keys that codes in use have. */
  readonly #keys: Set<number | null>;
  /** Names of the file, which no other code may get: the file is known again by them. */
  readonly #arriving: ReadonlySet<string>;
  readonly #found: ReadonlyMap<string, Code>;
  /** The first number that may be free behind a name: where it goes on, however often one comes. */
  readonly #numbers = new Map<string, number>();
  readonly #ids = new Map<string, string>();
  readonly #changes: Change[] = [];

  constructor(taking: Taking, arriving: readonly ArrivingCode[]) {
    this.#taking = taking;
    const { codes } = taking.workspace;
    const inUse = codes.filter(({ deleted }) => deleted === null);
    this.#count = codes.length;
    this.#byId = new Map(codes.map((code) => [code.id, code]));
    this.#names = new Set(inUse.map(({ name }) => nameKey(name)));
    this.#letters = new FreeLetters(inUse);
    this.#keys = new Set(inUse.map(({ key }) => key));
    this.#arriving = new Set(arriving.map((one) => nameKey(arrivingName(one))));
    this.#found = matchCodes(codes, arriving);
  }

  get taken(): TakenCodes {
    return { ids: this.#ids, changes: this.#changes };
  }

  take(arriving: ArrivingCode): void {
    const { book } = this.#taking;
    book.enter('codes', arriving.key);
    const there = this.#found.get(arriving.key);
    if (there) this.#join(arriving, there, book);
    else this.#add(arriving, book);
  }

  #join(arriving: ArrivingCode, there: Code, book: LossBook): void {
    this.#ids.set(arriving.key, there.id);
    const now = this.#byId.get(there.id) ?? there;
    if (isDeleted(arriving)) this.#saySeen(arriving, now, book);
    else if (now.deleted !== null) this.#restore(now);
    if (!sameName(there.name, arrivingName(arriving))) {
      book.changed('codes', arriving.key, 'The codebook has them by another name, which stays.');
    }
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
    const set = {
      deleted: null,
      letter: this.#letters.has(there.letter) ? there.letter : this.#letters.of(there.name),
      key: this.#keys.has(there.key) ? null : there.key,
      name: this.#freeName(there.name, there.parent),
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
    this.#changes.push({ kind: 'code.add', code, at: this.#count });
    this.#count += 1;
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
    const { letter, number } = arriving;
    const isFree = letter !== null && /^[\p{L}\p{N}]$/u.test(letter) && this.#letters.has(letter);
    const name = arrivingName(arriving);
    const parent = this.#parentOf(arriving);
    const isKey = number !== null && number >= 1 && number <= 9;
    return {
      id: freshId(arriving.id, (id) => this.#byId.has(id), this.#taking),
      name: isDeleted(arriving) ? name : this.#freeName(name, parent),
      letter: isFree ? letter : this.#letters.of(arriving.name),
      colour: colourOf(arriving, this.#count),
      key: isKey && !this.#keys.has(number) ? number : null,
      definition: cut(arriving.definition, wordsLimit),
      example: cut(arriving.example, wordsLimit),
      counterExample: cut(arriving.counterExample, wordsLimit),
      parent,
      deleted: arriving.deleted ?? null,
    };
  }

  /** Parents are taken first. */
  #parentOf({ parent }: ArrivingCode): string | null {
    return parent === null ? null : (this.#ids.get(parent) ?? null);
  }

  #freeName(name: string, parent: string | null): string {
    const isFree = (wanted: string) => {
      const key = nameKey(wanted);
      return !this.#names.has(key) && (wanted === name || !this.#arriving.has(key));
    };
    const above = parent === null ? null : this.#byId.get(parent);
    const parentName = above?.deleted === null ? above.name : null;
    return freeCodeName(name, parentName, isFree, this.#numbers);
  }

  #know(code: Code): void {
    this.#byId.set(code.id, code);
    if (code.deleted !== null) return;
    this.#names.add(nameKey(code.name));
    this.#letters.take(code.letter);
    this.#keys.add(code.key);
  }
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
