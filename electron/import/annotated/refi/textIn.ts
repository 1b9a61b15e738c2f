import { decode } from '../../decode';
import type { Decoded } from '../../decoded';
import { strictUtf8 } from '../../decodeUtf8';
import type { RefiArchive } from './archive';
import { attribute, first, type RefiNode } from './node';

/** A text that a source or a note has, or why it is not there. */
export type TextIn =
  | {
      readonly is: 'text';
      readonly decoded: Decoded;
      /** Null when the text stands in the project itself. */
      readonly bytes: Uint8Array | null;
    }
  | { readonly is: 'none' | 'missing' | 'outside' | 'noText'; readonly address: string };

/** Returns the plain text of a source or a note: from its file, else from the project. */
export function textIn(node: RefiNode, archive: RefiArchive): TextIn {
  const address = attribute(node, 'plainTextPath');
  const content = first(node, 'PlainTextContent');
  if (content && (address === null || content.words !== '')) {
    return {
      is: 'text',
      decoded: { text: content.words, encoding: 'utf-8', warnings: [] },
      bytes: null,
    };
  }
  if (address === null) return { is: 'none', address: '' };
  const found = archive.find(address);
  if (found.is !== 'file') return { is: found.is, address };
  // What is UTF-8 to the last byte is a text here, even one with a NUL in it.
  const decoded = strictUtf8(found.bytes) ?? decode(found.bytes);
  return decoded ? { is: 'text', decoded, bytes: found.bytes } : { is: 'noText', address };
}
