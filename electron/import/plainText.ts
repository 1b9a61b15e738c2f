import { Failure } from '../../shared/ipc/failure';
import { blocksOf } from '../../shared/text/blocks';
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
  const blocks = blocksOf(text);
  const title = blocks.find((block) => block.kind === 'title');
  return {
    text,
    blocks,
    details: {
      title: title ? text.slice(title.start, title.end).replace(/\s+/g, ' ') : null,
      author: null,
      outlet: null,
      published: null,
      language: null,
    },
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
