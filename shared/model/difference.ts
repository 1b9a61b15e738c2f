import type { Block, BlockEdit } from './block';
import type { BlockChange, Change } from './change';
import type { Code, CodeEdit } from './code';
import { type Edit, editOf } from './edit';
import type { Reading, ReadingEdit } from './reading';
import { rearrange } from './rearrange';
import type { Reviewer } from './reviewer';
import { sameValue } from './sameValue';
import type { Tag, TagEdit } from './tag';
import { tagsIn, type Workspace } from './workspace';

/**
 * Returns the changes that turn one state of a workspace into another:
 * applyAll(from, difference(from, to)) equals `to`. Both must be states of the same workspace. A
 * reading that could not be opened in one of them keeps its place in the order; when that is `to`,
 * it is left alone.
 */
export function difference(from: Workspace, to: Workspace): Change[] {
  const readings = readingChanges(from, to);
  const tags = tagChanges(from, to, new Set(readings.removed.map(({ reading }) => reading.id)));
  return [
    ...(from.name === to.name
      ? []
      : [{ kind: 'workspace.rename' as const, set: to.name, was: from.name }]),
    // A reading that has tags cannot be removed.
    ...tags.removed,
    ...readings.removed,
    ...readings.others,
    ...codeChanges(from.codes, to.codes),
    ...reviewerChanges(from.reviewers, to.reviewers),
    ...(from.me === to.me ? [] : [{ kind: 'reviewer.choose' as const, set: to.me, was: from.me }]),
    ...tags.others,
  ];
}

type ReadingRemoval = Extract<Change, { kind: 'reading.remove' }>;

function readingChanges(
  from: Workspace,
  to: Workspace,
): { removed: ReadingRemoval[]; others: Change[] } {
  const { readings: before, order } = from;
  const { readings: after } = to;
  // What is in an order without a reading could not be opened: it keeps its place, and can come back.
  const wanted = to.order.filter((id) => after[id] ?? order.includes(id));
  const { removed, added } = rearrange(order, wanted, {
    mustMove: (id) => Boolean(before[id] && after[id] && !sameReading(before[id], after[id])),
    mayStay: (id) => before[id] === undefined,
  });
  const back = wanted.flatMap((id, at) =>
    before[id] === undefined && order.includes(id) ? [{ id, at }] : [],
  );
  const gone = new Set(removed.map(({ id }) => id));
  return {
    removed: recordsAt(removed, (id) => before[id]).map(({ record, at }) => ({
      kind: 'reading.remove',
      reading: record,
      at,
    })),
    others: [
      ...recordsAt([...added, ...back], (id) => after[id]).map(({ record, at }): Change => ({
        kind: 'reading.add',
        reading: record,
        at,
      })),
      ...edits(
        order.filter((id) => !gone.has(id)),
        (id) => before[id],
        (id) => after[id],
        readingEdit,
      ).map(({ id, set, was }): Change => ({ kind: 'reading.update', reading: id, set, was })),
      ...order.flatMap((id) => {
        const [was, now] = [before[id], after[id]];
        if (gone.has(id) || !was || !now || was.blocks === now.blocks) return [];
        return blockChanges(id, was.blocks, now.blocks);
      }),
    ],
  };
}

function codeChanges(from: readonly Code[], to: readonly Code[]): Change[] {
  const [before, after] = [byId(from), byId(to)];
  const { removed, added } = rearrange([...before.keys()], [...after.keys()]);
  const gone = new Set(removed.map(({ id }) => id));
  return [
    ...recordsAt(removed, (id) => before.get(id)).map(({ record, at }): Change => ({
      kind: 'code.remove',
      code: record,
      at,
    })),
    ...recordsAt(added, (id) => after.get(id)).map(({ record, at }): Change => ({
      kind: 'code.add',
      code: record,
      at,
    })),
    ...edits(
      [...before.keys()].filter((id) => !gone.has(id)),
      (id) => before.get(id),
      (id) => after.get(id),
      codeEdit,
    ).map(({ id, set, was }): Change => ({ kind: 'code.update', code: id, set, was })),
  ];
}

function reviewerChanges(from: readonly Reviewer[], to: readonly Reviewer[]): Change[] {
  const [before, after] = [byId(from), byId(to)];
  const { removed, added } = rearrange([...before.keys()], [...after.keys()]);
  const gone = new Set(removed.map(({ id }) => id));
  return [
    ...recordsAt(removed, (id) => before.get(id)).map(({ record, at }): Change => ({
      kind: 'reviewer.remove',
      reviewer: record,
      at,
    })),
    ...recordsAt(added, (id) => after.get(id)).map(({ record, at }): Change => ({
      kind: 'reviewer.add',
      reviewer: record,
      at,
    })),
    ...from.flatMap(({ id, name: was }): Change[] => {
      const set = after.get(id)?.name;
      if (gone.has(id) || set === undefined || set === was) return [];
      return [{ kind: 'reviewer.rename', reviewer: id, set, was }];
    }),
  ];
}

/** Tags of readings that are taken out go first, and come back with them. */
function tagChanges(
  from: Workspace,
  to: Workspace,
  takenOut: ReadonlySet<string>,
): { removed: Change[]; others: Change[] } {
  const removed: Change[] = [];
  const others: Change[] = [];
  for (const reading of new Set([...Object.keys(from.tags), ...Object.keys(to.tags)])) {
    const couldNotBeOpened = to.readings[reading] === undefined;
    const unchanged = couldNotBeOpened || from.tags[reading] === to.tags[reading];
    if (unchanged && !takenOut.has(reading)) continue;
    const before = byId(tagsIn(from, reading).inOrder);
    const after = byId(tagsIn(to, reading).inOrder);
    const stays = (tag: Tag) => {
      const now = after.get(tag.id);
      return now !== undefined && !takenOut.has(reading) && sameTag(tag, now);
    };
    for (const tag of before.values()) {
      const now = after.get(tag.id);
      if (!now || !stays(tag)) removed.push({ kind: 'tag.remove', tag });
      else {
        const edit = editOf(tag, tagEdit(now));
        if (edit) others.push({ kind: 'tag.update', reading, tag: tag.id, ...edit });
      }
    }
    for (const tag of after.values()) {
      const old = before.get(tag.id);
      if (!old || !stays(old)) others.push({ kind: 'tag.add', tag });
    }
  }
  return { removed, others };
}

/** Returns the change of what was proposed for a reading's blocks; none when it is the same. */
function blockChanges(reading: string, from: readonly Block[], to: readonly Block[]): Change[] {
  const edits = to.flatMap((block, at): BlockChange[] => {
    const old = from[at];
    const edit = old && old !== block ? editOf<BlockEdit>(old, blockEdit(block)) : null;
    return edit ? [{ block: block.id, ...edit }] : [];
  });
  return edits.length === 0 ? [] : [{ kind: 'blocks.update', reading, edits }];
}

function blockEdit({ id: _id, start: _start, end: _end, ...edit }: Block): BlockEdit {
  return edit;
}

/** Whether edits can make one of the other. */
function sameReading(a: Reading, b: Reading): boolean {
  if (a === b) return true;
  const blocks = samePlaces(a.blocks, b.blocks) ? b.blocks : a.blocks;
  return sameValue({ ...a, ...readingEdit(b), blocks }, b);
}

function samePlaces(a: readonly Block[], b: readonly Block[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ id, start, end }, at) => {
        const other = b[at];
        return other?.id === id && other.start === start && other.end === end;
      }))
  );
}

function sameTag(a: Tag, b: Tag): boolean {
  return a === b || sameValue({ ...a, ...tagEdit(b) }, b);
}

function readingEdit(reading: Reading): ReadingEdit {
  const { title, shortTitle, author, outlet, published, address, language } = reading;
  const { guesses, toPlace, binned } = reading;
  return {
    title,
    shortTitle,
    author,
    outlet,
    published,
    address,
    language,
    guesses,
    toPlace,
    binned,
  };
}

function tagEdit({ code, note, claim, modified }: Tag): TagEdit {
  return { code, note, claim, modified };
}

function codeEdit({ id: _id, ...edit }: Code): CodeEdit {
  return edit;
}

function edits<T extends Fields, Fields extends object>(
  ids: readonly string[],
  before: (id: string) => T | undefined,
  after: (id: string) => T | undefined,
  editable: (record: T) => Fields,
): (Edit<Fields> & { readonly id: string })[] {
  return ids.flatMap((id) => {
    const [old, now] = [before(id), after(id)];
    const edit = old && now && old !== now ? editOf<Fields>(old, editable(now)) : null;
    return edit ? [{ id, ...edit }] : [];
  });
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function recordsAt<T>(
  places: readonly { readonly id: string; readonly at: number }[],
  recordOf: (id: string) => T | undefined,
): { record: T; at: number }[] {
  return places.flatMap(({ id, at }) => {
    const record = recordOf(id);
    return record === undefined ? [] : [{ record, at }];
  });
}
