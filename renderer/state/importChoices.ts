import type { ImportChoice, ImportLook } from '../../shared/ipc/imports';
import type { Block, BlockEdit } from '../../shared/model/block';
import { type BlockChange, editedBlocks } from '../../shared/model/change';
import { type Edit, editOf } from '../../shared/model/edit';
import { isPublished } from '../../shared/model/published';
import { type DetailName, detailNames, type ReadingDetails } from '../../shared/model/reading';

/** What can be chosen for a file beside its blocks; what is typed stands here as it was typed. */
export interface FileFields extends ReadingDetails {
  readonly revises: string | null;
  readonly tagComments: boolean;
  /** Whether files like this one get the same choices. */
  readonly alike: boolean;
}

/** One file of an import, as it was read and as somebody wants it. */
export interface FileChoices {
  readonly look: ImportLook;
  readonly blocks: readonly Block[];
  readonly fields: FileFields;
}

/** What a step changes of one file. */
export interface Part {
  readonly file: string;
  readonly edits: readonly BlockChange[];
  readonly fields: Edit<FileFields> | null;
}

export type ChosenFiles = ReadonlyMap<string, FileChoices>;

/** Returns a file as it was read, with nothing chosen yet. */
export function untouched(look: ImportLook): FileChoices {
  const fields = { ...look.details, revises: null, tagComments: false, alike: false };
  return { look, blocks: look.blocks, fields };
}

/** Returns the files after the parts of a step. A file that is gone meanwhile is passed over. */
export function withParts(files: ChosenFiles, parts: readonly Part[]): ChosenFiles {
  const changed = new Map(files);
  for (const { file, edits, fields } of parts) {
    const choices = changed.get(file);
    if (!choices) continue;
    changed.set(file, {
      ...choices,
      blocks: edits.length === 0 ? choices.blocks : editedBlocks(choices.blocks, edits),
      fields: fields ? { ...choices.fields, ...fields.set } : choices.fields,
    });
  }
  return changed;
}

/** Returns the part that takes this one back. */
export function inverted({ file, edits, fields }: Part): Part {
  return {
    file,
    edits: edits.map(({ block, set, was }) => ({ block, set: was, was: set })),
    fields: fields && { set: fields.was, was: fields.set },
  };
}

/** Returns what main is told of a file: only what differs from what was found. */
export function choiceOf(file: string, choices: FileChoices | undefined): ImportChoice {
  if (!choices) return { file, details: {}, edits: [], revises: null, tagComments: false };
  const { look, blocks, fields } = choices;
  const edits = blocks.flatMap((block, at) => {
    const found = look.blocks[at];
    if (!found || found === block) return [];
    const { chosen, ...said } = changeable(block);
    // Changed and changed back, it is what was found.
    if (editOf<BlockEdit>(found, said) === null) return [];
    const edit = editOf<BlockEdit>(found, { ...said, chosen });
    return edit ? [{ block: block.id, set: edit.set }] : [];
  });
  const { revises, tagComments } = fields;
  const details = editOf<ReadingDetails>(look.details, detailsIn(fields))?.set ?? {};
  return { file, details, edits, revises, tagComments };
}

function changeable(block: Block): BlockEdit {
  const { kind, zone, included, reason, confidence, joins, comment, chosen } = block;
  return { kind, zone, included, reason, confidence, joins, comment, chosen };
}

/** What was typed, without the spaces around it; nothing at all is null. */
function detailsIn(fields: FileFields): ReadingDetails {
  const typed = (name: DetailName) => fields[name]?.trim() ?? '';
  const entries = detailNames.map((name) => [name, typed(name) === '' ? null : typed(name)]);
  return { ...(Object.fromEntries(entries) as ReadingDetails), title: typed('title') };
}

/** Returns what is wrong with the details of a file, in words, by detail. */
export function problemsOf(fields: FileFields): Partial<Record<DetailName, string>> {
  const { title, published, language } = detailsIn(fields);
  return {
    ...(title === '' && { title: 'A reading needs a title.' }),
    ...(published !== null &&
      !isPublished(published) && {
        published: 'Write a date of the calendar as 2025-02-04, 2025-02 or 2025.',
      }),
    ...(language !== null &&
      !isLanguage(language) && {
        language: 'Write the short name of a language, such as en, de or pt-BR.',
      }),
  };
}

/** Returns why a file cannot be imported as it is chosen, in a sentence; null when it can. */
export function obstacleTo({ blocks, fields }: FileChoices): string | null {
  const [problem] = Object.values(problemsOf(fields));
  if (problem !== undefined) return problem;
  return blocks.some(({ included }) => included)
    ? null
    : 'Everything in this file is left out. Keep something, or take the file out of the import.';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // The one thing that this call throws: it is no tag of a language.
    return false;
  }
}
