import { decode } from 'iconv-lite';
import { expect, test } from 'vitest';
import {
  decodePage,
  nameOf,
  pageOfCharset,
  symbolPage,
} from '../../../../electron/import/rtf/codePages';

/** In 864, for Arabic, the sign for percent is not that of ASCII. */
const pages = [
  ...new Set(Array.from({ length: 256 }, (_, charset) => pageOfCharset(charset))),
  ...[65001, 737, 864, 866],
].filter((page): page is number => page !== null && page !== symbolPage);

test.each(pages)('In code page %d, letters are what the library says, plain or not', (page) => {
  const plain = Array.from({ length: 128 }, (_, byte) => byte);
  for (const bytes of [plain, [0x41, 0xe4, 0x5c], [0x5c], []]) {
    expect(decodePage(bytes, page)).toBe(decode(Buffer.from(bytes), nameOf(page)));
  }
});

test('A code page that nobody knows has no letters, however plain', () => {
  expect(decodePage([0x41], 99_999)).toBeNull();
});
