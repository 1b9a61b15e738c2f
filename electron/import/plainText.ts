import { piecesOf } from '../../shared/clean/pieces';
import { canonicalText } from '../../shared/text/canonical';
import { binaryKind } from './binaryKind';
import { formats } from './formats';
import type { Importer, ImportResult, ImportWishes } from './importer';
import { readText } from './readText';

/** Plain text in any of the encodings that Lectern knows. */
export const plainText: Importer = {
  ...formats.text,
  sniff: (head) => binaryKind(head) === null,
  read: (bytes, name, wishes) => Promise.resolve().then(() => read(bytes, name, wishes)),
};

function read(bytes: Uint8Array, name: string, wishes: ImportWishes): ImportResult {
  const { text: raw, encoding, warnings } = readText(bytes, name, wishes);
  const text = canonicalText(raw);
  return { text, pieces: piecesOf(text), claims: {}, encoding, warnings };
}
