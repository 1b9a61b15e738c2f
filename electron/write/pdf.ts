import type { Bundle } from '../../shared/export/bundle';
import { htmlPage } from '../../shared/export/report/htmlPage';
import { reportOf } from '../../shared/export/report/report';

/** Prints a page to a PDF, unless the signal ends it; throws a Failure when nothing can print here. */
export type PrintPage = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Returns a report as a PDF: the same bundle gives the same bytes, on the same system. */
export async function writePdf(bundle: Bundle, printPage: PrintPage): Promise<Uint8Array> {
  return numberedAnew(undated(await printPage(htmlPage(reportOf(bundle)))));
}

/** What a program notes about itself and the hour; fixed, and of the same length as before. */
const notes: readonly (readonly [pattern: RegExp, fixed: string])[] = [
  [/\/(?:CreationDate|ModDate) \(D:([^()\\]*)\)/g, "19800101000000+00'00'"],
  [/\/Creator \(((?:\\.|[^()\\])*)\)/g, 'Lectern'],
];

/**
 * Returns a PDF without its dates and without the name of the system it was printed on. Every byte
 * stays at its place, because the file refers to its parts by their places.
 */
export function undated(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  for (const [pattern, fixed] of notes) {
    for (const { 0: found, 1: words = '', index } of text.matchAll(pattern)) {
      const start = index + found.lastIndexOf(words);
      file.write(fixed.slice(0, words.length).padEnd(words.length), start, 'latin1');
    }
  }
  return new Uint8Array(file);
}

/** What a part of the page is called in the structure that screen readers are told of. */
const nodeName = /\(node(\d{8})\)/g;

/**
 * Returns a PDF in which the parts of the page are numbered from 1 in their order. Where the browser
 * begins to count depends on what else it did; the order and the length of the names stay.
 */
export function numberedAnew(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const names = [...file.toString('latin1').matchAll(nodeName)];
  const numbers = [...new Set(names.map(([, number = '']) => number))].sort();
  const anew = new Map(numbers.map((number, at) => [number, String(at + 1).padStart(8, '0')]));
  for (const { 1: number = '', index } of names) {
    file.write(anew.get(number) ?? number, index + '(node'.length, 'latin1');
  }
  return new Uint8Array(file);
}
