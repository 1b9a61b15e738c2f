/** A file that attacks, and what has to become of it. */
export interface HostileFile {
  readonly name: string;
  bytes(): Buffer;
  /** Refused for sure / read for sure; when neither is said, both are good. */
  readonly ends?: 'refused' | 'added';
  /** True for what becomes far larger than it is: it has less time, and less memory. */
  readonly bomb?: true;
}

/** What one format adds: files that name a file of this machine, by its path, and files that are too much. */
export interface HostileFormat {
  readonly points: (file: string) => readonly HostileFile[];
  readonly tooMuch: readonly HostileFile[];
}

export const mebibyte = 1024 * 1024;
export const sentence =
  'The council wants cameras in every tram, and the riders want later trams. ';

/** Returns so many texts, one after the other. */
export function many(count: number, of: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => of(at)).join('');
}

/** Returns a text again and again, up to a length. */
export function repeated(text: string, length = mebibyte): string {
  return text.repeat(Math.ceil(length / text.length));
}

/** Returns the address of a file of this machine. */
export function addressOf(file: string): string {
  return `file://${file}`;
}

/** Returns a document type that names a file of this machine as an entity, “secret”. */
export function entityOf(file: string): string {
  const address = addressOf(file);
  return `<!DOCTYPE x [<!ENTITY secret SYSTEM "${address}"><!ENTITY % more SYSTEM "${address}">%more;]>`;
}

/** An entity that stands for ten of another one, which stands for ten of another one, and so on. */
export const laughs = `<!DOCTYPE x [<!ENTITY l0 "lol">${many(30, (at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)}]><x>&l30;</x>`;
