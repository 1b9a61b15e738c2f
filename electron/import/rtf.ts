import { DraftBuilder } from '../../shared/clean/draftBuilder';
import { Failure } from '../../shared/ipc/failure';
import { formats } from './formats';
import type { Importer, ImportResult } from './importer';
import { type LeftBehind, RtfReader } from './rtf/reader';
import { tokensOf } from './rtf/tokens';

/** Rich text (RTF). An own reader: see docs/formats/rtf.md. */
export const rtf: Importer = {
  ...formats.rtf,
  sniff: (head) => /^\uFEFF?\s*\{\\rtf/.test(Buffer.from(head.subarray(0, 64)).toString('utf8')),
  read: (bytes, name) => Promise.resolve().then(() => read(bytes, name)),
};

function read(bytes: Uint8Array, name: string): ImportResult {
  const reader = new RtfReader();
  for (const token of tokensOf(afterMark(bytes))) {
    if (!reader.take(token)) throw nestedTooDeep(name);
  }
  const builder = new DraftBuilder();
  let [broken, symbols] = [0, 0];
  for (const { text, facts } of reader.end()) {
    // A text cannot hold what is no sign, and half of a sign is none.
    const whole = text.toWellFormed().replace(/[\x00-\x08\x0B-\x0C\x0E-\x1F\x7F]/g, '\uFFFD');
    broken += whole.match(/\uFFFD/g)?.length ?? 0;
    symbols += whole.match(/\p{Co}/gu)?.length ?? 0;
    builder.add(whole, facts);
  }
  if (builder.count === 0) throw withoutText(name, reader.left.pictures);
  return {
    ...builder.draft(reader.claims),
    encoding: reader.encoding,
    warnings: warningsOf(reader.left, broken, symbols),
  };
}

function afterMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function warningsOf(left: LeftBehind, broken: number, symbols: number): string[] {
  const when = (count: number, sentence: string) => (count > 0 ? [sentence] : []);
  const pages = [...left.unknownPages].join(', ');
  return [
    ...when(
      left.unclosed,
      'The file ends too early: something may be missing at its end. Compare it with the original.',
    ),
    ...when(
      left.closedTooOften,
      'The file is put together wrongly; its words were read all the same.',
    ),
    ...when(left.deletedWords, `Deleted words left out (tracked changes): ${left.deletedWords}.`),
    ...when(left.hiddenWords, `Hidden words left out: ${left.hiddenWords}.`),
    ...when(left.pictures, `Pictures left behind: ${left.pictures}. Words in them are not read.`),
    ...when(
      left.objects,
      `Embedded objects left behind: ${left.objects}; their captions were read.`,
    ),
    ...when(left.formulas, `Formulas of which only the letters were read: ${left.formulas}.`),
    ...when(
      left.unknownPages.size,
      `Not known, and read as Windows-1252: code page ${pages}. Compare accents with the original.`,
    ),
    ...when(broken, `Broken signs: ${broken}; \uFFFD stands in their place.`),
    ...when(
      symbols,
      `Signs of picture fonts, whose meaning the file does not tell: ${symbols}. Compare them with the original.`,
    ),
  ];
}

function nestedTooDeep(name: string): Failure {
  return new Failure(
    'damaged',
    `“${name}” was not imported: its parts are nested deeper than in any document. The file was not changed. Open it in a word processor and save it again, then import that.`,
  );
}

function withoutText(name: string, pictures: number): Failure {
  const because = pictures > 0 ? 'it holds pictures and no text' : 'it holds no text';
  return new Failure(
    'refused',
    `“${name}” was not imported: ${because}. The file was not changed. Choose a file that holds a text.`,
  );
}
