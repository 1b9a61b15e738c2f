import { guidOf } from '../export/guid';
import type { Code } from '../model/code';
import { arrivingName, isMadeOf, suffixOf } from './codeNames';
import { nameKey } from './matching';
import type { ArrivingCode } from './project';

/** Letters of a name by which names that were made of it are found: a suffix cuts the ends of long ones. */
const stemLength = 60;

/**
 * Returns which codes of the codebook the arriving ones are, by their keys; they come parents first.
 * A code is found by its id; else by its name below the parent that was found for it; else by a name
 * there that an earlier import made of its own; else by its name anywhere. So the same file again is
 * found as a whole, also where codes have equal names below different parents.
 */
export function matchCodes(
  codes: readonly Code[],
  arriving: readonly ArrivingCode[],
): ReadonlyMap<string, Code> {
  const matching = new Matching(codes);
  for (const one of arriving) matching.byId(one);
  // A tag that nobody sees any more is no other one that has its name.
  const named = arriving.filter((one) => !matching.found.has(one.key) && !isDeleted(one));
  const isOnly = onlyOnes(named);
  // What is certain goes first: of two with one name, neither may take the place of the other.
  for (const one of named) {
    if (!matching.inPlace(one) && isOnly(one)) matching.byName(one);
  }
  for (const one of named) {
    if (!matching.found.has(one.key) && !matching.inPlace(one)) matching.byName(one);
  }
  return matching.found;
}

/** Returns whether a code arrives as one that was deleted. */
export function isDeleted({ deleted }: ArrivingCode): boolean {
  return typeof deleted === 'string';
}

class Matching {
  readonly found = new Map<string, Code>();
  readonly #taken = new Set<Code>();
  readonly #byId: ReadonlyMap<string, Code>;
  readonly #byName = new Map<string, Code[]>();
  readonly #inPlace = new Map<string, Code[]>();
  readonly #made = new Map<string, Code[]>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(codes: readonly Code[]) {
    this.#byId = new Map(
      codes.flatMap((code) => [code.id, guidOf('code', code.id)].map((id) => [id, code] as const)),
    );
    const inUse = codes.filter(({ deleted }) => deleted === null);
    this.#names = new Map(inUse.map(({ id, name }) => [id, name]));
    for (const code of inUse) this.#enter(code);
  }

  byId(arriving: ArrivingCode): void {
    const there = arriving.id === null ? undefined : this.#byId.get(arriving.id);
    this.#join(arriving, there);
  }

  /** Finds the code of this name below the same parent; returns whether there is one. */
  inPlace(arriving: ArrivingCode): boolean {
    const place = this.#placeOf(arriving);
    if (place === undefined) return false;
    return this.#join(arriving, this.#free(this.#inPlace, placed(place, arrivingName(arriving))));
  }

  /** A parent says more than a name; without one, the name says more than what looks made of it. */
  byName(arriving: ArrivingCode): void {
    const made = this.#madeOf(arriving);
    const named = this.#free(this.#byName, nameKey(arrivingName(arriving)));
    this.#join(arriving, arriving.parent === null ? (named ?? made) : (made ?? named));
  }

  #madeOf(arriving: ArrivingCode): Code | undefined {
    const place = this.#placeOf(arriving);
    if (place === undefined) return undefined;
    const name = arrivingName(arriving);
    const parent = this.#nameOf(place);
    const isMade = (code: Code) => isMadeOf(code.name, name, parent);
    return this.#free(this.#made, placed(place, stemOf(name)), isMade);
  }

  #free(
    codes: ReadonlyMap<string, readonly Code[]>,
    key: string,
    fits: (code: Code) => boolean = () => true,
  ): Code | undefined {
    return codes.get(key)?.find((code) => !this.#taken.has(code) && fits(code));
  }

  /** Id of the code that it stands below here, null at the top; undefined when that is not here. */
  #placeOf({ parent }: ArrivingCode): string | null | undefined {
    return parent === null ? null : this.found.get(parent)?.id;
  }

  #nameOf(place: string | null): string | null {
    return place === null ? null : (this.#names.get(place) ?? null);
  }

  #enter(code: Code): void {
    const { name } = code;
    const place = code.parent !== null && this.#names.has(code.parent) ? code.parent : null;
    add(this.#byName, nameKey(name), code);
    add(this.#inPlace, placed(place, name), code);
    const suffix = suffixOf(name, this.#nameOf(place));
    if (suffix !== null) {
      add(this.#made, placed(place, stemOf(name.slice(0, -suffix.length))), code);
    }
  }

  #join(arriving: ArrivingCode, there: Code | undefined): boolean {
    if (!there) return false;
    this.found.set(arriving.key, there);
    this.#taken.add(there);
    return true;
  }
}

/** Returns how to tell whether no other of these codes has the name of one. */
function onlyOnes(codes: readonly ArrivingCode[]): (code: ArrivingCode) => boolean {
  const times = new Map<string, number>();
  const keyOf = (code: ArrivingCode) => nameKey(arrivingName(code));
  for (const code of codes) times.set(keyOf(code), (times.get(keyOf(code)) ?? 0) + 1);
  return (code) => times.get(keyOf(code)) === 1;
}

function placed(place: string | null, name: string): string {
  return `${place ?? ''} ${nameKey(name)}`;
}

function stemOf(name: string): string {
  return nameKey(name).slice(0, stemLength);
}

function add(map: Map<string, Code[]>, key: string, code: Code): void {
  const there = map.get(key);
  if (there) there.push(code);
  else map.set(key, [code]);
}
