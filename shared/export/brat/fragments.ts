import type { Span } from '../../text/segment';

/**
 * What ends a line, or a field of one, for some program that reads brat's files: Python's splitlines
 * knows more line ends than LF.
 */
const breaks = '\\t\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029';

/** Separators and the next line are white space here, too, and not in JavaScript. */
const whiteSpace = '[\\s\\x1c-\\x1e\\x85]';
const runs = new RegExp(`${whiteSpace}+`, 'g');
const onlySpace = new RegExp(`^${whiteSpace}*$`);
const anyBreak = new RegExp(`[${breaks}]`);

/** Returns whether there is nothing but white space in a text. */
export function isGap(text: string): boolean {
  return onlySpace.test(text);
}

/**
 * Returns the parts of a passage between its line breaks and tabs, which no span of brat may hold;
 * white space beside them is left out too. Offsets are those of the passage's text. None when the
 * passage is white space with a break in it.
 */
export function fragmentsOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const fragments: Span[] = [];
  let from = 0;
  for (const { 0: space, index } of words.matchAll(runs)) {
    if (!anyBreak.test(space)) continue;
    if (index > from) fragments.push({ start: start + from, end: start + index });
    from = index + space.length;
  }
  if (from < words.length) fragments.push({ start: start + from, end });
  return fragments;
}

/** Returns a note on one line: a backslash and what ends lines become `\\`, `\n`, `\t` or `\uXXXX`. */
export function escapedNote(note: string): string {
  return note.replace(new RegExp(`[\\\\${breaks}]`, 'g'), (sign) => {
    const short = { '\\': '\\\\', '\n': '\\n', '\t': '\\t' }[sign];
    return short ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Returns the note that `escapedNote` was given. */
export function unescapedNote(line: string): string {
  return line.replace(/\\(?:u([0-9a-f]{4})|([\\nt]))/g, (_, code?: string, sign?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: '\n', t: '\t' }[sign ?? ''] ?? '\\';
  });
}
