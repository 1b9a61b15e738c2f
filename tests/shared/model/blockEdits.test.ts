import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../shared/model/block';
import {
  attachedTo,
  kept,
  mergedWithAbove,
  notComment,
  splitAt,
} from '../../../shared/model/blockEdits';
import { apply, type BlockChange, type Change, invert } from '../../../shared/model/change';
import { commentsOf } from '../../../shared/model/comments';
import type { Workspace } from '../../../shared/model/workspace';
import { aReading, emptyWorkspace } from '../../support/records';

/** A reading whose blocks are written as letters: p a paragraph, c a comment, + goes on with it. */
function reading(pattern: string): Workspace {
  const blocks = [...pattern].map((letter, at): Block => ({
    id: `b${String(at + 1)}`,
    kind: letter === 'p' ? 'paragraph' : 'comment',
    zone: letter === 'p' ? 'body' : 'comment',
    start: at * 10,
    end: at * 10 + 9,
    included: true,
    reason: 'As proposed.',
    confidence: 0.6,
    joins: letter === '+',
    comment: letter === 'c' ? { author: `Reader ${String(at)}`, time: null, replyTo: null } : null,
    chosen: false,
  }));
  return apply(emptyWorkspace, {
    kind: 'reading.add',
    reading: { ...aReading('r'), blocks },
    at: 0,
  });
}

const blocksIn = (workspace: Workspace) => workspace.readings.r?.blocks ?? [];
const changeOf = (edits: BlockChange[]): Change => ({ kind: 'blocks.update', reading: 'r', edits });
const after = (workspace: Workspace, edits: BlockChange[]) => apply(workspace, changeOf(edits));

/** Returns the comments as the numbers of their blocks: `2 3` is one comment of two blocks. */
const shape = (workspace: Workspace) =>
  commentsOf(blocksIn(workspace)).map(({ blocks }) =>
    blocks.map(({ id }) => id.slice(1)).join(' '),
  );

test('A comment is a block with those that go on with it, numbered from 1', () => {
  const comments = commentsOf(blocksIn(reading('pc+cp+')));
  expect(comments.map(({ number, start, end, author }) => [number, start, end, author])).toEqual([
    [1, 10, 29, 'Reader 1'],
    [2, 30, 59, 'Reader 3'],
  ]);
});

test('Splitting lets a comment of an unknown author begin; at the first block there is nothing to do', () => {
  const workspace = reading('pc++');
  const split = after(workspace, splitAt(blocksIn(workspace), 'b3'));
  expect(shape(split)).toEqual(['2', '3 4']);
  expect(commentsOf(blocksIn(split))[1]).toMatchObject({ author: null, time: null, replyTo: null });
  expect(splitAt(blocksIn(workspace), 'b2')).toEqual([]);
  expect(splitAt(blocksIn(workspace), 'b1')).toEqual([]);
});

test('Merging joins a comment to the one above, whose facts stay; the first has none above', () => {
  const workspace = reading('pc+c+c');
  const merged = after(workspace, mergedWithAbove(blocksIn(workspace), 'b5'));
  expect(shape(merged)).toEqual(['2 3 4 5', '6']);
  expect(commentsOf(blocksIn(merged))[0]?.author).toBe('Reader 1');
  expect(mergedWithAbove(blocksIn(workspace), 'b3')).toEqual([]);
});

test('What is no comment becomes text of the article, all of it', () => {
  const workspace = reading('pc+c');
  const text = after(workspace, notComment(blocksIn(workspace), 'b3'));
  expect(shape(text)).toEqual(['4']);
  expect(blocksIn(text).map(({ kind, zone }) => [kind, zone])).toEqual([
    ['paragraph', 'body'],
    ['paragraph', 'body'],
    ['paragraph', 'body'],
    ['comment', 'comment'],
  ]);
});

test('An answer stays an answer when what it answers is merged, or is none any more', () => {
  let workspace = reading('cccc');
  workspace = after(workspace, attachedTo(blocksIn(workspace), 'b2', 'b1'));
  workspace = after(workspace, attachedTo(blocksIn(workspace), 'b3', 'b2'));
  const answers = (one: Workspace) => commentsOf(blocksIn(one)).map(({ replyTo }) => replyTo);
  expect(answers(workspace)).toEqual([null, 'b1', 'b2', null]);
  expect(answers(after(workspace, mergedWithAbove(blocksIn(workspace), 'b2')))).toEqual([
    null,
    'b1',
    null,
  ]);
  expect(answers(after(workspace, notComment(blocksIn(workspace), 'b2')))).toEqual([
    null,
    'b1',
    null,
  ]);
  expect(answers(after(workspace, attachedTo(blocksIn(workspace), 'b3', null)))[2]).toBeNull();
});

test('A comment cannot answer itself, or what answers it', () => {
  let workspace = reading('cc');
  workspace = after(workspace, attachedTo(blocksIn(workspace), 'b2', 'b1'));
  expect(() => attachedTo(blocksIn(workspace), 'b1', 'b2')).toThrow(RangeError);
  expect(() => attachedTo(blocksIn(workspace), 'b1', 'b1')).toThrow(RangeError);
});

test('Whatever is done to comments and blocks is taken back exactly, and never moves a block', () => {
  const step = fc.record({
    what: fc.constantFrom('split', 'merge', 'not', 'attach', 'keep'),
    block: fc.integer({ min: 1, max: 12 }).map((at) => `b${String(at)}`),
    other: fc.integer({ min: 1, max: 12 }).map((at) => `b${String(at)}`),
    yes: fc.boolean(),
  });
  const pattern = fc
    .array(fc.constantFrom('p', 'c', '+'), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(pattern, fc.array(step, { maxLength: 12 }), (letters, steps) => {
      const start = reading(letters);
      let workspace = start;
      const done: Change[] = [];
      for (const one of steps) {
        const change = changeOf(editsFor(blocksIn(workspace), one));
        workspace = apply(workspace, change);
        done.push(change);
        const places = blocksIn(workspace).map(({ id, start: from, end }) => [id, from, end]);
        expect(places).toEqual(blocksIn(start).map(({ id, start: from, end }) => [id, from, end]));
      }
      const back = done.toReversed().map(invert).reduce(apply, workspace);
      expect(back).toEqual(start);
    }),
  );
});

function editsFor(
  blocks: readonly Block[],
  { what, block, other, yes }: { what: string; block: string; other: string; yes: boolean },
): BlockChange[] {
  switch (what) {
    case 'split':
      return splitAt(blocks, block);
    case 'merge':
      return mergedWithAbove(blocks, block);
    case 'not':
      return notComment(blocks, block);
    case 'keep':
      return kept(blocks, [block, other], yes);
    default:
      try {
        return attachedTo(blocks, block, yes ? other : null);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return [];
      }
  }
}
