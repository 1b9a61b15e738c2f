import path from 'node:path';
import { digest } from '../../../storage/digest';
import { strictUtf8 } from '../../decodeUtf8';
import { field } from '../fields';
import type { Pack } from '../importer';
import { jsonIn } from '../jsonFile';
import { packText } from '../packText';

/** The parts of a bundle; in the archive they may stand in a folder of their own. */
export class BundleParts {
  readonly #read = new Set<string>();
  readonly #originals: ReadonlyMap<string, string>;

  private constructor(
    private readonly pack: Pack,
    private readonly folder: string,
    readonly json: Uint8Array,
    jsonPath: string,
  ) {
    this.#read.add(jsonPath).add(`${folder}README.txt`);
    const originals = [...pack.files.keys()].filter((one) => one.startsWith(`${folder}originals/`));
    this.#originals = new Map(originals.map((one) => [path.posix.parse(one).name, one]));
  }

  /** Returns the parts when these files are a bundle; null when they are none. */
  static of(pack: Pack): BundleParts | null {
    for (const [name, bytes] of pack.files) {
      const isOnly = pack.files.size === 1;
      if (!isOnly && !/^(?:[^/]+\/)?lectern\.json$/.test(name)) continue;
      if (field(jsonIn(bytes), 'format') !== 'lectern-bundle') continue;
      return new BundleParts(pack, name.slice(0, name.lastIndexOf('/') + 1), bytes, name);
    }
    return null;
  }

  /** Returns a text by its digest, whatever it is now; null when it is not there. */
  text(sha256: string): string | null {
    const part = `${this.folder}texts/${sha256}.txt`;
    const bytes = this.#bytes(part);
    if (bytes === null) return null;
    const own = digest(bytes) === sha256 ? strictUtf8(bytes) : null;
    return own?.text ?? packText(bytes, this.pack.name, part).canonical;
  }

  /** Returns an original by its digest, whatever it is now; null when it is not there. */
  original(sha256: string): { readonly bytes: Uint8Array; readonly extension: string } | null {
    const part = this.#originals.get(sha256);
    const bytes = part === undefined ? null : this.#bytes(part);
    return part === undefined || bytes === null
      ? null
      : { bytes, extension: path.posix.extname(part) };
  }

  /** Returns the parts that were not asked for, without those that systems put into archives for themselves. */
  unread(): readonly string[] {
    return [...this.pack.files.keys()].filter(
      (part) => !this.#read.has(part) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(part),
    );
  }

  #bytes(part: string): Uint8Array | null {
    this.#read.add(part);
    return this.pack.files.get(part) ?? null;
  }
}
