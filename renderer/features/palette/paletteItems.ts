import type { Code } from '../../../shared/model/code';
import { namesApart } from '../../../shared/model/codeTree';
import { placeNamed } from '../../../shared/model/placeNamed';
import type { Reading } from '../../../shared/model/reading';
import { codesInUse, readingsInUse, type Workspace } from '../../../shared/model/workspace';
import { fold } from '../../../shared/text/fold';
import type { Span } from '../../../shared/text/segment';
import type { ContextNow } from '../../keyChanges';
import { moreCommands } from './moreCommands';

/** What is done when an item is chosen. */
export type Choice =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'reading'; readonly reading: string }
  | { readonly kind: 'tag'; readonly code: Code }
  | { readonly kind: 'place'; readonly span: Span };

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** What stands at its right end: where it is, or of whom. */
  readonly detail: string | null;
  /** Its keys; null when it has none. */
  readonly keys: string | null;
  readonly choice: Choice;
}

export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

/** What the palette looks through. */
export interface PaletteSources {
  readonly contexts: readonly ContextNow[];
  readonly workspace: Workspace | null;
  /** The reading in the reader. */
  readonly reading: Reading | null;
}

/** Readings and tags that are shown while nothing more was typed. */
const few = 5;

/**
 * Returns what the words find, best first in each group: commands, readings, tags, and a paragraph
 * or comment by its number. “>”, “#” and “@” before the words ask for one group only.
 */
export function paletteGroups(typed: string, sources: PaletteSources): readonly PaletteGroup[] {
  const [, sign = '', words = ''] = /^\s*([>#@]?)\s*(.*?)\s*$/s.exec(typed) ?? [];
  const isWanted = (its: string) => sign === '' || sign === its;
  const limit = sign === '' && words === '' ? few : Infinity;
  const groups: PaletteGroup[] = [
    { name: 'Go to', items: sign === '' ? placeItems(words, sources) : [] },
    { name: 'Readings', items: isWanted('@') ? readingItems(sources) : [] },
    { name: 'Tags', items: isWanted('#') ? tagItems(sources) : [] },
    { name: 'Commands', items: isWanted('>') ? commandItems(sources) : [] },
  ];
  return groups
    .map(({ name, items }) => ({ name, items: name === 'Go to' ? items : matching(items, words) }))
    .map(({ name, items }) => ({
      name,
      items: name === 'Commands' ? items : items.slice(0, limit),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Items that have every word, those first that begin with what was typed. */
function matching(items: readonly PaletteItem[], typed: string): readonly PaletteItem[] {
  const wanted = fold(typed);
  const words = wanted.split(' ').filter(Boolean);
  const rated = items.flatMap((item) => {
    const label = fold(item.label);
    if (!words.every((word) => label.includes(word))) return [];
    const rank = label.startsWith(wanted) ? 0 : label.includes(` ${wanted}`) ? 1 : 2;
    return [{ item, rank }];
  });
  return rated.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

function placeItems(typed: string, { reading }: PaletteSources): PaletteItem[] {
  const place = reading && /\d/.test(typed) ? placeNamed(reading.blocks, typed) : null;
  if (!reading || !place?.found) return [];
  return [
    {
      id: 'place',
      label: `Go to ${place.name}`,
      detail: reading.title,
      keys: null,
      choice: { kind: 'place', span: place.span },
    },
  ];
}

function readingItems({ workspace }: PaletteSources): PaletteItem[] {
  if (!workspace) return [];
  return readingsInUse(workspace).map(({ id, title, outlet, author }) => ({
    id: `reading-${id}`,
    label: title,
    detail: outlet ?? author,
    keys: null,
    choice: { kind: 'reading', reading: id },
  }));
}

function tagItems({ contexts, workspace, reading }: PaletteSources): PaletteItem[] {
  if (!workspace || !reading) return [];
  const nameOf = namesApart(workspace.codes);
  const bindings = contexts.find(({ id }) => id === 'reading')?.bindings ?? [];
  const keysOf = ({ key }: Code) =>
    bindings.find(({ usual }) => usual.command === `tag${String(key)}`)?.keys ?? null;
  return codesInUse(workspace).map((code) => ({
    id: `tag-${code.id}`,
    label: nameOf(code),
    detail: 'Tag the selection or the sentence',
    keys: keysOf(code),
    choice: { kind: 'tag', code },
  }));
}

/** Each command once: what works anywhere, then what works in the reader, then what has no key. */
function commandItems({ contexts, reading }: PaletteSources): PaletteItem[] {
  const places = reading ? ['anywhere', 'reading'] : ['anywhere'];
  const bindings = places.flatMap(
    (place) => contexts.find(({ id }) => id === place)?.bindings ?? [],
  );
  const listed = bindings.flatMap(({ usual, keys }) =>
    usual.label === null || left.test(usual.command)
      ? []
      : [{ command: usual.command, label: usual.label.replace(/, also .*$/, ''), keys }],
  );
  const others = moreCommands.map(({ command, label }) => ({ command, label, keys: null }));
  const seen = new Set<string>();
  return [...listed, ...others].flatMap(({ command, label, keys }) => {
    if (seen.has(command)) return [];
    seen.add(command);
    const choice = { kind: 'command' as const, command };
    return [{ id: `command-${command}`, label, detail: null, keys, choice }];
  });
}

/** The palette itself, and the tags, which are listed by their names. */
const left = /^(palette|tag\d)$/;
