import type { Code } from '../../../shared/model/code';
import { namesApart } from '../../../shared/model/codeTree';
import { placeNamed } from '../../../shared/model/placeNamed';
import { codesInUse, readingsInUse } from '../../../shared/model/workspace';
import { fold } from '../../../shared/text/fold';
import type { Asked } from './asked';
import { moreCommands } from './moreCommands';
import { offers } from './offers';
import type { PaletteGroup, PaletteItem, PaletteSources } from './paletteItem';

/** Readings and tags that are shown while nothing more was typed. */
const few = 5;

/**
 * Returns what the words find, best first in each group: commands, readings, tags, a paragraph or
 * comment by its number, passages that say them, and what can be done with the words. What is called
 * so stands before what only says so. “>”, “#” and “@” before the words ask for one group only.
 */
export function paletteGroups(asked: Asked, sources: PaletteSources): readonly PaletteGroup[] {
  const { sign, words } = asked;
  const limit = sign === '' && words === '' ? few : Infinity;
  const named = (its: string, items: readonly PaletteItem[]) =>
    sign === '' || sign === its ? matching(items, words) : [];
  const commands = named('>', commandItems(sources));
  const listed = (name: string, items: readonly PaletteItem[], count = items.length) => ({
    name,
    items,
    count,
  });
  const passages = listed(
    'Passages',
    sign === '' ? passageItems(sources) : [],
    sources.passages.count,
  );
  const rest = listed('Commands', [...commands, ...offers(asked, sources)]);
  return [
    listed('Go to', sign === '' ? placeItems(words, sources) : []),
    listed('Readings', named('@', readingItems(sources)).slice(0, limit)),
    listed('Tags', named('#', tagItems(sources)).slice(0, limit)),
    ...(commands.length > 0 ? [rest, passages] : [passages, rest]),
  ].filter(({ items }) => items.length > 0);
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

function passageItems({ passages }: PaletteSources): PaletteItem[] {
  return passages.passages.map((passage) => {
    const { reading, tag, isNote, line, span } = passage;
    return {
      id: isNote ? `note-${tag.id}` : `passage-${reading.id}-${String(span.start)}`,
      label: `${line.left}${line.hit}${line.right}`,
      detail: reading.shortTitle ?? reading.title,
      keys: null,
      choice: { kind: 'passage', passage },
    };
  });
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
