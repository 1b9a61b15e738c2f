import { canonicalText } from '../../../shared/text/canonical';
import { refused, shown } from '../refused';
import { decodeStated } from './decodeStated';

/** A text of a pack as its bytes have it, and as Lectern keeps it. */
export interface PackText {
  /** Decoded, with its line ends and its byte order mark. */
  readonly raw: string;
  readonly canonical: string;
  /** Sentences about what had to be assumed to decode it. */
  readonly warnings: readonly string[];
}

/** Returns the text of a file of a pack. Throws a Failure that names pack and file when it is none. */
export function packText(bytes: Uint8Array, pack: string, path: string): PackText {
  const decoded = decodeStated(bytes);
  if (!decoded) {
    const todo = 'Save it as plain text in UTF-8, then import again.';
    throw refused(pack, `${path === pack ? 'it' : `its file ${shown(path)}`} is no text`, todo);
  }
  const { text, warnings } = decoded;
  return { raw: text, canonical: canonicalText(text), warnings };
}

/** Returns the last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns a path without its extension. */
export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
