import { strictUtf8 } from '../decodeUtf8';
import { decodeUtf16 } from '../decodeUtf16';
import { refused } from '../refused';
import type { Pack } from './importer';

/** A file of a pack, by its own name. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A line of a file of JSON Lines. */
export interface JsonLine {
  /** From 1. */
  readonly number: number;
  /** Undefined when it is no JSON. */
  readonly value: unknown;
}

/** Returns the file that a pack is; null when it has several, or none. */
export function onlyFile({ files }: Pack): PackedFile | null {
  const [only, ...others] = files;
  return only && others.length === 0 ? { name: only[0], bytes: only[1] } : null;
}

/** Every format is asked whether a file is its own; it is parsed once for all of them. */
const parsed = new WeakMap<Uint8Array, { readonly value: unknown }>();

/** Returns what a JSON file holds; undefined when it is none. */
export function jsonIn(bytes: Uint8Array): unknown {
  const known = parsed.get(bytes);
  if (known) return known.value;
  const text = jsonText(bytes);
  const value = text === null ? undefined : parse(text);
  parsed.set(bytes, { value });
  return value;
}

/** Returns the first line with something on it; null when the file begins with no JSON object. */
export function firstJsonLine(bytes: Uint8Array): unknown {
  return jsonLinesIn(bytes, 1)[0]?.value;
}

/** Returns the first lines of a file of JSON Lines, empty ones aside; none when it does not begin as one. */
export function jsonLinesIn(bytes: Uint8Array, most = Infinity): JsonLine[] {
  const text = jsonText(bytes) ?? '';
  const lines: JsonLine[] = [];
  let number = 0;
  for (let from = 0; from < text.length && lines.length < most;) {
    const end = endOfLine(text, from);
    const line = text.slice(from, end).trim();
    number += 1;
    if (line !== '') lines.push({ number, value: parse(line) });
    from = end + 1;
  }
  return lines;
}

/** Throws a Failure when a file is called JSON and begins as such, and is none: its signs are no text to read. */
export function requireWholeJson(pack: Pack): void {
  const file = onlyFile(pack);
  if (!file || !startsAsJson(file.bytes)) return;
  const isLines = /\.(?:jsonl|ndjson)$/i.test(file.name);
  const value = isLines ? firstJsonLine(file.bytes) : jsonIn(file.bytes);
  if (value !== undefined || (!isLines && !/\.(?:json|jsonld)$/i.test(file.name))) return;
  const because = 'it is cut or damaged JSON, or JSON in another encoding than UTF-8';
  throw refused(pack.name, because, 'Export it again where it comes from, then import that.');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** JSON is UTF-8 (RFC 8259, 8.1); some programs on Windows write UTF-16 with a mark. */
function jsonText(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  const decoded = wide ? decodeUtf16(bytes, wide) : startsAsJson(bytes) && strictUtf8(bytes);
  return decoded ? decoded.text.replace(/^\uFEFF/, '') : null;
}

/** Returns which UTF-16 the mark of a file says; null without one. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A long text that is no JSON is not decoded to find that out. */
function startsAsJson(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  const wide = wideEncoding(head);
  const text = wide ? decodeUtf16(head, wide).text : Buffer.from(head).toString('latin1');
  return /^(?:\xEF\xBB\xBF|\uFEFF)?\s*[{[]/.test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // "No JSON" is an answer here: another format may know the file.
    return undefined;
  }
}
