/** What an RTF file is made of. Letters are given one byte at a time, in no encoding yet. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly sign: string };

const [backslash, openBrace, closeBrace, quote, minus, space] = [
  0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20,
];

/** A control word is at most so long; the rest of a longer one is text. */
const longestWord = 32;

/** Of these there are millions in a file, all alike. */
const open: Token = { kind: 'open' };
const close: Token = { kind: 'close' };
const letters: readonly Token[] = Array.from({ length: 256 }, (_, byte) => ({
  kind: 'byte',
  byte,
}));

/** Reads the tokens of an RTF file, each byte once. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === openBrace) yield open;
    else if (byte === closeBrace) yield close;
    else if (byte === backslash) {
      const { token, end } = controlAt(bytes, at);
      at = end;
      // What follows is not text, whatever it looks like.
      if (token?.kind === 'word' && token.word === 'bin') at += Math.max(0, token.value ?? 0);
      if (token) yield token;
    } else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) {
      yield letters[byte] ?? { kind: 'byte', byte };
    }
  }
}

interface Control {
  readonly token: Token | null;
  readonly end: number;
}

/** Reads what follows a backslash. */
function controlAt(bytes: Uint8Array, start: number): Control {
  const byte = bytes[start];
  if (byte === undefined) return { token: null, end: start };
  if (isLetter(byte)) return wordAt(bytes, start);
  if (byte === quote) return hexAt(bytes, start + 1);
  return { token: { kind: 'symbol', sign: String.fromCharCode(byte) }, end: start + 1 };
}

function wordAt(bytes: Uint8Array, start: number): Control {
  let at = start;
  while (at - start < longestWord && isLetter(bytes[at] ?? 0)) at += 1;
  const word = latin1(bytes, start, at);
  const digits = bytes[at] === minus && isDigit(bytes[at + 1] ?? 0) ? at + 1 : at;
  let end = digits;
  while (end - digits < 10 && isDigit(bytes[end] ?? 0)) end += 1;
  const value = end > digits ? Number(latin1(bytes, at, end)) : null;
  if (end === digits) end = at;
  return {
    token: { kind: 'word', word, value },
    end: bytes[end] === space ? end + 1 : end,
  };
}

function hexAt(bytes: Uint8Array, start: number): Control {
  const hex = latin1(bytes, start, start + 2);
  if (!/^[0-9a-f]{2}$/i.test(hex)) return { token: null, end: start };
  return { token: { kind: 'byte', byte: Number.parseInt(hex, 16) }, end: start + 2 };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end && at < bytes.length; at += 1)
    text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
