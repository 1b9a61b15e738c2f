import type { Failure } from '../../shared/ipc/failure';
import { encodingNamed } from '../../shared/text/encodings';
import { decode } from './decode';
import type { Decoded } from './decoded';
import type { ImportWishes } from './importer';
import { notText } from './notText';
import { refused } from './refused';

const another = 'Choose a file that holds a text.';

/** Returns the text of a file's bytes; throws a Failure that names the file when there is none. */
export function readText(bytes: Uint8Array, name: string, { encoding }: ImportWishes): Decoded {
  if (bytes.length === 0) throw refused(name, 'the file is empty', another);
  const decoded = decode(bytes, encoding);
  if (!decoded) throw encoding === null ? notText(name, 'a binary file') : notIn(encoding, name);
  if (!/[^\s\uFEFF]/.test(decoded.text)) {
    throw refused(name, 'it holds nothing but white space', another);
  }
  return decoded;
}

function notIn(encoding: string, name: string): Failure {
  const said = encodingNamed(encoding)?.name ?? encoding;
  const todo = 'Choose another encoding, or let Lectern find it.';
  return refused(name, `read as ${said}, it is not a text`, todo);
}
