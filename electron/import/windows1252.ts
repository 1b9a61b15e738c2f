/** What bytes 0x80 to 0x9F stand for (WHATWG Encoding, index windows-1252). */
const special =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Returns the text of bytes in Windows-1252. Own code: runtimes disagree on 0x80 to 0x9F. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (letter) => special.charAt(letter.charCodeAt(0) - 0x80));
}
