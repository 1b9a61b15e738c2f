import { type Author, authorOf } from '../../../../shared/cite/authors';
import { latexWords } from './latexWords';

/**
 * Returns the names in a field of BibTeX: parted by `and` outside of braces. What stands in braces as
 * a whole is an institution; `and others` is nobody.
 */
export function bibNames(field: string): Author[] {
  return outside(field.replace(/\s+/g, ' ').trim(), / and /gi)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(nameIn);
}

function nameIn(name: string): Author {
  if (isBraced(name)) return { literal: latexWords(name) };
  const [family = '', ...rest] = outside(name, /,/g).map((part) => latexWords(part).trim());
  if (rest.length === 0) return authorOf(family);
  // “Family, Jr., Given”
  const given = rest.at(-1) ?? '';
  return { family: [family, ...rest.slice(0, -1)].filter(Boolean).join(' '), given };
}

function isBraced(name: string): boolean {
  return (
    name.startsWith('{') &&
    name.endsWith('}') &&
    depths(name)
      .slice(1, -1)
      .every((one) => one > 0)
  );
}

/** Cuts a text at what matches outside of all braces. */
function outside(text: string, at: RegExp): string[] {
  const depth = depths(text);
  const cuts = [...text.matchAll(at)].filter(({ index }) => depth[index] === 0);
  const starts = [0, ...cuts.map(({ 0: found, index }) => index + found.length)];
  const ends = [...cuts.map(({ index }) => index), text.length];
  return starts.map((start, number) => text.slice(start, ends[number]));
}

/** How many braces are open before each sign. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    const before = depth;
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    return before;
  });
}
