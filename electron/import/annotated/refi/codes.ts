import type { ArrivingCode } from '../../../../shared/annotated/project';
import { colourFrom } from '../../../../shared/annotated/colour';
import { splitDefinition } from '../../../../shared/export/refi/description';
import { idOf } from './ids';
import { attribute, below, guidIn, type RefiNode, wordsIn } from './node';
import type { Records } from './records';

/** Returns what notes a record refers to. */
export type NotesOn = (node: RefiNode) => readonly string[];

const noNotes: NotesOn = () => [];

/** Returns the codes of a codebook, each right before those below it; a note on a code joins its definition. */
export function readCodes(
  codes: RefiNode | null,
  records: Records,
  origin: string | null,
  notesOn = noNotes,
): readonly ArrivingCode[] {
  const found: ArrivingCode[] = [];
  const walk = (parent: RefiNode | null, parentKey: string | null) => {
    for (const node of below(parent, 'Code')) {
      const code = readCode(node, parentKey, records, notesOn(node));
      found.push(code);
      walk(node, code.key);
    }
  };
  walk(codes, null);
  return origin === null || /taguette/i.test(origin) ? withParents(found) : found;
}

function readCode(
  node: RefiNode,
  parent: string | null,
  records: Records,
  notes: readonly string[],
): ArrivingCode {
  const guid = guidIn(node);
  const name = attribute(node, 'name');
  const { key, id } = idOf('codes', guid, name ?? 'Code without a name', records);
  if (name === null) records.change('codes', 'The file gives these tags no name.', key);
  if (/^(?:false|0)$/.test(node.attributes.isCodable ?? '')) {
    const what =
      'Folders of the codebook (isCodable is false) become tags that can be given, above those in them.';
    records.change('codes', what, key);
  }
  const written = attribute(node, 'color');
  const colour = written === null ? null : colourFrom(written);
  if (written !== null && colour === null) {
    records.change('codes', 'Their colour is not written as #RRGGBB.', key);
  }
  const description = wordsIn(node, 'Description');
  const more = notes.filter((note) => !description.includes(note));
  const definition = [description, ...more].filter(Boolean).join('\n\n');
  return {
    key,
    id,
    name: name ?? key,
    parent,
    colour,
    letter: null,
    number: null,
    ...splitDefinition(definition),
  };
}

/** Longest name that is looked into for names of parents, in UTF-16 units. */
const longestPath = 1000;

/** Taguette writes where a tag stands into its name: `places\\towns` stands below `places`. */
function withParents(codes: readonly ArrivingCode[]): readonly ArrivingCode[] {
  const byName = new Map(codes.map((code) => [code.name, code]));
  return codes.map((code) => {
    const { name, parent } = code;
    if (parent !== null || name.length > longestPath) return code;
    for (let cut = name.lastIndexOf('\\'); cut > 0; cut = name.lastIndexOf('\\', cut - 1)) {
      const above = byName.get(name.slice(0, cut));
      const rest = name.slice(cut + 1);
      if (above && rest !== '') return { ...code, name: rest, parent: above.key };
    }
    return code;
  });
}
