import { addressOf, mebibyte, repeated, sentence, type HostileFormat } from './hostileFile';

export const text: HostileFormat = {
  points: (file) => [
    { name: 'points.txt', bytes: () => Buffer.from(`${sentence}\n${addressOf(file)}\n${file}\n`) },
  ],
  tooMuch: [
    {
      name: 'one line.txt',
      ends: 'added',
      bytes: () => Buffer.from(repeated(sentence, 10 * mebibyte)),
    },
    { name: 'one word.txt', ends: 'added', bytes: () => Buffer.from(repeated('a', 10 * mebibyte)) },
    {
      name: 'line ends.txt',
      ends: 'refused',
      bytes: () => Buffer.from(repeated('\n', 10 * mebibyte)),
    },
    {
      name: 'line ends and a word.txt',
      ends: 'added',
      bytes: () => Buffer.from(`a${repeated('\n', 10 * mebibyte)}b`),
    },
    {
      name: 'returns.txt',
      ends: 'added',
      bytes: () => Buffer.from(`a${repeated('\r', 10 * mebibyte)}b`),
    },
    { name: 'letters.txt', bytes: () => Buffer.from(repeated('a\n', 4 * mebibyte)) },
    { name: 'NULs.txt', ends: 'refused', bytes: () => Buffer.alloc(mebibyte) },
    {
      name: 'NUL at the end.txt',
      ends: 'refused',
      bytes: () => Buffer.from(`${repeated(sentence)}\0`),
    },
    {
      name: 'halves.txt',
      bytes: () =>
        Buffer.concat([
          Buffer.from([0xff, 0xfe]),
          Buffer.from(repeated('\uD800a\uDC00', mebibyte), 'utf16le'),
        ]),
    },
    {
      name: 'odd.txt',
      bytes: () => Buffer.concat([Buffer.from('\uFEFFabc', 'utf16le'), Buffer.from([0x41])]),
    },
    { name: 'bad UTF-8.txt', bytes: () => Buffer.from(repeated('\xC3\x28a ', mebibyte), 'latin1') },
    {
      name: 'high bytes.txt',
      bytes: () => Buffer.from(repeated('\x80\xFFword ', mebibyte), 'latin1'),
    },
    { name: 'escapes.txt', bytes: () => Buffer.from(repeated('\x1B$B\x1B(B', mebibyte), 'latin1') },
    { name: 'marks.txt', bytes: () => Buffer.from(repeated('\uFEFF', mebibyte)) },
  ],
};
