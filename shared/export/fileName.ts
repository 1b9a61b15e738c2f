import type { Workspace } from '../model/workspace';
import { type ExportFormat, scopeOf } from './format';
import type { ExportScope } from './scope';

/** Longest name, without the extension, in UTF-16 units: short enough for every file system. */
const longest = 60;

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Returns a file name for a title that every system takes: letters and digits of any script joined
 * by hyphens. Separators, controls and marks of writing direction are no letters, so none is left.
 */
export function safeFileName(title: string, extension: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const slug = shortened(words);
  const name = slug === '' ? 'lectern' : reserved.test(slug) ? `${slug}-export` : slug;
  return `${name}.${extension}`;
}

/**
 * Returns the name that is suggested for an export: that of the one reading that was chosen, else
 * that of the workspace, which is also the name of what always holds all of it.
 */
export function exportName(
  format: ExportFormat,
  { name, readings }: Pick<Workspace, 'name' | 'readings'>,
  scope: ExportScope,
): string {
  const [only, ...others] = scopeOf(format, scope).readings ?? [];
  const one = only === undefined || others.length > 0 ? undefined : readings[only];
  return safeFileName(one?.title ?? name, format.extension);
}

/** Returns a file name for each title, no two of them alike: the second of two gets a number. */
export function safeFileNames(titles: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return titles.map((title) => {
    const first = safeFileName(title, extension);
    const stem = first.slice(0, -extension.length - 1);
    let number = numbers.get(first) ?? 1;
    let name = first;
    while (taken.has(name)) {
      number += 1;
      name = `${stem}-${String(number)}.${extension}`;
    }
    numbers.set(first, number);
    taken.add(name);
    return name;
  });
}

/** As many whole words as fit; a single word that is too long is cut between characters. */
function shortened(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug === ''
    ? Array.from(words[0] ?? '')
        .slice(0, longest / 2)
        .join('')
    : slug;
}
