import { z } from 'zod';
import { type Block, type BlockEdit, blockSetSchema } from './block';
import { type Code, type CodeEdit, codeSchema, codeSetSchema } from './code';
import { idSchema } from './ids';
import { type Reading, type ReadingEdit, readingSchema, readingSetSchema } from './reading';
import { type Reviewer, reviewerSchema } from './reviewer';
import { type Tag, type TagEdit, tagSchema, tagSetSchema } from './tag';
import { TagsOfReading } from './tagsOfReading';
import { tagsIn, type Workspace } from './workspace';

/**
 * The closed set of things that can happen to a workspace. Every change carries what it needs to
 * be taken back, so that undo is applying inverses, and history is reading the list.
 */
export type Change =
  | { kind: 'workspace.rename'; set: string; was: string }
  | { kind: 'reading.add'; reading: Reading; at: number }
  | { kind: 'reading.remove'; reading: Reading; at: number }
  | {
      kind: 'reading.update';
      reading: string;
      set: Partial<ReadingEdit>;
      was: Partial<ReadingEdit>;
    }
  | { kind: 'blocks.update'; reading: string; edits: BlockChange[] }
  | { kind: 'tag.add'; tag: Tag }
  | { kind: 'tag.remove'; tag: Tag }
  | {
      kind: 'tag.update';
      reading: string;
      tag: string;
      set: Partial<TagEdit>;
      was: Partial<TagEdit>;
    }
  | { kind: 'code.add'; code: Code; at: number }
  | { kind: 'code.remove'; code: Code; at: number }
  | { kind: 'code.update'; code: string; set: Partial<CodeEdit>; was: Partial<CodeEdit> }
  | { kind: 'reviewer.add'; reviewer: Reviewer; at: number }
  | { kind: 'reviewer.remove'; reviewer: Reviewer; at: number }
  | { kind: 'reviewer.rename'; reviewer: string; set: string; was: string }
  | { kind: 'reviewer.choose'; set: string; was: string };

/** What changes of one block. */
export interface BlockChange {
  readonly block: string;
  readonly set: Partial<BlockEdit>;
  readonly was: Partial<BlockEdit>;
}

const place = z.int().min(0);
const blockChangeSchema = z.object({
  block: z.string().max(32),
  set: blockSetSchema,
  was: blockSetSchema,
});

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workspace.rename'), set: z.string(), was: z.string() }),
  z.object({ kind: z.literal('reading.add'), reading: readingSchema, at: place }),
  z.object({ kind: z.literal('reading.remove'), reading: readingSchema, at: place }),
  z.object({
    kind: z.literal('reading.update'),
    reading: idSchema,
    set: readingSetSchema,
    was: readingSetSchema,
  }),
  z.object({
    kind: z.literal('blocks.update'),
    reading: idSchema,
    edits: z.array(blockChangeSchema),
  }),
  z.object({ kind: z.literal('tag.add'), tag: tagSchema }),
  z.object({ kind: z.literal('tag.remove'), tag: tagSchema }),
  z.object({
    kind: z.literal('tag.update'),
    reading: idSchema,
    tag: idSchema,
    set: tagSetSchema,
    was: tagSetSchema,
  }),
  z.object({ kind: z.literal('code.add'), code: codeSchema, at: place }),
  z.object({ kind: z.literal('code.remove'), code: codeSchema, at: place }),
  z.object({
    kind: z.literal('code.update'),
    code: idSchema,
    set: codeSetSchema,
    was: codeSetSchema,
  }),
  z.object({ kind: z.literal('reviewer.add'), reviewer: reviewerSchema, at: place }),
  z.object({ kind: z.literal('reviewer.remove'), reviewer: reviewerSchema, at: place }),
  z.object({
    kind: z.literal('reviewer.rename'),
    reviewer: idSchema,
    set: z.string(),
    was: z.string(),
  }),
  z.object({ kind: z.literal('reviewer.choose'), set: idSchema, was: idSchema }),
]);

/** Returns the workspace after the change; throws RangeError when the change does not fit it. */
export function apply(workspace: Workspace, change: Change): Workspace {
  switch (change.kind) {
    case 'workspace.rename':
      return { ...workspace, name: change.set };
    case 'reading.add':
      return addReading(workspace, change.reading, change.at);
    case 'reading.remove':
      return removeReading(workspace, change.reading.id);
    case 'reading.update':
      return editReading(workspace, change.reading, (reading) => ({ ...reading, ...change.set }));
    case 'blocks.update':
      return editReading(workspace, change.reading, (reading) => ({
        ...reading,
        blocks: editedBlocks(reading.blocks, change.edits),
      }));
    case 'tag.add':
      return addTag(workspace, change.tag);
    case 'tag.remove': {
      const tags = tagsIn(workspace, change.tag.reading);
      const tag = found(tags.get(change.tag.id), change.tag.id);
      return withTags(workspace, tag.reading, tags.without(tag.id));
    }
    case 'tag.update': {
      const tags = tagsIn(workspace, change.reading);
      const tag = found(tags.get(change.tag), change.tag);
      return withTags(workspace, change.reading, tags.with({ ...tag, ...change.set }));
    }
    case 'code.add':
      absent(workspace.codes, change.code.id);
      return { ...workspace, codes: workspace.codes.toSpliced(change.at, 0, change.code) };
    case 'code.remove':
      return { ...workspace, codes: workspace.codes.filter((code) => code.id !== change.code.id) };
    case 'code.update':
      return {
        ...workspace,
        codes: edited(workspace.codes, change.code, (code) => ({ ...code, ...change.set })),
      };
    case 'reviewer.add':
      absent(workspace.reviewers, change.reviewer.id);
      return {
        ...workspace,
        reviewers: workspace.reviewers.toSpliced(change.at, 0, change.reviewer),
      };
    case 'reviewer.remove':
      return {
        ...workspace,
        reviewers: workspace.reviewers.filter((one) => one.id !== change.reviewer.id),
      };
    case 'reviewer.rename':
      return {
        ...workspace,
        reviewers: edited(workspace.reviewers, change.reviewer, (one) => ({
          ...one,
          name: change.set,
        })),
      };
    case 'reviewer.choose':
      return { ...workspace, me: change.set };
  }
}

/** Returns the change that takes this one back: apply(apply(w, c), invert(c)) equals w. */
export function invert(change: Change): Change {
  switch (change.kind) {
    case 'reading.add':
      return { ...change, kind: 'reading.remove' };
    case 'reading.remove':
      return { ...change, kind: 'reading.add' };
    case 'tag.add':
      return { ...change, kind: 'tag.remove' };
    case 'tag.remove':
      return { ...change, kind: 'tag.add' };
    case 'code.add':
      return { ...change, kind: 'code.remove' };
    case 'code.remove':
      return { ...change, kind: 'code.add' };
    case 'reviewer.add':
      return { ...change, kind: 'reviewer.remove' };
    case 'reviewer.remove':
      return { ...change, kind: 'reviewer.add' };
    case 'workspace.rename':
    case 'reviewer.rename':
    case 'reviewer.choose':
      return { ...change, set: change.was, was: change.set };
    case 'reading.update':
      return { ...change, set: change.was, was: change.set };
    case 'blocks.update':
      return {
        ...change,
        edits: change.edits.map(({ block, set, was }) => ({ block, set: was, was: set })),
      };
    case 'tag.update':
      return { ...change, set: change.was, was: change.set };
    case 'code.update':
      return { ...change, set: change.was, was: change.set };
  }
}

/** Returns the workspace after all the changes, in order. */
export function applyAll(workspace: Workspace, changes: readonly Change[]): Workspace {
  return changes.reduce(apply, workspace);
}

/** Returns the changes that take these back, last first. */
export function invertAll(changes: readonly Change[]): Change[] {
  return changes.toReversed().map(invert);
}

function addReading(workspace: Workspace, reading: Reading, at: number): Workspace {
  if (workspace.readings[reading.id])
    throw new RangeError(`There is a record ${reading.id} already.`);
  return {
    ...workspace,
    // One that could not be opened kept its place.
    order: workspace.order.includes(reading.id)
      ? workspace.order
      : workspace.order.toSpliced(at, 0, reading.id),
    readings: { ...workspace.readings, [reading.id]: reading },
    tags: { ...workspace.tags, [reading.id]: TagsOfReading.none },
  };
}

function editReading(
  workspace: Workspace,
  id: string,
  edit: (reading: Reading) => Reading,
): Workspace {
  const reading = found(workspace.readings[id], id);
  return { ...workspace, readings: { ...workspace.readings, [id]: edit(reading) } };
}

/** Returns the blocks after these changes; throws RangeError for a block that is not among them. */
export function editedBlocks(
  blocks: readonly Block[],
  edits: readonly BlockChange[],
): readonly Block[] {
  const wanted = new Map(edits.map((edit) => [edit.block, edit.set]));
  const edited = blocks.map((block) => {
    const set = wanted.get(block.id);
    wanted.delete(block.id);
    return set ? { ...block, ...set } : block;
  });
  for (const id of wanted.keys()) found(undefined, id);
  return edited;
}

/** Taking back an import; a reading with tags is binned, never removed, so no tag can go with it. */
function removeReading(workspace: Workspace, id: string): Workspace {
  found(workspace.readings[id], id);
  if (tagsIn(workspace, id).size > 0) {
    throw new RangeError(`The reading ${id} has tags and cannot be removed.`);
  }
  return {
    ...workspace,
    order: workspace.order.filter((other) => other !== id),
    readings: without(workspace.readings, id),
    tags: without(workspace.tags, id),
  };
}

function addTag(workspace: Workspace, tag: Tag): Workspace {
  found(workspace.readings[tag.reading], tag.reading);
  const tags = tagsIn(workspace, tag.reading);
  if (tags.has(tag.id)) throw new RangeError(`There is a record ${tag.id} already.`);
  return withTags(workspace, tag.reading, tags.with(tag));
}

function withTags(workspace: Workspace, reading: string, tags: TagsOfReading): Workspace {
  return { ...workspace, tags: { ...workspace.tags, [reading]: tags } };
}

function without<T>(records: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const { [id]: _gone, ...rest } = records;
  return rest;
}

function edited<T extends { id: string }>(
  records: readonly T[],
  id: string,
  edit: (record: T) => T,
): readonly T[] {
  const at = records.findIndex((record) => record.id === id);
  return records.with(at, edit(found(records[at], id)));
}

function found<T>(record: T | undefined, id: string): T {
  if (record === undefined) throw new RangeError(`There is no record ${id} in this workspace.`);
  return record;
}

function absent(records: readonly { id: string }[], id: string): void {
  if (records.some((record) => record.id === id)) {
    throw new RangeError(`There is a record ${id} already.`);
  }
}
