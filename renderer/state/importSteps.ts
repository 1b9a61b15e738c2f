import type { ImportLook } from '../../shared/ipc/imports';
import type { BlockChange } from '../../shared/model/change';
import { editOf } from '../../shared/model/edit';
import { detailNames } from '../../shared/model/reading';
import { counted } from '../../shared/text/counted';
import { alikeParts } from './importAlike';
import {
  type ChosenFiles,
  type FileFields,
  inverted,
  type Part,
  untouched,
  withParts,
} from './importChoices';

/** Something that was chosen, in one go. */
export interface Step {
  /** What was done, as “Undone: …” goes on. */
  readonly label: string;
  readonly parts: readonly Part[];
}

/** All that was chosen in an import so far, and what can be taken back and done again. */
export interface Choices {
  readonly files: ChosenFiles;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noChoices: Choices = { files: new Map(), done: [], undone: [] };

/** Returns the choices with a file that has been read. */
export function withLook(choices: Choices, file: string, look: ImportLook): Choices {
  return { ...choices, files: new Map(choices.files).set(file, untouched(look)) };
}

/** Returns the choices without a file, and without what was chosen for it. */
export function withoutFile(choices: Choices, file: string): Choices {
  const files = new Map(choices.files);
  files.delete(file);
  const others = (steps: readonly Step[]) =>
    steps.flatMap((step) => {
      const parts = step.parts.filter((part) => part.file !== file);
      return parts.length > 0 ? [{ ...step, parts }] : [];
    });
  return { files, done: others(choices.done), undone: others(choices.undone) };
}

/** Returns the choices after blocks of a file were changed. */
export function edited(
  choices: Choices,
  file: string,
  label: string,
  edits: readonly BlockChange[],
): Choices {
  return edits.length === 0 ? choices : stepped(choices, { file, edits, fields: null }, label);
}

/** Returns the choices after fields of a file were filled in; letter by letter is one step. */
export function filled(
  choices: Choices,
  file: string,
  label: string,
  wanted: Partial<FileFields>,
): Choices {
  const now = choices.files.get(file)?.fields;
  const fields = now ? editOf<FileFields>(now, wanted) : null;
  if (!fields) return choices;
  return joined(stepped(choices, { file, edits: [], fields }, label));
}

/** Makes a change, also in files like this one when that is wanted. */
function stepped(choices: Choices, own: Part, label: string): Choices {
  const files = withParts(choices.files, [own]);
  const others = alikeParts(files, own);
  return {
    files: withParts(files, others),
    done: [...choices.done, { label, parts: [own, ...others] }],
    undone: [],
  };
}

/** Joins the last two steps when both typed into the same field of the same file. */
function joined(choices: Choices): Choices {
  const [before, last] = choices.done.slice(-2);
  if (!before || !last || typedInto(last) === null || typedInto(before) !== typedInto(last)) {
    return choices;
  }
  const parts = last.parts.map((part) => {
    const was = before.parts.find(({ file }) => file === part.file)?.fields?.was;
    return { ...part, fields: part.fields && { ...part.fields, was: was ?? part.fields.was } };
  });
  return { ...choices, done: [...choices.done.slice(0, -2), { ...last, parts }] };
}

/** The one text field of one file that a step filled in; null when it did something else. */
function typedInto({ parts: [own] }: Step): string | null {
  const [first, ...more] = Object.entries(own?.fields?.set ?? {});
  if (!own || !first || more.length > 0 || own.edits.length > 0) return null;
  const [field] = first;
  return detailNames.some((name) => name === field) ? `${own.file} ${field}` : null;
}

/** Returns the choices without the last step; the same ones when there is none. */
export function undone(choices: Choices): Choices {
  const step = choices.done.at(-1);
  if (!step) return choices;
  return {
    files: withParts(choices.files, step.parts.map(inverted).reverse()),
    done: choices.done.slice(0, -1),
    undone: [...choices.undone, step],
  };
}

/** Returns the choices with the step again that was last taken back. */
export function redone(choices: Choices): Choices {
  const step = choices.undone.at(-1);
  if (!step) return choices;
  return {
    files: withParts(choices.files, step.parts),
    done: [...choices.done, step],
    undone: choices.undone.slice(0, -1),
  };
}

/** Says what the last step changed in files like this one; null when nothing. */
export function alikeInWords(choices: Choices, file: string): string | null {
  const others = choices.done.at(-1)?.parts.filter((part) => part.file !== file) ?? [];
  if (others.length === 0) return null;
  const blocks = others.flatMap(({ edits }) => edits);
  const keptNow = blocks.filter(({ set }) => set.included === true).length;
  const out = blocks.length - keptNow;
  const outlets = others.filter(({ fields }) => fields !== null).length;
  const what = [
    ...(keptNow > 0 ? [`${counted(keptNow, 'block')} kept`] : []),
    ...(out > 0 ? [`${counted(out, 'block')} left out`] : []),
    ...(outlets > 0 ? [`the outlet in ${counted(outlets, 'file')}`] : []),
  ];
  return `Also in ${counted(others.length, 'other file')}: ${what.join(', ')}.`;
}
