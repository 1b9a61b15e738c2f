import iconv from 'iconv-lite';
import type { Failure } from '../../shared/ipc/failure';
import { decode } from './decode';
import type { Decoded } from './decoded';
import { partInWords, refused, shown } from './refused';

/** Text of an XML part, with the encoding that it was read in. */
export interface XmlText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Longest XML part, in bytes. */
const xmlLimit = 50 * 1024 * 1024;

/**
 * Returns the text of the bytes of an XML part: UTF-8 and UTF-16 as XML wants them, others when the
 * part declares them. Throws a Failure when it is too long or no text.
 */
export function decodeXml(bytes: Uint8Array, name: string, part: string): XmlText {
  const todo = 'Save its words as a text file (.txt), then import that.';
  if (bytes.length > xmlLimit) {
    throw refused(name, `${partInWords(name, part)} is longer than 50 MB`, todo);
  }
  const declared = declaredEncoding(bytes);
  if (declared !== null) return decodeDeclared(bytes, declared, name, part);
  const decoded = decode(bytes);
  if (!decoded) throw refused(name, `${partInWords(name, part)} is no text`, todo);
  return withoutMark(decoded);
}

/** Null also when it is an encoding that the bytes show by themselves. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^<\?xml[^>]*?encoding=["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return label === undefined || /^(?:utf-?8|utf-?16.*|us-ascii)$/.test(label) ? null : label;
}

function decodeDeclared(bytes: Uint8Array, label: string, name: string, part: string): XmlText {
  if (!iconv.encodingExists(label)) throw unknownEncoding(name, part, label);
  return { text: iconv.decode(Buffer.from(bytes), label), encoding: label, warnings: [] };
}

function withoutMark({ text, encoding, warnings }: Decoded): XmlText {
  return { text: text.replace(/^\uFEFF/, ''), encoding, warnings };
}

function unknownEncoding(name: string, part: string, label: string): Failure {
  const todo = 'Open it in the program that made it and save it as UTF-8, then import that.';
  return refused(
    name,
    `${partInWords(name, part)} is in the unknown encoding ${shown(label)}`,
    todo,
  );
}
