import { Failure } from '../../shared/ipc/failure';
import { piecesOf } from '../../shared/clean/pieces';
import { canonicalText } from '../../shared/text/canonical';
import { binaryKind } from './binaryKind';
import { decode } from './decode';
import type { Importer, ImportResult } from './importer';
import { notText } from './notText';

/** Plain text in UTF-8, UTF-16 or Windows-1252. */
export const plainText: Importer = {
  id: 'text',
  label: 'Plain text',
  extensions: ['.txt', '.text', '.md'],
  sniff: (head) => binaryKind(head) === null,
  read: (bytes, name) => Promise.resolve().then(() => read(bytes, name)),
};

function read(bytes: Uint8Array, name: string): ImportResult {
  if (bytes.length === 0) throw withoutText(name, 'the file is empty');
  const decoded = decode(bytes);
  if (!decoded) throw notText(name, 'a binary file');
  const text = canonicalText(decoded.text);
  if (!/\S/.test(text)) throw withoutText(name, 'it holds nothing but white space');
  return {
    text,
    pieces: piecesOf(text),
    claims: {},
    encoding: decoded.encoding,
    warnings: decoded.warnings,
  };
}

function withoutText(name: string, because: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: ${because}. The file was not changed. Choose a file that holds a text.`,
  );
}
