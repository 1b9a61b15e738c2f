import { contextLength } from '../../../../shared/anchor/selector';
import type { ArrivingTag } from '../../../../shared/annotated/project';
import { joinedNotes } from '../../../../shared/export/refi/joinedNotes';
import { fitForXml } from '../../../../shared/export/xml';
import type { Span } from '../../../../shared/text/segment';
import { type Convention, placer, spanAt } from './conventions';
import { type Counted, isNamed } from './guessUnits';
import { idOf } from './ids';
import { attribute, below, first, guidIn, nameOf, type RefiNode, wordsIn } from './node';
import type { Notes } from './notes';
import type { Records } from './records';
import { dropSelection, type RefiSource } from './sources';

/** A selection of words, with its positions as the file counts them. */
export interface RefiSelection extends Counted {
  readonly source: RefiSource;
  readonly node: RefiNode;
}

/** What tags refer to: names by GUID. */
export interface TagContext {
  readonly codes: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
  readonly cases: ReadonlySet<string>;
  readonly notes: Notes;
  readonly records: Records;
}

/** Returns the selections of a source; says which ones have no positions, or such as cannot be. */
export function readSelections(source: RefiSource, records: Records): readonly RefiSelection[] {
  return below(source.node, 'PlainTextSelection').flatMap((node) => {
    const start = positionIn(node, 'startPosition');
    const end = positionIn(node, 'endPosition');
    const fault = faultOf(start, end);
    if (fault !== null || start === null || end === null) {
      dropSelection(node, fault ?? unreadable, records);
      return [];
    }
    return { source, node, text: source.text, name: attribute(node, 'name') ?? '', start, end };
  });
}

const unreadable = 'Their positions are missing or no numbers.';

function faultOf(start: number | null, end: number | null): string | null {
  if (start === null || end === null) return unreadable;
  if (start === end) return 'They hold no words: they end where they begin.';
  return start > end ? 'They end before they begin.' : null;
}

function positionIn(node: RefiNode, name: string): number | null {
  const written = attribute(node, name)?.trim() ?? '';
  return /^[+-]?\d{1,15}$/.test(written) ? Number(written) : null;
}

/** Returns the tags on these selections: one for each coding, and one for a selection with a note only. */
export function readTags(
  selections: readonly RefiSelection[],
  convention: Convention,
  context: TagContext,
): readonly ArrivingTag[] {
  const placers = new Map<RefiSource, ReturnType<typeof placer>>();
  const seen = new Set<string>();
  return selections.flatMap((selection) => {
    const { source } = selection;
    const place = placers.get(source) ?? placer(source.text, convention);
    placers.set(source, place);
    const span = spanAt(place, selection);
    if (span) return tagsOn(selection, span, context, seen);
    dropSelection(selection.node, 'They reach beyond the end of their text.', context.records);
    return [];
  });
}

function tagsOn(
  selection: RefiSelection,
  span: Span,
  context: TagContext,
  seen: Set<string>,
): readonly ArrivingTag[] {
  const { node } = selection;
  const { notes, records } = context;
  const codings = below(node, 'Coding').map((coding) => ({ coding, own: notes.on(coding) }));
  const common = commonNotes(node, codings, context);
  if (codings.length > 0) {
    return codings.flatMap(({ coding, own }) =>
      tagOf(selection, span, coding, distinct([...common, ...own]), context, seen),
    );
  }
  if (common.length > 0) return tagOf(selection, span, null, common, context, seen);
  records.drop('tags', 'They have neither a tag nor a note.', nameOf(node));
  return [];
}

interface CodingWithNotes {
  readonly coding: RefiNode;
  readonly own: readonly string[];
}

/** A description that says what the notes on the codings say, as Lectern writes it, is no other note. */
function commonNotes(
  node: RefiNode,
  codings: readonly CodingWithNotes[],
  context: TagContext,
): readonly string[] {
  const description = wordsIn(node, 'Description');
  const said = codings.flatMap(({ coding, own }) =>
    own.map((note) => ({
      reviewer: context.users.get(userOf(coding, node) ?? '') ?? '',
      code: context.codes.get(codeOf(coding) ?? '') ?? '',
      note,
    })),
  );
  const isRepeated = fitForXml(joinedNotes(said)) === description;
  const words = isRepeated || description.trim() === '' ? [] : [description];
  return distinct([...words, ...context.notes.on(node)]);
}

function distinct(notes: readonly string[]): readonly string[] {
  return [...new Set(notes)];
}

function codeOf(coding: RefiNode): string | null {
  const reference = first(coding, 'CodeRef');
  return reference && guidIn(reference, 'targetGUID');
}

function userOf(coding: RefiNode | null, selection: RefiNode): string | null {
  return (coding && guidIn(coding, 'creatingUser')) ?? guidIn(selection, 'creatingUser');
}

function tagOf(
  selection: RefiSelection,
  { start, end }: Span,
  coding: RefiNode | null,
  notes: readonly string[],
  context: TagContext,
  seen: Set<string>,
): readonly ArrivingTag[] {
  const { node, source } = selection;
  const { records, codes, users } = context;
  const record = coding ?? node;
  const code = coding && codeOf(coding);
  const note = notes.length === 0 ? null : notes.join('\n\n');
  const user = userOf(coding, node);
  const same = JSON.stringify([source.reading.key, start, end, code, user, note]);
  const fault = coding && codeFault(code, context);
  const why = seen.has(same) ? 'They stand in the file twice.' : fault;
  if (why !== null) {
    records.drop('tags', why, guidIn(record) ?? nameOf(record));
    return [];
  }
  seen.add(same);
  const { key, id } = idOf(
    'tags',
    guidIn(record),
    `selection in “${source.reading.name}”`,
    records,
  );
  if (user !== null && !users.has(user)) {
    records.change('tags', 'The user who gave them is not in the file.', key);
  }
  if (selection.name !== '' && !isNamed(selection, { start, end })) {
    records.change('tags', 'The names of their selections have no place.', key);
  }
  const { canonical } = source.text;
  const created =
    (coding && attribute(coding, 'creationDateTime')) ?? attribute(node, 'creationDateTime');
  return [
    {
      key,
      id,
      reading: source.reading.key,
      code: code !== null && codes.has(code) ? code : null,
      reviewer: user !== null && users.has(user) ? user : null,
      start,
      end,
      quote: canonical.slice(start, end),
      prefix: canonical.slice(Math.max(0, start - contextLength), start),
      suffix: canonical.slice(end, end + contextLength),
      note,
      created,
      modified: attribute(node, 'modifiedDateTime') ?? created,
    },
  ];
}

function codeFault(code: string | null, { codes, cases }: TagContext): string | null {
  if (code === null) return 'They name no code.';
  if (cases.has(code)) return 'They say that a passage belongs to a case, which is no tag.';
  return codes.has(code) ? null : 'Their code is not in the file.';
}
