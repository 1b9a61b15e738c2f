import { decodeStated } from '../decodeStated';
import { refused } from '../../refused';
import type { Pack } from '../importer';

/** Most bytes of a list of references. */
const bytesLimit = 32 * 1024 * 1024;

/** Returns the text of a pack of one file, without its byte order mark; null when it is none. */
export function onlyText({ files }: Pack): string | null {
  const [bytes, ...others] = files.values();
  if (bytes === undefined || others.length > 0 || bytes.length > bytesLimit) return null;
  return decodeStated(bytes)?.text.replace(/^\uFEFF/, '') ?? null;
}

/** Returns the text; throws a Failure that names the file when there is none. */
export function requireText(pack: Pack): string {
  const text = onlyText(pack);
  if (text !== null) return text;
  throw refused(pack.name, 'it is no text', 'Export the references again, then import that file.');
}

/** Returns words on one line; null when there are none. */
export function line(words: string | null | undefined): string | null {
  const own = words?.replace(/\s+/g, ' ').trim() ?? '';
  return own === '' ? null : own;
}
