import type { Email } from 'postal-mime';
import { decode } from '../decode';
import { refused } from '../refused';
import { PostalMime } from './postalMime';

/** Parts within parts. */
const partsInParts = 50;
const headerBytes = 256 * 1024;
/** Lines that begin with two hyphens, as every part does: each costs the parser some time. */
const mostParts = 10_000;

const again = 'Open it in a mail program, and save the mail that you want once more.';

/** Returns the parts of a mail; throws a Failure that names the file when they cannot be told apart. */
export async function parseMail(
  bytes: Uint8Array,
  name: string,
  encoding: string | null,
): Promise<Email> {
  requireFewParts(bytes, name);
  try {
    return await PostalMime.parse(told(bytes, encoding), {
      maxNestingDepth: partsInParts,
      maxHeadersSize: headerBytes,
      // Mails within the mail come as attachments: the parser would write their dates in local time.
      maxRfc822NestingDepth: 0,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw refused(name, 'its parts are nested too deep or its header is too long', again, detail);
  }
}

function requireFewParts(bytes: Uint8Array, name: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  for (let at = buffer.indexOf('\n--'); at >= 0; at = buffer.indexOf('\n--', at + 1)) parts += 1;
  if (parts <= mostParts) return;
  throw refused(name, `it has more than ${mostParts.toLocaleString('en')} parts`, again);
}

/** Old mails have letters of one encoding in them and do not say which: then the letters have to. */
function told(bytes: Uint8Array, encoding: string | null): Uint8Array | string {
  if (statedCharset(bytes) !== null) return bytes;
  const decoded = decode(bytes, encoding);
  return decoded && decoded.encoding !== 'utf-8' ? decoded.text : bytes;
}

/** Returns the first encoding that a mail says it is in, lower case; null when it says none. */
export function statedCharset(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('latin1');
  return /\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
