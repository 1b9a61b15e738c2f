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

/** Where the structure names a part: once each, in the order of the file. */
const namedPart = /\/ID \(node(\d{8})\)/g;

/** The list of all parts, sorted by their names, as the format asks: first and last name, then pairs. */
const listOfParts =
  /\/Limits \[(\(node\d{8}\) \(node\d{8}\))\]\s*\/Names \[((?:\(node\d{8}\) \d+ \d+ R ?)+)\]/g;

/**
 * Returns a PDF in which the parts of the page are numbered from 1, as they come in the file. Which
 * numbers the browser gives, and to which part first, depends on what else it did; the length of the
 * names stays, and every byte outside of the list of parts its place.
 */
export function numberedAnew(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const names = [...text.matchAll(nodeName)];
  const parts = [...text.matchAll(namedPart), ...names].map(([, number = '']) => number);
  const anew = new Map([...new Set(parts)].map((number, at) => [number, eightDigits(at + 1)]));
  for (const { 1: number = '', index } of names) {
    file.write(anew.get(number) ?? number, index + '(node'.length, 'latin1');
  }
  sortLists(file);
  return new Uint8Array(file);
}

function eightDigits(number: number): string {
  return String(number).padStart(8, '0');
}

/** Sorts each list of parts within the bytes that it has. */
function sortLists(file: Buffer): void {
  for (const { 0: list, 1: limits = '', 2: named = '', index } of file
    .toString('latin1')
    .matchAll(listOfParts)) {
    const pairs = (named.match(/\(node\d{8}\) \d+ \d+ R/g) ?? []).sort();
    const [first = '', last = ''] = [pairs.at(0), pairs.at(-1)].map((pair) => pair?.split(' ')[0]);
    file.write(`${first} ${last}`, index + list.indexOf(limits), 'latin1');
    file.write(pairs.join(' '), index + list.indexOf(named), 'latin1');
  }
}
